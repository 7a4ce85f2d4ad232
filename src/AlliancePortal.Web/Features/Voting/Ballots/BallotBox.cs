using System.Security.Cryptography;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Voting.Consents;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Clock;
using AlliancePortal.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Features.Voting.Ballots;

/// <summary>A ballot that is in the box.</summary>
/// <param name="StoodBefore">True when it had been cast before: the same page sent twice gets the same receipt.</param>
public sealed record KeptBallot(Ballot Ballot, bool StoodBefore);

/// <summary>
/// Takes ballots, on connections of their own. The vote's row is locked for share, so that nobody counts meanwhile; then the database's
/// clock decides whether the ballot is in time. Whoever gets an answer has a ballot that is durable and will be counted.
/// </summary>
public sealed class BallotBox(BallotDb ballots, AllianceScope here, PortalClock clock)
{
    private const string OneBallotKey = "pk_ballots";
    private const string ReceiptSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Casts the ballot of the caller's seat.</summary>
    /// <exception cref="CharterBreach">The seat may not vote, not now, or not online, or has voted otherwise before.</exception>
    public Task<KeptBallot> CastAsync(Guid resolutionId, Choice choice, string remark, CancellationToken ct)
    {
        var caller = here.Caller;
        if (caller.Capacity.SeatId is not { } seat) throw new InvalidOperationException("Only a seat casts a ballot.");
        return KeepAsync(resolutionId, new(seat, caller.Capacity.UnitId, choice, remark, BallotWay.Online, caller.Person!.FullName, caller.PersonId, null), ct);
    }

    /// <summary>Enters a ballot on paper as of now: it counts from its entry, and there is no field for an earlier time.</summary>
    /// <param name="signedBy">The name that signed it.</param>
    public Task<KeptBallot> EnterPaperAsync(Guid resolutionId, Guid seatId, Choice choice, string signedBy, InspectedFile scan, CancellationToken ct) =>
        KeepAsync(resolutionId, new(seatId, null, choice, "", BallotWay.Paper, signedBy, null, scan), ct);

    private async Task<KeptBallot> KeepAsync(Guid resolutionId, Vote vote, CancellationToken ct)
    {
        try
        {
            return await TryAsync(resolutionId, vote, ct);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { ConstraintName: OneBallotKey })
        {
            await using var db = ballots.Open(); // somebody was faster by a moment; the transaction of this one is gone
            var body = await db.Resolutions.Where(r => r.AllianceId == here.Id && r.Id == resolutionId).Select(r => r.Body).SingleAsync(ct);
            return Standing(await db.Ballots.AsNoTracking().SingleAsync(b => b.AllianceId == here.Id && b.ResolutionId == resolutionId && b.SeatId == vote.SeatId, ct), vote, body);
        }
    }

    private async Task<KeptBallot> TryAsync(Guid resolutionId, Vote vote, CancellationToken ct)
    {
        await using var db = ballots.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from resolutions where alliance_id = {here.Id} and id = {resolutionId} for share", ct);
        var at = await NowAsync(db, ct);
        var resolution = await db.Resolutions.AsNoTracking()
            .Include(r => r.Roster.Where(entry => entry.SeatId == vote.SeatId)).Include(r => r.Ballots.Where(ballot => ballot.SeatId == vote.SeatId))
            .SingleAsync(r => r.AllianceId == here.Id && r.Id == resolutionId, ct);
        if (resolution.Ballots is [var known]) return Standing(known, vote, resolution.Body);

        resolution.MustTake(vote.SeatId, vote.Way, at);
        var entry = resolution.SeatThatMayVote(vote.SeatId);
        CharterBreach.When(vote.UnitId is { } unit && unit != entry.UnitId, CharterRule.OnlySeatsInOfficeVote,
            $"名册冻结时该{resolution.Body.Holder()}由{entry.UnitName}担任，本次表决仍由其投票。");
        var ballot = await AddAsync(db, resolution, entry, vote, at, ct);
        Record(db, resolution, entry, ballot);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new(ballot, StoodBefore: false);
    }

