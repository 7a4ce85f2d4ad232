using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting;

/// <summary>
/// Opens, closes and counts votes by the clock. Whoever comes first does it, a reader or the clock's watch; whoever comes second finds it done.
/// </summary>
public sealed class VoteClerk(PortalDb db, AllianceScope here, IEnumerable<Matter> matters)
{
    private const string DecisionSeries = "JY";

    /// <summary>Does what the clock says is due for this vote: opening as of <see cref="Resolution.OpensAt"/>, counting after the close.</summary>
    /// <returns>True when something was done.</returns>
    public async Task<bool> BringUpToDateAsync(Guid allianceId, Guid resolutionId, DateTimeOffset now, CancellationToken ct)
    {
        await here.EnterAsync(allianceId, ct);
        var due = await db.Resolutions.AnyAsync(resolution => resolution.AllianceId == allianceId && resolution.Id == resolutionId
            && ((resolution.State == ResolutionState.Prepared && resolution.OpensAt <= now)
                || (resolution.State == ResolutionState.Open && resolution.ClosesAt < now)), ct);
        if (!due) return false;
        return await InTransactionAsync(async () =>
        {
            var resolution = await db.LockedResolutionAsync(allianceId, resolutionId, ct);
            var opens = resolution.MustOpenAt(now);
            if (opens) await OpenAsync(resolution, now, ct);
            if (resolution.State == ResolutionState.Open && resolution.MustCloseAt(now)) await CountAsync(resolution, now, ct);
            return true;
        }, ct);
    }

    /// <summary>Does what is due for every vote of this alliance.</summary>
    public Task BringAllUpToDateAsync(DateTimeOffset now, CancellationToken ct) => BringAllUpToDateAsync(here.Id, now, ct);

    /// <summary>Does what is due for every vote of the alliance.</summary>
    public async Task BringAllUpToDateAsync(Guid allianceId, DateTimeOffset now, CancellationToken ct)
    {
        var due = await db.Resolutions
            .Where(resolution => resolution.AllianceId == allianceId
                && ((resolution.State == ResolutionState.Prepared && resolution.OpensAt <= now) || (resolution.State == ResolutionState.Open && resolution.ClosesAt < now)))
            .OrderBy(resolution => resolution.ClosesAt).ThenBy(resolution => resolution.Number)
            .Select(resolution => resolution.Id).ToListAsync(ct);
        foreach (var id in due) await BringUpToDateAsync(allianceId, id, now, ct);
    }

    /// <summary>Ends a vote that cannot stand, such as after a withdrawal; the matter itself is its owner's to end. A counted vote stays as it is.</summary>
    public Task AnnulAsync(Guid resolutionId, string reason, CancellationToken ct) => InTransactionAsync(async () =>
    {
        var resolution = await db.LockedResolutionAsync(here.Id, resolutionId, ct);
        resolution.Annul(reason, here.Now);
        await AfterAnnulmentAsync(resolution, here.Record(CharterRule.VoteTakesItsSteps, resolution.AsSubject(), $"终止表决：{reason}"), here.Now, ct);
        return true;
    }, ct);

    private async Task OpenAsync(Resolution resolution, DateTimeOffset now, CancellationToken ct)
    {
        var matter = matters.Of(resolution);
        var council = await db.CouncilOnAsync(resolution.AllianceId, ShanghaiTime.DateOf(resolution.OpensAt), ct);
        var mayVote = council.SeatsInOffice.Any(seat => resolution.Recusals.All(recusal => recusal.SeatId != seat.SeatId));
        var reason = mayVote ? await matter.OpeningAsync(resolution, ct) : "没有可以投票的在任席位。";
        if (reason is not null)
        {
            resolution.Annul(reason, now);
            await AfterAnnulmentAsync(resolution, here.RecordByClock(CharterRule.VoteTakesItsSteps, resolution.AsSubject(), $"表决不能开始：{reason}", now), now, ct);
            await matter.DecidedAsync(resolution, now, ct);
            return;
        }

        resolution.Open(council.SeatsInOffice, council.Vacant);
        var act = here.RecordByClock(CharterRule.OnlySeatsInOfficeVote, resolution.AsSubject(),
            $"表决开始，名册按{ShanghaiTime.Written(council.Day)} 0 时冻结：在任 {resolution.Roster.Count} 席，空缺 {council.Vacant} 席，回避 {resolution.Tally.Recused} 席",
            now, resolution.RosterHash);
        here.Tell(act, Voters(resolution, council).Recipients(), $"表决已开始：{resolution.Title}",
            $"{ShanghaiTime.Written(resolution.Window.Due)} 24 时截止。", here.BallotHref(resolution.Number));
    }

