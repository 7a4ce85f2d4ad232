using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting;

internal static class ResolutionQueries
{
    public const string SubjectKind = "resolution";

    public static Subject AsSubject(this Resolution resolution) => new(SubjectKind, resolution.Id, resolution.Number);

    /// <summary>Which vote has this number, without loading it.</summary>
    public static Task<Guid?> ResolutionIdAsync(this PortalDb db, Guid allianceId, string number, CancellationToken ct) =>
        db.Resolutions.Where(resolution => resolution.AllianceId == allianceId && resolution.Number == number).Select(resolution => (Guid?)resolution.Id).SingleOrDefaultAsync(ct);

    /// <summary>A vote with roster and ballots, for reading.</summary>
    public static Task<Resolution?> ResolutionAsync(this PortalDb db, Guid allianceId, Guid id, CancellationToken ct) =>
        Whole(db).AsNoTracking().SingleOrDefaultAsync(resolution => resolution.AllianceId == allianceId && resolution.Id == id, ct);

    /// <summary>
    /// A vote with roster and ballots, to be changed: its row stays locked until the transaction ends, so that opening, counting, signing and
    /// annulling happen one after the other, and no ballot is in flight meanwhile.
    /// </summary>
    public static async Task<Resolution> LockedResolutionAsync(this PortalDb db, Guid allianceId, Guid id, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A row is locked inside a transaction.");
        await db.Database.ExecuteSqlAsync($"select 1 from resolutions where alliance_id = {allianceId} and id = {id} for update", ct);
        if (db.Resolutions.Local.FirstOrDefault(resolution => resolution.Id == id) is { } known) await db.Entry(known).ReloadAsync(ct); // read before the lock
        return await Whole(db).SingleAsync(resolution => resolution.AllianceId == allianceId && resolution.Id == id, ct);
    }

    /// <summary>Votes that wait for a seat's ballot, the first to close first.</summary>
    public static IQueryable<Resolution> WaitingFor(this PortalDb db, Guid allianceId, Guid seatId, DateTimeOffset now) =>
        from resolution in db.Resolutions.AsNoTracking()
        where resolution.AllianceId == allianceId && resolution.OpensAt <= now && resolution.ClosesAt >= now
            && (resolution.State == ResolutionState.Prepared
                || (resolution.State == ResolutionState.Open && resolution.Roster.Any(entry => entry.SeatId == seatId && entry.Recusal == "")))
            && !resolution.Ballots.Any(ballot => ballot.SeatId == seatId)
        orderby resolution.ClosesAt, resolution.Number
        select resolution;

    /// <summary>A vote that waits, runs, or collects consents: it can still be ended.</summary>
    public static Task<bool> IsVoteRunningAsync(this PortalDb db, Guid allianceId, Guid id, CancellationToken ct) => db.Resolutions.AnyAsync(resolution =>
        resolution.AllianceId == allianceId && resolution.Id == id
        && (resolution.State == ResolutionState.Prepared || resolution.State == ResolutionState.Open || resolution.State == ResolutionState.AwaitingConsent), ct);

    private static IQueryable<Resolution> Whole(PortalDb db) =>
        db.Resolutions.Include(resolution => resolution.Roster.OrderBy(entry => entry.Position)).Include(resolution => resolution.Ballots).Include(resolution => resolution.Consents).AsSplitQuery();
}
