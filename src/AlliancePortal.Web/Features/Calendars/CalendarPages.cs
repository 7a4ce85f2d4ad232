using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Calendars.Moves;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Calendars;

/// <summary>The arrangement of one year as it counts, and where it comes from.</summary>
/// <param name="Since">When and by whom it was put in force; for what the portal came with, just that.</param>
public sealed record YearLine(HolidayArrangement Arrangement, string Notice, string Since)
{
    public int Off => Arrangement.Days.Count(day => day.Kind == DayKind.Off);
    public int MakeUp => Arrangement.Days.Count(day => day.Kind == DayKind.Work);
    public StateModel State => Arrangement.IsPublished ? new(StateKind.Ok, "已公布") : new(StateKind.Soon, "暂定");
}

/// <summary>One date that would move: task, alliance and number, and nothing of the case itself.</summary>
public sealed record MoveLine(string Alliance, string Number, string Task, DateOnly Old, DateOnly New, string Remark);

public sealed record CalendarsPage(IReadOnlyList<YearLine> Years, IReadOnlyList<YearLine> Earlier, string? Done);

/// <param name="Seen">Fingerprint of what this page shows, so that only that is confirmed.</param>
public sealed record ImportPage(CalendarVersion Version, string? Doubt, IReadOnlyList<MoveLine> Moves, string Seen, IReadOnlyList<DayMark> Added, IReadOnlyList<DayMark> Removed, bool HasChanged = false)
{
    public int Changed => Moves.Count(move => move.Old != move.New);
    public bool ChangesNothing => Moves.Count == 0 && Added.Count == 0 && Removed.Count == 0;
}

public sealed record NewImportPage(ArrangementForm Form, bool IsTheSame = false);

public sealed class CalendarPages(PortalDb db, CalendarSource calendars, CalendarImport import, TimeProvider clock)
{
    public async Task<CalendarsPage> ListAsync(string? done, CancellationToken ct)
    {
        await calendars.RefreshAsync(db, ct);
        var versions = await (
            from version in db.CalendarVersions.AsNoTracking()
            join person in db.Users on version.ConfirmedById equals person.Id
            where version.Number != null
            orderby version.Number descending
            select new { version, person.FullName }).ToListAsync(ct);
        var imported = versions.ConvertAll(row => new YearLine(row.version.Arrangement, $"{row.version.NoticeNumber}，{ChineseText.PlainDate(row.version.NoticeDate)}",
            $"{ChineseText.Moment(row.version.ConfirmedAt!.Value)}，{row.FullName}导入（{row.version.Source}）"));
        var inForce = imported.DistinctBy(line => line.Arrangement.Year).ToList();
        var shipped = calendars.Shipped.Select(year => new YearLine(year, string.Join("、", year.Notices), "随门户提供")).ToList();
        return new([.. inForce.Concat(shipped).DistinctBy(line => line.Arrangement.Year).OrderByDescending(line => line.Arrangement.Year)],
            [.. imported.Except(inForce).Concat(shipped.Where(line => line.Arrangement.IsPublished && inForce.Any(own => own.Arrangement.Year == line.Arrangement.Year)))], done);
    }

    public async Task<ImportPage?> ImportAsync(Guid id, CancellationToken ct)
    {
        await calendars.RefreshAsync(db, ct);
        if (await db.CalendarVersions.AsNoTracking().SingleOrDefaultAsync(version => version.Id == id, ct) is not { } version) return null;
        var moves = version.Number is null ? await import.PreviewAsync(version.Arrangement, clock.GetUtcNow(), ct) : [];
        var names = await db.Alliances.AsNoTracking().ToDictionaryAsync(alliance => alliance.Id, alliance => alliance.Name, ct);
        var before = calendars.Arrangements.FirstOrDefault(year => year.Year == version.Year)?.Days ?? [];
        return new(version, ArrangementImport.Doubt(version.Arrangement), [.. moves.Select(move => Line(move, names))], CalendarImport.Fingerprint(moves),
            [.. version.Arrangement.Days.Except(before)], [.. before.Except(version.Arrangement.Days)]);
    }

    /// <summary>True when the same days under the same notice count already and no date waits for them.</summary>
    public async Task<bool> IsInForceAsync(HolidayArrangement arrangement, CancellationToken ct) =>
        calendars.Arrangements.FirstOrDefault(year => year.Year == arrangement.Year) is { IsPublished: true } now
        && now.Notices.SequenceEqual(arrangement.Notices) && now.Days.SequenceEqual(arrangement.Days)
        && (await import.PreviewAsync(arrangement, clock.GetUtcNow(), ct)).Count == 0;

    private static MoveLine Line(DateMove move, Dictionary<Guid, string> names) => new(names[move.AllianceId], move.Subject.Number, move.Matter.Split('：')[0], move.Old.Due,
        move.Stands.Length > 0 ? move.Old.Due : move.New.Due, move.Stands.Length > 0 ? $"{move.Stands}，不变" : move.New.IsProvisional ? "仍为暂定" : move.ChangesDay ? "改期" : "日期不变，不再是暂定");
}
