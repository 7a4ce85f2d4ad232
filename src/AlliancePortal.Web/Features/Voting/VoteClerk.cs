using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting;

/// <summary>
/// Opens, closes and counts votes by the clock. Whoever comes first does it, a reader or the clock's watch; whoever comes second finds it done.
/// </summary>
public sealed class VoteClerk(PortalDb db, AllianceScope here, VotingRolls rolls, IEnumerable<Matter> matters)
{
    private const string DecisionSeries = "JY";

    /// <summary>Does what the clock says is due for this vote: opening as of <see cref="Resolution.OpensAt"/>, counting after the close.</summary>
    /// <returns>True when something was done.</returns>
    public async Task<bool> BringUpToDateAsync(Guid allianceId, Guid resolutionId, DateTimeOffset now, CancellationToken ct)
    {
        await here.EnterAsync(allianceId, ct);
        if (!await DueAt(now).AnyAsync(resolution => resolution.AllianceId == allianceId && resolution.Id == resolutionId, ct)) return false;
        return await db.InTransactionAsync(async () =>
        {
            var resolution = await db.LockedResolutionAsync(allianceId, resolutionId, ct);
            var opens = resolution.MustOpenAt(now);
            if (opens) await OpenAsync(resolution, now, ct);
            if (resolution.State == ResolutionState.Open && resolution.MustCloseAt(now)) await CountAsync(resolution, now, ct);
            if (resolution.HaveConsentsLapsedAt(now)) await LapseAsync(resolution, now, ct);
            return true;
        }, ct);
    }

    /// <summary>Does what is due for every vote of this alliance.</summary>
    public Task BringAllUpToDateAsync(DateTimeOffset now, CancellationToken ct) => BringAllUpToDateAsync(here.Id, now, ct);

    /// <summary>Does what is due for every vote of the alliance.</summary>
    public async Task BringAllUpToDateAsync(Guid allianceId, DateTimeOffset now, CancellationToken ct)
    {
        var due = await DueAt(now).Where(resolution => resolution.AllianceId == allianceId)
            .OrderBy(resolution => resolution.ClosesAt).ThenBy(resolution => resolution.Number)
            .Select(resolution => resolution.Id).ToListAsync(ct);
        await db.EachApartAsync(due, id => BringUpToDateAsync(allianceId, id, now, ct), ct);
    }

