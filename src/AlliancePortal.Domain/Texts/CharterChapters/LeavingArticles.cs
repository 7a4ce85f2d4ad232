using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>How a member leaves, by the profile's path (annex 2, article 18; Chongqing charter, article 13; JL-CONF-2).</summary>
internal static class LeavingArticles
{
    public static IEnumerable<ArticleDraft> Of(TextBasis basis) =>
    [
        basis.Article("leaving.exit", "退出", say =>
        [
            "成员单位退出，应当书面向秘书处提出。",
            .. say.Get<ExitPath>("exit.path") switch
            {
                ExitPath.CouncilApproval => ByApproval(basis, say),
                ExitPath.Notice => ByNotice(basis, say),
                _ => AtOnce(basis, say),
            },
            "退出日终了之前，可以撤回退出申请，成员资格和席位不变。",
        ]),
        basis.Article("leaving.effect", "退出的效力", _ =>
        [
            "自退出日终了起，该单位在本联盟的权利、席位和职务终止；未了事项逐项处理，在研项目按合同执行，保密义务继续有效。",
            "退出不产生限制期，该单位可以重新申请加入。",
        ]),
    ];

    private static IEnumerable<string> ByApproval(TextBasis basis, ProfileWords say)
    {
        var steps = basis.Profile.Departure;
        if (steps.OpinionWorkingDays is not null) yield return $"秘书处在{say.Number("exit.opinionWorkingDays")}内核对未了义务，出具意见，提请理事会表决。";
        string vote = say.Vote(basis.Profile.Vote.Exit is null ? "vote.ordinary" : "vote.exit");
        yield return $"理事会批准退出，{vote}；批准之日为退出日，申请单位要求更晚的，从其要求。理事会只审查未了义务，不得以其他理由阻止退出"
            + (steps.ReconsiderWorkingDays is null ? "。" : $"；暂缓批准的，列明未了义务，在{say.Number("exit.reconsiderWorkingDays")}内再议。");
        if (steps.DeemedApprovalDays is not null) yield return $"自收到申请起{say.Number("exit.deemedApprovalDays")}内没有作出决定的，视为批准。";
    }

    private static IEnumerable<string> ByNotice(TextBasis basis, ProfileWords say)
    {
        yield return $"退出申请至少提前{say.Number("exit.noticeWorkingDays")}提出，期满之日为最早的退出日；申请单位要求更晚的，从其要求。";
        if (Report(basis, say) is { } report) yield return report;
    }

    private static IEnumerable<string> AtOnce(TextBasis basis, ProfileWords say)
    {
        yield return "秘书处收到申请之日为退出日，申请单位要求更晚的，从其要求。";
        if (Report(basis, say) is { } report) yield return report;
    }

    private static string? Report(TextBasis basis, ProfileWords say) => basis.Profile.Departure.CouncilNoticeWorkingDays is null
        ? null
        : $"秘书处自收到申请起{say.Number("exit.councilNoticeWorkingDays")}内通报理事会；通报不是表决，逾期通报不影响退出日。";
}
