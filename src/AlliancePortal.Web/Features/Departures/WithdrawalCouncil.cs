using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>The council's part of a withdrawal: opinion and vote where the charter asks for them, and the unit's change of mind.</summary>
public sealed class WithdrawalCouncil(PortalDb db, AllianceScope here, VotePreparation votes, VoteClerk clerk, Leaving leaving)
{
    /// <summary>Writes the opinion on open obligations and puts the exit to the vote (JL-A2-18-2).</summary>
    public Task<Resolution> ReferAsync(Withdrawal withdrawal, string opinion, IReadOnlyList<string> openObligations, int window, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(withdrawal.UnitId);
        await db.LockAsync(withdrawal, ct);
        withdrawal.Examine(opinion, openObligations, here.Caller.Actor.Name);
        var resolution = await votes.PrepareAsync(await RequestAsync(withdrawal, window, ct), ct);
        withdrawal.ReferToCouncil(resolution.Id);
        await db.FulfilAsync(here.Id, withdrawal.Id, DeadlineTasks.ExamineExit, here.Now, ct);
        here.Record(CharterRule.ExitNeedsTheCouncil, withdrawal.AsSubject(),
            $"出具退出意见并提请理事会表决（{resolution.Number}）{(openObligations.Count > 0 ? $"，未了义务 {openObligations.Count} 项" : "")}", opinion);
        return resolution;
    }, ct);

    /// <summary>What would be put to the vote.</summary>
    public async Task<ResolutionDraftRequest> RequestAsync(Withdrawal withdrawal, int window, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(withdrawal.CharterVersionId, ct);
        var rule = charter.Profile.Vote.Exit ?? throw new CharterBreach(CharterRule.WithdrawalTakesItsSteps, "本联盟退出无须理事会批准。");
        return new($"关于{withdrawal.UnitName}退出联盟的决议", $"同意{withdrawal.UnitName}（统一社会信用代码 {withdrawal.UnitCode}）退出联盟。", WithdrawalMatter.Exit, withdrawal.Id,
            withdrawal.UnitId, charter, rule, CharterRule.ExitNeedsTheCouncil, window);
    }

    /// <summary>Takes the application back before the last day has ended; the council is told, a vote that waits or runs becomes void (CQ-13-4).</summary>
    public async Task CancelAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        if (withdrawal.ResolutionId is { } id) await clerk.BringUpToDateAsync(here.Id, id, here.Now, ct); // a vote that is over is counted first
        await db.InOneTransactionAsync(async () =>
        {
            // whoever counts takes the vote first and the case second, so this does too
            if (withdrawal.ResolutionId is { } resolution && await db.IsVoteRunningAsync(here.Id, resolution, ct)) await clerk.AnnulAsync(resolution, "该单位撤回退出申请。", ct);
            await db.LockAsync(withdrawal, ct);
            withdrawal.Cancel(here.Now);
            await leaving.TakeBackAsync(withdrawal.MembershipId, withdrawal.Number, ct);
            await db.VoidDeadlinesAsync(here.Id, withdrawal.Id, here.Now, ct);
            var act = here.Record(CharterRule.WithdrawalIsTakenBackInTime, withdrawal.AsSubject(), $"{withdrawal.UnitName}撤回退出申请，成员资格不变");
            here.Tell(act, [.. await db.PeopleOfUnitAsync(here.Id, withdrawal.UnitId, here.Today, ct), .. await db.SecretariatAsync(here.Id, here.Today, ct),
                .. (await db.CouncilOnAsync(here.Id, here.Today, ct)).Seats.Recipients()],
                $"退出申请已撤回：{withdrawal.UnitName}", $"{withdrawal.UnitName}撤回了退出申请 {withdrawal.Number}，成员资格和席位不变。", $"/{here.Slug}/withdrawals/{withdrawal.Number}");
            return true;
        }, ct);
    }
}