    /// <summary>Ends a vote that cannot stand, such as after a withdrawal; the matter itself is its owner's to end. A counted vote stays as it is.</summary>
    public Task AnnulAsync(Guid resolutionId, string reason, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var resolution = await db.LockedResolutionAsync(here.Id, resolutionId, ct);
        resolution.Annul(reason, here.Now);
        await AfterAnnulmentAsync(resolution, here.Record(CharterRule.VoteTakesItsSteps, resolution.AsSubject(), $"终止表决：{reason}"), here.Now, ct);
        return true;
    }, ct);

    /// <summary>Takes a written consent after the close. The one that completes the number puts the decision into force, in the same transaction.</summary>
    public Task<bool> ConsentAsync(Guid resolutionId, Func<Resolution, WrittenConsent> give, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var resolution = await db.LockedResolutionAsync(here.Id, resolutionId, ct);
        var consent = give(resolution);
        var isComplete = resolution.Consent(consent);
        db.WrittenConsents.Add(consent);
        var seat = resolution.Roster.Single(entry => entry.SeatId == consent.SeatId);
        var act = here.Record(CharterRule.WrittenConsentIsComplete, resolution.AsSubject(),
            $"{seat.UnitName}（{seat.Office}）出具书面同意（{(consent.Way == ConsentWay.SignedPaper ? "签字的纸质文件" : "重新验证身份后确认")}），已有 {resolution.Consents.Count} 份{(resolution.ConsentsMissing > 0 ? $"，尚缺 {resolution.ConsentsMissing} 份" : "")}", consent.ProofHash);
        if (isComplete) await CompleteAsync(resolution, act, here.Now, ct);
        return isComplete;
    }, ct);

    private async Task CompleteAsync(Resolution resolution, Act act, DateTimeOffset now, CancellationToken ct)
    {
        var roll = await rolls.OnAsync(resolution, ShanghaiTime.DateOf(now), ct);
        await db.FulfilAsync(resolution.AllianceId, resolution.Id, DeadlineTasks.GiveConsent, now, ct);
        here.Tell(act, roll.Everybody, $"书面同意已齐：{resolution.Title}", $"书面同意 {resolution.Consents.Count} 份，达到所需 {resolution.Result!.Needed} 份，决定自即日起生效。", here.ResolutionHref(resolution.Number));
        await AskForSignatureAsync(resolution, roll, now, ct);
        await matters.Of(resolution).DecidedAsync(resolution, now, ct);
    }

    private async Task LapseAsync(Resolution resolution, DateTimeOffset now, CancellationToken ct)
    {
        resolution.LapseConsents(now);
        await db.VoidDeadlinesAsync(resolution.AllianceId, resolution.Id, now, ct);
        var roll = await rolls.OnAsync(resolution, ShanghaiTime.DateOf(now), ct);
        var act = here.RecordByClock(CharterRule.WrittenConsentIsComplete, resolution.AsSubject(), $"书面同意未齐，决定不生效：{resolution.VoidReason}", now);
        here.Tell(act, roll.Everybody, $"书面同意未齐：{resolution.Title}", resolution.VoidReason, here.ResolutionHref(resolution.Number));
        await AskForSignatureAsync(resolution, roll, now, ct);
        await matters.Of(resolution).DecidedAsync(resolution, now, ct);
    }

    /// <summary>Votes for which the clock may have something to do; whether consents have lapsed is decided on the row itself.</summary>
    private IQueryable<Resolution> DueAt(DateTimeOffset now) => db.Resolutions.Where(resolution =>
        (resolution.State == ResolutionState.Prepared && resolution.OpensAt <= now)
        || (resolution.State == ResolutionState.Open && resolution.ClosesAt < now)
        || resolution.State == ResolutionState.AwaitingConsent);

    private async Task OpenAsync(Resolution resolution, DateTimeOffset now, CancellationToken ct)
    {
        var matter = matters.Of(resolution);
        var roll = await rolls.OnAsync(resolution, ShanghaiTime.DateOf(resolution.OpensAt), ct);
        var mayVote = roll.InOffice.Any(seat => resolution.Recusals.All(recusal => recusal.SeatId != seat.SeatId));
        var reason = mayVote ? await matter.OpeningAsync(resolution, ct) : $"没有可以投票的{resolution.Body.Holder()}。";
        if (reason is not null)
        {
            resolution.Annul(reason, now);
            await AfterAnnulmentAsync(resolution, here.RecordByClock(CharterRule.VoteTakesItsSteps, resolution.AsSubject(), $"表决不能开始：{reason}", now), now, ct);
            await matter.DecidedAsync(resolution, now, ct);
            return;
        }

        resolution.Open(roll.InOffice, roll.Vacant);
        var act = here.RecordByClock(CharterRule.OnlySeatsInOfficeVote, resolution.AsSubject(),
            $"表决开始，名册按{ShanghaiTime.Written(roll.Day)} 0 时冻结：{resolution.RollInWords}", now, resolution.RosterHash);
        here.Tell(act, roll.Of(seat => resolution.Roster.Any(entry => entry.SeatId == seat.SeatId && !entry.IsRecused)), $"表决已开始：{resolution.Title}",
            $"{ShanghaiTime.Written(resolution.Window.Due)} 24 时截止。", here.BallotHref(resolution.Number));
    }

    private async Task CountAsync(Resolution resolution, DateTimeOffset now, CancellationToken ct)
    {
        var day = ShanghaiTime.DateOf(now);
        var takesNumber = Count.Outcome(resolution.Rule, resolution.Tally, resolution.Policies).Outcome != VoteOutcome.NoQuorum;
        var consentDue = resolution.NeedsWrittenConsent ? await ConsentDueAsync(resolution, day, ct) : null;
        var result = resolution.Count(day.Year, takesNumber ? await db.NextSerialAsync(resolution.AllianceId, DecisionSeries, day.Year, ct) : 0, now, consentDue);
        var act = here.RecordByClock(CharterRule.VoteKeepsItsRecord, resolution.AsSubject(), $"表决截止并计票：{result.Sentence}", now, resolution.RecordHash);
        await db.FulfilAsync(resolution.AllianceId, resolution.Id, DeadlineTasks.CastBallot, now, ct);

        var roll = await rolls.OnAsync(resolution, day, ct);
        here.Tell(act, roll.Everybody, $"表决结果：{resolution.Title}", result.Sentence, here.ResolutionHref(resolution.Number));
        if (resolution.State == ResolutionState.AwaitingConsent) AskForConsents(resolution, roll, act);
        else if (resolution.State != ResolutionState.Void) await AskForSignatureAsync(resolution, roll, now, ct);
        await matters.Of(resolution).DecidedAsync(resolution, now, ct);
    }

    private async Task<Derivation> ConsentDueAsync(Resolution resolution, DateOnly day, CancellationToken ct) =>
        here.Calendar.AddWorkingDays(day, (await here.CharterOfAsync(resolution.CharterVersionId, ct)).Profile.Vote.WrittenConsentWorkingDays);

    /// <summary>Seats that voted in favour and have not consented in writing.</summary>
    private void AskForConsents(Resolution resolution, VotingRoll roll, Act act)
    {
        var due = resolution.ConsentDue!;
        db.Owe(here, DeadlineOwner.Council, resolution.UnitId, resolution.AsSubject(), DeadlineTasks.GiveConsent, $"出具书面同意：{resolution.Title}", CharterRule.WrittenConsentIsComplete, due);
        var silent = roll.Of(seat => resolution.Ballots.Any(ballot => ballot.SeatId == seat.SeatId && ballot.Choice == Choice.Yes)
            && resolution.Consents.All(consent => consent.SeatId != seat.SeatId));
        var asked = here.RecordByClock(CharterRule.WrittenConsentIsComplete, resolution.AsSubject(), $"已通过，待书面同意，尚缺 {resolution.ConsentsMissing} 份，期限{ShanghaiTime.Written(due.Due)}", act.At, due.Sentence);
        here.Tell(asked, silent, $"请出具书面同意：{resolution.Title}", $"贵席位投了赞成票。决定须有书面同意 {resolution.Result!.Needed} 份方可生效，请于{ShanghaiTime.Written(due.Due)} 24 时前出具。", here.ConsentHref(resolution.Number));
    }

    private async Task AskForSignatureAsync(Resolution resolution, VotingRoll roll, DateTimeOffset now, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(resolution.CharterVersionId, ct);
        var due = here.Calendar.AddWorkingDays(ShanghaiTime.DateOf(now), charter.Profile.Vote.SignatureWorkingDays);
        db.Owe(here, DeadlineOwner.Chair, resolution.UnitId, resolution.AsSubject(), DeadlineTasks.SignResolution, $"签发决议：{resolution.Title}",
            CharterRule.VoteTakesItsSteps, due);
        if (roll.Presiding is not { } presiding) return;
        var act = here.RecordByClock(CharterRule.VoteTakesItsSteps, resolution.AsSubject(), $"请{(presiding.InPlace.Length > 0 ? presiding.InPlace : presiding.Words)}签发决议", now);
        here.Tell(act, roll.Of(seat => seat.SeatId == presiding.SeatId), $"请签发决议：{resolution.Title}", $"请于{ShanghaiTime.Written(due.Due)}前签发。", here.SignatureHref(resolution.Number));
    }

    private async Task AfterAnnulmentAsync(Resolution resolution, Act act, DateTimeOffset now, CancellationToken ct)
    {
        await db.VoidDeadlinesAsync(resolution.AllianceId, resolution.Id, now, ct);
        var roll = await rolls.OnAsync(resolution, ShanghaiTime.DateOf(now), ct);
        here.Tell(act, roll.Everybody, $"表决终止：{resolution.Title}", resolution.VoidReason, here.ResolutionHref(resolution.Number));
    }
}
