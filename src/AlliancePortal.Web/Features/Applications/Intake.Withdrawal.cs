using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Voting;

namespace AlliancePortal.Web.Features.Applications;

public sealed partial class Intake
{
    /// <summary>The applicant takes it back, before membership: what was owed falls away, a vote that waits or runs becomes void.</summary>
    /// <param name="reason">In the applicant's words; may be empty.</param>
    public async Task WithdrawAsync(Application application, string reason, CancellationToken ct)
    {
        if (application.ResolutionId is { } id) await clerk.BringUpToDateAsync(here.Id, id, here.Now, ct); // a vote that is over is counted first
        await db.InOneTransactionAsync(async () =>
        {
            if (application.ResolutionId is { } resolution && await db.IsVoteRunningAsync(here.Id, resolution, ct))
                await clerk.AnnulAsync(resolution, "申请单位在表决结束前撤回申请。", ct); // whoever counts takes the vote first and the case second, so this does too
            await db.LockAsync(application, ct);
            return application.State != ApplicationState.Withdrawn && await EndAsync(application, reason, ct);
        }, ct);
    }

    private async Task<bool> EndAsync(Application application, string reason, CancellationToken ct)
    {
        var wasDraft = application.State == ApplicationState.Draft;
        application.Withdraw(reason.Length > 0 ? reason : "申请单位撤回申请。", here.Now);
        await db.VoidDeadlinesAsync(here.Id, application.Id, here.Now, ct);
        var act = here.Record(CharterRule.ApplicationTakesItsSteps, SubjectOf(application),
            wasDraft ? "放弃未提交的申请草稿" : $"{application.UnitName}撤回加入联盟申请", reason);
        if (!wasDraft)
            here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), "申请已撤回",
                $"{application.UnitName}撤回了加入联盟申请（{application.Number}）。", $"/{here.Slug}/applications/{application.Number}");
        return true;
    }
}
