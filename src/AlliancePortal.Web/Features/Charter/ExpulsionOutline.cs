using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Web.Features.Charter;

/// <summary>How a member is expelled, in the alliance's own numbers.</summary>
internal static class ExpulsionOutline
{
    public static IEnumerable<JoiningStep> Of(CharterProfile profile, int seatsInOffice)
    {
        var (steps, vote) = (profile.Departure, profile.Vote);
        string Article(CharterRule rule) => rule.ArticleUnder(profile.Code);

        yield return new("事由", steps.Ground == ExpulsionGround.SeriousOnly ? "严重违反协议或规定的，可以除名。" : "违反协议或规定的，可以除名。", Article(CharterRule.ExpulsionHasAGround));
        if (steps.NonPerformanceYears is { } years)
            yield return new("长期不履行义务", $"自最近一次履行义务之日起满 {years} 年的，自次日起可以除名；任何一次履行都使期间重新起算，没有记录的自入盟之日起算。", Article(CharterRule.IdleMembersMayBeExpelled));
        yield return new("立案和核实", $"秘书处或任一理事可以提出；秘书处在 {steps.VerificationWorkingDays} 个工作日内核实并出具报告，事由不成立的结案。", Article(CharterRule.ExpulsionHasAGround));
        if (steps.Hearing)
            yield return new("告知和申辩", $"事由成立的，告知该单位；该单位可以在 {steps.HearingWorkingDays} 个工作日内提出书面申辩并附材料，随案提交理事会。", Article(CharterRule.UnitIsHeard));
        yield return new("理事会表决", $"提前 {vote.NoticeWorkingDays} 个工作日通知，须{vote.Expulsion.Words()}赞成{InFigures(vote, seatsInOffice)}；该单位担任理事的，其席位回避。", Article(CharterRule.ExpulsionNeedsTheCouncil));
        if (vote.ExpulsionWritten)
            yield return new("书面同意", $"投赞成票的席位还须出具书面同意，达到所需票数之日决定生效；{vote.WrittenConsentWorkingDays} 个工作日内未齐的，决定不生效。", Article(CharterRule.WrittenConsentIsComplete));
        yield return new("效力", $"自{(vote.ExpulsionWritten ? "书面同意齐备之日" : "表决通过之日")}起，成员资格、席位和职务终止，证书撤销；保密义务继续有效{(profile.Code == "JL" ? "，已投入的资金不予退还，已许可其他成员使用的知识产权按原条件继续" : "")}。", Article(CharterRule.DepartureIsSettled));
        yield return steps.ReapplyBarYears > 0
            ? new("限制期", $"除名之日不计，满 {steps.ReapplyBarYears} 年的次日起可以重新申请加入。", Article(CharterRule.BarredUnitsWait))
            : new("重新申请", "没有限制期，可以随时重新申请加入。", Article(CharterRule.BarredUnitsWait));
    }

    private static string InFigures(VoteParameters vote, int seats) => seats == 0 ? "" : $"（现在在任 {seats} 席，须 {vote.Expulsion.VotesNeeded(seats)} 票）";
}
