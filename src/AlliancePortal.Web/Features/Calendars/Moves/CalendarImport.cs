using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Calendars.Moves;

/// <summary>
/// Puts a prepared arrangement in force: the new version, the dates that it moves, an act in each alliance and a notice to each owner,
/// all in one transaction.
/// </summary>
public sealed class CalendarImport(PortalDb db, CalendarSource calendars, IEnumerable<IMovesDates> movers, ActJournal journal, Caller caller)
{
    /// <summary>What the arrangement would move now. Nothing is saved.</summary>
    public async Task<IReadOnlyList<DateMove>> PreviewAsync(HolidayArrangement arrangement, DateTimeOffset now, CancellationToken ct)
    {
        var moves = await MoveAsync(arrangement, now, holds: false, ct);
        db.ChangeTracker.Clear();
        return moves;
    }

    /// <returns>False when what moves is not what <paramref name="seen"/> says that the administrator saw. Nothing is saved then.</returns>
    /// <exception cref="CharterBreach">It is confirmed already.</exception>
    public async Task<bool> ConfirmAsync(Guid id, string seen, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("lock table calendar_versions in share row exclusive mode", ct);
        await calendars.RefreshAsync(db, ct); // what was confirmed before the lock
        var version = await db.CalendarVersions.SingleAsync(row => row.Id == id, ct);
        version.Confirm(1 + (await db.CalendarVersions.MaxAsync(row => row.Number, ct) ?? 0), caller.PersonId, now);

        var moves = await MoveAsync(version.Arrangement, now, holds: true, ct);
        if (Fingerprint(moves) != seen)
        {
            db.ChangeTracker.Clear();
            return false;
        }
        foreach (var alliance in await AlliancesAsync(ShanghaiTime.DateOf(now), ct)) await RecordAsync(version, alliance, [.. moves.Where(move => move.AllianceId == alliance.Id)], now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await calendars.RefreshAsync(db, ct);
        return true;
    }

    /// <summary>What was on the page when it was confirmed; somebody may have acted in the meantime.</summary>
    public static string Fingerprint(IEnumerable<DateMove> moves) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', moves.Select(move => $"{move.AllianceId} {move.Subject.Id} {move.What}")))));

    private async Task<IReadOnlyList<DateMove>> MoveAsync(HolidayArrangement arrangement, DateTimeOffset now, bool holds, CancellationToken ct)
    {
        var calendar = calendars.With(arrangement);
        List<DateMove> moves = [];
        foreach (var mover in movers) moves.AddRange(await mover.MoveAsync(calendar, now, holds, ct));
        return moves;
    }

    private async Task<List<AllianceToTell>> AlliancesAsync(DateOnly day, CancellationToken ct)
    {
        List<AllianceToTell> told = [];
        foreach (var alliance in await db.Alliances.AsNoTracking().OrderBy(alliance => alliance.Slug).Select(alliance => new { alliance.Id, alliance.Slug }).ToListAsync(ct))
            if (await db.CharterOnAsync(alliance.Id, day, ct) is { } charter) told.Add(new(alliance.Id, alliance.Slug, charter.Profile.Code));
        return told;
    }

    private async Task RecordAsync(CalendarVersion version, AllianceToTell alliance, List<DateMove> moves, DateTimeOffset now, CancellationToken ct)
    {
        var changed = moves.Count(move => move.ChangesDay);
        var act = journal.Record(alliance.Id, alliance.Profile, caller.Actor, now, CharterRule.OpenDatesFollowTheCalendar, new Subject("calendar", version.Id, $"{version.Year}"),
            $"导入{version.Arrangement.Name}（{version.NoticeNumber}）：暂定期限 {moves.Count} 个，其中改期 {changed} 个", string.Join('\n', moves.Select(Kept)));
        foreach (var move in moves.Where(move => move.ChangesDay))
            journal.Record(alliance.Id, alliance.Profile, caller.Actor, now, CharterRule.OpenDatesFollowTheCalendar, move.Subject, $"期限随{version.Year}年放假安排重算。{move.What}", Kept(move));

        var owned = new List<(Recipient Person, DateMove Move)>();
        foreach (var move in moves) owned.AddRange((await db.OwnersAsync(move, ShanghaiTime.DateOf(now), ct)).Select(person => (person, move)));
        foreach (var own in owned.GroupBy(pair => pair.Person, pair => pair.Move))
            journal.Tell(act, [own.Key], own.Any(move => move.ChangesDay) ? $"期限已随{version.Year}年放假安排改期" : $"期限已随{version.Year}年放假安排确定",
                string.Join('\n', own.Select(move => move.Subject.Number.Length > 0 ? $"{move.Subject.Number}　{move.What}。" : $"{move.What}。")), $"/{alliance.Slug}/desk");
    }

    /// <summary>The count that is replaced stays on record.</summary>
    private static string Kept(DateMove move) => $"{move.Subject.Number} {move.What}。原推算：{move.Old.Sentence}（{move.Old.CalendarVersion}）";

    private sealed record AllianceToTell(Guid Id, string Slug, string Profile);
}
