namespace AlliancePortal.Domain.Texts;

/// <summary>Terms of the council and how a new one comes (annex 2, article 13; Chongqing charter, articles 15 to 17).</summary>
internal static class CouncilElectionArticles
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        basis.Article("council.term", "任期", say =>
        [
            $"理事会每届任期{say.Number("council.termYears")}{(say.Is("council.reelection") ? "，可以连选连任" : "，不得连任")}。",
            (say.Is("council.caretaker") ? "届满尚未换届的，原理事会继续履职，直至新一届产生；" : "届满未换届的，理事会停止作出决议；")
                + $"届满后{say.Number("term.expiredReportDays")}仍未换届的，秘书处报告{Wording.Or(facts.Authority)}。",
        ]),
        basis.Article("council.election", "换届选举", say =>
        [
            $"换届工作在任期届满前{say.Number("election.planDays")}启动。{(basis.HasAssembly ? "新一届理事会由成员大会选举" : "新一届理事会由成员单位推荐、选举")}"
                + $"{(say.Is("vote.secretElections") ? "，采用无记名投票。" : "，采用记名投票。")}",
            $"成员单位在{say.Number("election.nominationWorkingDays")}内推荐候选单位，候选名单在投票前至少公布{say.Number("election.listWorkingDays")}。",
            $"未选出的席位，{say.Number("election.runOffWorkingDays")}内再次投票；仍未选出的，{say.Number("election.repeatDays")}内重新选举。",
        ]),
    ];
}