    private async Task CountAsync(Resolution resolution, DateTimeOffset now, CancellationToken ct)
    {
        var day = ShanghaiTime.DateOf(now);
        var takesNumber = Count.Outcome(resolution.Rule, resolution.Tally, resolution.Policies).Outcome != VoteOutcome.NoQuorum;
        var result = resolution.Count(day.Year, takesNumber ? await db.NextSerialAsync(resolution.AllianceId, DecisionSeries, day.Year, ct) : 0, now);
        var act = here.RecordByClock(CharterRule.VoteKeepsItsRecord, resolution.AsSubject(), $"表决截止并计票：{result.Sentence}", now, resolution.RecordHash);
        await db.FulfilAsync(resolution.AllianceId, resolution.Id, DeadlineTasks.CastBallot, now, ct);

        var council = await db.CouncilOnAsync(resolution.AllianceId, day, ct);
        here.Tell(act, council.Seats.Recipients(), $"表决结果：{resolution.Title}", result.Sentence, here.ResolutionHref(resolution.Number));
        if (resolution.State != ResolutionState.Void) await AskForSignatureAsync(resolution, council, now, ct);
        await matters.Of(resolution).DecidedAsync(resolution, now, ct);
    }

    private async Task AskForSignatureAsync(Resolution resolution, CouncilOnDay council, DateTimeOffset now, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(resolution.CharterVersionId, ct);
        var due = here.Calendar.AddWorkingDays(ShanghaiTime.DateOf(now), charter.Profile.Vote.SignatureWorkingDays);
        db.Owe(here, DeadlineOwner.Chair, resolution.UnitId, resolution.AsSubject(), DeadlineTasks.SignResolution, $"签发决议：{resolution.Title}",
            CharterRule.VoteTakesItsSteps, due);
        if (council.Presiding is not { } chair) return;
        var act = here.RecordByClock(CharterRule.VoteTakesItsSteps, resolution.AsSubject(), $"请{chair.Office}签发决议", now);
        here.Tell(act, new[] { chair }.Recipients(), $"请签发决议：{resolution.Title}", $"请于{ShanghaiTime.Written(due.Due)}前签发。", here.SignatureHref(resolution.Number));
    }

    private async Task AfterAnnulmentAsync(Resolution resolution, Act act, DateTimeOffset now, CancellationToken ct)
    {
        await db.VoidDeadlinesAsync(resolution.AllianceId, resolution.Id, now, ct);
        var council = await db.CouncilOnAsync(resolution.AllianceId, ShanghaiTime.DateOf(now), ct);
        here.Tell(act, council.Seats.Recipients(), $"表决终止：{resolution.Title}", resolution.VoidReason, here.ResolutionHref(resolution.Number));
    }

    private static IEnumerable<CouncilSeat> Voters(Resolution resolution, CouncilOnDay council) =>
        council.Seats.Where(seat => resolution.Roster.Any(entry => entry.SeatId == seat.Seat.Id && !entry.IsRecused));

    /// <summary>In the transaction of whoever asks, or in one of its own.</summary>
    private async Task<bool> InTransactionAsync(Func<Task<bool>> work, CancellationToken ct) =>
        db.Database.CurrentTransaction is null ? await db.InOneTransactionAsync(work, ct) : await work();
}