    private async Task<Ballot> AddAsync(PortalDb db, Resolution resolution, RosterEntry entry, Vote vote, DateTimeOffset at, CancellationToken ct)
    {
        Guid? scan = null;
        if (vote.Scan is { } file)
        {
            var stored = new StoredFile(here.Id, Guid.CreateVersion7(), file.Name, file.ContentType, file.Length, file.Sha256, at, here.Caller.Person?.Id);
            await new FileStore(db).KeepAsync(stored, file.Bytes, ct);
            scan = stored.Id;
        }
        var ballot = new Ballot(here.Id, resolution.Id, vote.SeatId, vote.Choice, vote.Remark, vote.Way, vote.CastBy, vote.PersonId, at, scan, ReceiptOf(resolution, entry));
        db.Ballots.Add(ballot);
        if (ConsentOf(resolution, ballot) is { } consent) db.WrittenConsents.Add(consent);
        return ballot;
    }

    /// <summary>
    /// A vote in favour that was signed is a written consent at once: on paper by its signature, online where the voter has just proved who they are (G-VOTE-8).
    /// </summary>
    private WrittenConsent? ConsentOf(Resolution resolution, Ballot ballot)
    {
        if (!resolution.NeedsWrittenConsent || ballot.Choice != Choice.Yes) return null;
        if (ballot.Way == BallotWay.Online && !here.Caller.HasFreshProof(here.Now)) return null;
        return ConsentProof.Of(resolution, ballot.SeatId, ballot.CastBy, ballot.CastByPersonId, ballot.ScanFileId, ballot.CastAt);
    }

    /// <summary>The history names who took part, never the choice: running results stay unknown until the close.</summary>
    private void Record(PortalDb db, Resolution resolution, RosterEntry entry, Ballot ballot)
    {
        var journal = new ActJournal(db);
        var what = ballot.Way == BallotWay.Paper ? $"录入{entry.UnitName}（{entry.Office}）的纸质票，签字人：{ballot.CastBy}" : $"{entry.UnitName}（{entry.Office}）已投票";
        var act = journal.Record(here.Id, here.Profile.Code, here.Caller.Actor, ballot.CastAt, CharterRule.OneBallotForEachSeat, resolution.AsSubject(), what);
        if (ballot.CastByPersonId is { } voter)
            journal.Tell(act, [new Recipient(voter, here.Caller.Person?.Email ?? "")], $"选票已计入：{resolution.Title}", $"回执号 {ballot.Receipt}。", here.ReceiptHref(resolution.Number));
    }

    /// <summary>The instant that decides, by the database's clock and the portal's displacement.</summary>
    private async Task<DateTimeOffset> NowAsync(PortalDb db, CancellationToken ct)
    {
        var machine = await db.Database.SqlQuery<DateTimeOffset>($"""select clock_timestamp() as "Value" """).ToListAsync(ct);
        return machine.Single() + clock.Displacement;
    }

    private static KeptBallot Standing(Ballot known, Vote vote, VotingBody body)
    {
        var isTheSame = known.CastByPersonId is not null && known.CastByPersonId == vote.PersonId && known.Choice == vote.Choice;
        CharterBreach.When(!isTheSame, CharterRule.OneBallotForEachSeat, $"该{body.Holder()}已于{ShanghaiTime.Written(ShanghaiTime.DateOf(known.CastAt))} {known.CastAt.ToOffset(ShanghaiTime.Offset):HH:mm}投票。");
        return new(known, StoodBefore: true);
    }

    /// <summary>2026-0007-022-K7XM: year and serial of the vote, place on the roster, four random signs.</summary>
    private static string ReceiptOf(Resolution resolution, RosterEntry entry)
    {
        var parts = resolution.Number.Split('-');
        return $"{parts[^2]}-{parts[^1]}-{entry.Position:000}-{RandomNumberGenerator.GetString(ReceiptSigns, 4)}";
    }

    private sealed record Vote(Guid SeatId, Guid? UnitId, Choice Choice, string Remark, BallotWay Way, string CastBy, Guid? PersonId, InspectedFile? Scan);
}
