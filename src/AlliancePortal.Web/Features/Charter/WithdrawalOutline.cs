using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Web.Features.Charter;

/// <summary>How a member leaves, in the alliance's own numbers.</summary>
internal static class WithdrawalOutline
{
    public static IEnumerable<JoiningStep> Of(CharterProfile profile, int seatsInOffice)
    {
        var (steps, vote) = (profile.Departure, profile.Vote);
        string Article(CharterRule rule) => rule.ArticleUnder(profile.Code);

        yield return new("提出", "联络员在门户提交，或者把签字盖章的申请书交秘书处；收到之日不计入期间。", Article(CharterRule.WithdrawalIsWritten));
        foreach (var step in steps.ExitPath == ExitPath.CouncilApproval ? ByApproval(steps, vote, seatsInOffice, Article) : ByNotice(steps, Article)) yield return step;
        yield return new("撤回", "退出日 24 时前可以撤回，成员资格和席位不变。", Article(CharterRule.WithdrawalIsTakenBackInTime));
        yield return new("效力", "退出日 24 时起，成员资格、席位和职务终止，证书撤销；未了事项逐项处理，保密义务继续有效，在研项目按合同执行。", Article(CharterRule.DepartureIsSettled));
        yield return new("重新申请", "退出不产生限制期，可以随时重新申请加入。", Article(CharterRule.BarredUnitsWait));
    }

    private static IEnumerable<JoiningStep> ByNotice(DepartureParameters steps, Func<CharterRule, string> article)
    {
        yield return new("退出日", steps.ExitPath == ExitPath.Notice
            ? $"自收到的次日起算，第 {steps.ExitNoticeWorkingDays} 个工作日为最早的退出日；可以希望更晚的日期。"
            : "收到申请之日即为退出日；可以希望更晚的日期。", article(CharterRule.WithdrawalIsAnnounced));
        if (steps.CouncilNoticeWorkingDays is { } days)
            yield return new("通报理事会", $"秘书处在 {days} 个工作日内向每个在任席位通报。通报不是表决，任何一方不能阻止退出；逾期通报不影响退出日。", article(CharterRule.CouncilIsInformed));
    }

    private static IEnumerable<JoiningStep> ByApproval(DepartureParameters steps, VoteParameters vote, int seats, Func<CharterRule, string> article)
    {
        if (steps.OpinionWorkingDays is { } opinion)
            yield return new("秘书处意见", $"秘书处在 {opinion} 个工作日内核对未了义务，出具意见并提请表决。", article(CharterRule.ExitNeedsTheCouncil));
        var rule = vote.Exit ?? vote.Ordinary;
        yield return new("理事会表决", $"须{rule.Words()}赞成{(seats == 0 ? "" : $"（现在在任 {seats} 席，须 {rule.VotesNeeded(seats)} 票）")}；理事会只审查未了义务"
            + (steps.ReconsiderWorkingDays is { } again ? $"，暂缓批准的列明义务，{again} 个工作日内再议。" : "。"), article(CharterRule.ExitNeedsTheCouncil));
        if (steps.DeemedApprovalDays is { } deemed)
            yield return new("视为批准", $"自收到申请起 {deemed} 天内未作决定的，视为批准。", article(CharterRule.ExitNeedsTheCouncil));
    }
}
