using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Applications.Withdrawals;

/// <summary>What is taken back and what follows.</summary>
public sealed record WithdrawalPage(string Title, string Unit, string Number, string BackHref, string PostTo, IReadOnlyList<string> Consequences, WithdrawalForm Form, bool IsDraft)
{
    internal static WithdrawalPage Of(Application application, WithdrawalForm form, AllianceScope here)
    {
        var isDraft = application.State == ApplicationState.Draft;
        var href = isDraft ? $"/{here.Slug}/applications/drafts/{application.Id}" : $"/{here.Slug}/applications/{application.Number}";
        return new(isDraft ? "放弃草稿" : "撤回申请", application.UnitName, application.Number, href, $"{href}/withdrawal", [.. WhatFollows(application, isDraft)], form, isDraft);
    }

    private static IEnumerable<string> WhatFollows(Application application, bool isDraft)
    {
        if (isDraft)
        {
            yield return "草稿不再出现在您的工作台，填写的内容和已上传的材料不能继续使用。";
            yield break;
        }
        yield return "申请到此结束，材料和办理记录仍可查看，不会删除。";
        if (application.ResolutionId is not null && application.State is ApplicationState.Accepted or ApplicationState.CouncilVoting)
            yield return "正在进行或等待开始的理事会表决随即终止，已投选票不再计票。";
        if (application.State == ApplicationState.AgreementPending) yield return "待签署的联盟协议作废，理事会的批准不再有效。";
        yield return "撤回不影响以后重新申请。";
    }
}
