using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Duties;

/// <summary>Reads the clocks of members and the list of those that approach a year without a performed duty.</summary>
public sealed class DutyPages(PortalDb db, AllianceScope here)
{
    private const int PageSize = 50;

    private int? Years => here.Profile.Departure.NonPerformanceYears;

    /// <summary>The clock of a member today; null where the charter has none, or the unit is no member.</summary>
    public async Task<IdleClock?> ClockOfAsync(Guid unitId, CancellationToken ct)
    {
        if (Years is not { } years || await db.MembershipOnAsync(here.Id, unitId, here.Today, ct) is not { } membership) return null;
        var last = await db.LastDutyAsync(membership, ct);
        return IdleClock.Of(new NonPerformance(last, years), (await LastWordsAsync([unitId], ct)).GetValueOrDefault((unitId, last), "入盟，尚无履行义务的记录"), here.Today);
    }

    /// <summary>The last duties of one unit, the newest first.</summary>
    public Task<List<DutyRecord>> LatestAsync(Guid unitId, int count, CancellationToken ct) => db.DutyRecords.AsNoTracking()
        .Where(duty => duty.AllianceId == here.Id && duty.UnitId == unitId).OrderByDescending(duty => duty.PerformedOn).ThenByDescending(duty => duty.RecordedAt).Take(count).ToListAsync(ct);

    /// <param name="view">A number of months, or ground for those whose year is over; anything else means the first warning.</param>
    /// <param name="after">Credit code of the member before the page.</param>
    public async Task<IdlePage?> IdleAsync(string? view, string? after, CancellationToken ct)
    {
        if (Years is not { } years) return null;
        var home = $"/{here.Slug}/duties/idle";
        var views = Views(years);
        var shown = views.FirstOrDefault(one => one.Key == view) is { Key: not null } found ? found : views[0];
        var all = Clocks();
        var rows = all.Where(row => row.Last <= shown.LastBy);
        if (after is not null && await all.SingleOrDefaultAsync(row => row.Code == after, ct) is { } edge)
            rows = rows.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Last, row.UnitId), ValueTuple.Create(edge.Last, edge.UnitId)));
        var page = await rows.OrderBy(row => row.Last).ThenBy(row => row.UnitId).Take(PageSize + 1).ToListAsync(ct);
        var lines = await LinesAsync([.. page.Take(PageSize)], years, ct);
        List<ListView> links = [];
        foreach (var one in views) links.Add(new(one.Text, $"{home}?view={one.Key}", one.Key == shown.Key, await all.CountAsync(row => row.Last <= one.LastBy, ct)));
        return new(lines, links, new(after is null ? null : $"{home}?view={shown.Key}", page.Count > PageSize ? $"{home}?view={shown.Key}&after={lines[^1].UnitCode}" : null),
            home, here.Article(CharterRule.IdleMembersMayBeExpelled), years, Permissions.Allows(Permission.OpenExpulsion, here.Caller.Capacity.Kind));
    }

    /// <summary>Each cut of the list with the last day of a duty that falls under it.</summary>
    private List<(string Key, string Text, DateOnly LastBy)> Views(int years) =>
    [
        .. from months in here.Profile.Departure.IdleWarningMonths
           orderby months
           select ($"{months}", $"满 {months} 个月", Latest(last => last.AddMonths(months))),
        ("ground", "已可以此为由", Latest(last => ShanghaiTime.AddYears(last, years).AddDays(1))),
    ];

    /// <summary>The latest day from which on a period that began then is over today.</summary>
    private DateOnly Latest(Func<DateOnly, DateOnly> end)
    {
        var day = here.Today;
        var step = end(day).DayNumber - day.DayNumber;
        day = day.AddDays(5 - step);
        while (end(day) > here.Today) day = day.AddDays(-1);
        return day;
    }

    /// <summary>Every member of today with the day of its last duty in this membership.</summary>
    private IQueryable<ClockRow> Clocks() =>
        from member in db.Memberships.AsNoTracking()
        where member.AllianceId == here.Id && member.From <= here.Today && (member.Until == null || member.Until >= here.Today)
        join unit in db.Units on member.UnitId equals unit.Id
        select new ClockRow
        {
            UnitId = unit.Id, Name = unit.Name, Code = unit.Code,
            Last = db.DutyRecords.Where(duty => duty.AllianceId == member.AllianceId && duty.UnitId == member.UnitId && duty.PerformedOn >= member.From)
                .Max(duty => (DateOnly?)duty.PerformedOn) ?? member.From,
        };

    private async Task<IReadOnlyList<IdleLine>> LinesAsync(IReadOnlyList<ClockRow> rows, int years, CancellationToken ct)
    {
        var ids = rows.Select(row => row.UnitId).ToList();
        var words = await LastWordsAsync(ids, ct);
        var running = await db.Expulsions.AsNoTracking().Where(row => row.AllianceId == here.Id && ids.Contains(row.UnitId) && ExpulsionStates.Open.Contains(row.State))
            .ToDictionaryAsync(row => row.UnitId, row => row.Number, ct);
        return [.. rows.Select(row => new IdleLine(row.Name, row.Code,
            IdleClock.Of(new NonPerformance(row.Last, years), words.GetValueOrDefault((row.UnitId, row.Last), "入盟，尚无履行义务的记录"), here.Today), running.GetValueOrDefault(row.UnitId)))];
    }

    /// <summary>What was done on the last day of each of these units.</summary>
    private async Task<Dictionary<(Guid, DateOnly), string>> LastWordsAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        var last = await db.DutyRecords.AsNoTracking().Where(duty => duty.AllianceId == here.Id && units.Contains(duty.UnitId))
            .GroupBy(duty => duty.UnitId).Select(group => group.OrderByDescending(duty => duty.PerformedOn).ThenByDescending(duty => duty.RecordedAt).First()).ToListAsync(ct);
        return last.ToDictionary(duty => (duty.UnitId, duty.PerformedOn), duty => $"{duty.Kind.Chinese()}：{duty.What}");
    }

    private sealed record ClockRow
    {
        public required Guid UnitId { get; init; }
        public required string Name { get; init; }
        public required string Code { get; init; }
        public required DateOnly Last { get; init; }
    }
}
