using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications;

public sealed partial class Intake
{
    /// <summary>The applicant takes it back, before membership: what was owed falls away, a vote that waits or runs becomes void.</summary>
    /// <param name="reason">In the applicant's words; may be empty.</param>
    public Task WithdrawAsync(Application application, string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.LockAsync(application, ct);
        if (application.State == ApplicationState.Withdrawn) return false;

        var wasDraft = application.State == ApplicationState.Draft;
        var resolutionId = application.ResolutionId;
        application.Withdraw(reason.Length > 0 ? reason : "申请单位撤回申请。", here.Now);
        await db.VoidDeadlinesAsync(here.Id, application.Id, here.Now, ct);
        if (resolutionId is { } id) await AnnulVoteAsync(id, application, ct);
        var act = here.Record(CharterRule.ApplicationTakesItsSteps, SubjectOf(application), wasDraft ? "放弃未提交的申请草稿" : $"{application.UnitName}撤回加入联盟申请", reason);
        if (wasDraft) return true;

        var address = $"/{here.Slug}/applications/{application.Number}";
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), "申请已撤回", $"{application.UnitName}撤回了加入联盟申请（{application.Number}）。", address);
        return true;
    }, ct);

    private async Task AnnulVoteAsync(Guid resolutionId, Application application, CancellationToken ct)
    {
        var resolution = await db.Resolutions.FromSql($"select *, xmin from resolutions where alliance_id = {here.Id} and id = {resolutionId} for update").SingleAsync(ct);
        if (resolution.State is not (ResolutionState.Prepared or ResolutionState.Open)) return;
        resolution.Annul("申请单位在表决结束前撤回申请。", here.Now);
        await db.VoidDeadlinesAsync(here.Id, resolution.Id, here.Now, ct);
        here.Record(CharterRule.VoteTakesItsSteps, new Subject("resolution", resolution.Id, resolution.Number), $"{application.UnitName}撤回申请，表决终止");
    }
}
