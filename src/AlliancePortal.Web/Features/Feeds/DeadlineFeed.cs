using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Desk;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Feeds;

/// <summary>What one has to do oneself, on its last day.</summary>
internal sealed class DeadlineFeed(PortalDb db, CalendarSource calendars) : IFeedSource
{
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(Person person, Capacity capacity, DateTimeOffset now, CancellationToken ct)
    {
        if (capacity.AllianceId is not { } alliance) return [];
        var open = await db.OpenDeadlines(alliance).OwedBy(capacity, db, person.Id).OrderBy(deadline => deadline.Due).ThenBy(deadline => deadline.Id).ToListAsync(ct);
        var ids = open.Select(deadline => deadline.UnitId).OfType<Guid>().Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        return [.. open.Select(deadline => Entry(deadline, deadline.UnitId is { } id ? units.GetValueOrDefault(id, "") : "", capacity, now))];
    }

    private FeedEntry Entry(Deadline deadline, string unit, Capacity capacity, DateTimeOffset now)
    {
        var duty = Duty.Of(deadline, unit, capacity.AllianceSlug, ShanghaiTime.DateOf(now), calendars.Current);
        var named = unit.Length == 0 || duty.Matter.Contains(unit, StringComparison.Ordinal) ? duty.Matter : $"{duty.Matter}（{unit}）";
        return new($"deadline-{deadline.Id}", deadline.Due, $"{(deadline.Derivation.IsProvisional ? "暂定　" : "")}截止：{named}",
            $"{ShanghaiTime.Written(deadline.Due)} 24 时截止，{deadline.Article}。\n{deadline.Derivation.Sentence}", duty.MatterHref, deadline.Derivation.IsProvisional);
    }
}
