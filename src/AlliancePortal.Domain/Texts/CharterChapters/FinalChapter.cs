namespace AlliancePortal.Domain.Texts;

/// <summary>第七章 附则 (annex 2, articles 20 to 22; Chongqing charter, articles 21 to 24).</summary>
internal static class FinalChapter
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        basis.Article("final.termination", "终止", say =>
            [$"本联盟完成宗旨、自行解散，或者因合并、分立等情形需要终止的，{Path(facts, basis, say)}"]),
        basis.Article("final.liquidation", "清算", say => [SharedSentences.Liquidation(say), SharedSentences.Remainder(say)]),
        basis.Article("final.counting", "期间和数目", say =>
        [
            "本章程规定的期间自次日起算，当日不计入。工作日不含法定节假日和休息日，含调休上班日；当年的放假安排尚未公布的，期限为暂定，公布后重新推算。",
            "按天计算的期限，须由有关单位在末日办理事项而末日是休息日的，顺延到其后第一个工作日。",
            say.Is("vote.inclusive") ? "本章程所称“以上”“以内”“不少于”包括本数，“超过”“过半数”不包括本数。" : "本章程所称“以上”是否包括本数，以各条写明的为准。",
        ]),
        basis.Article("final.force", "生效", _ => [$"本章程经{(basis.HasAssembly ? "成员大会" : "理事会全体会议")}通过，自通过之日起施行。"]),
        basis.Article("final.interpretation", "解释", _ => ["对本章程条文的理解有分歧的，由理事会解释。"]),
    ];

    /// <summary>Until JL-CONF-1 is settled the charter keeps to its template: the council proposes, the assembly decides.</summary>
    private static string Path(CharterFacts facts, TextBasis basis, ProfileWords say) => basis.TerminationIsOpen
        ? $"由理事会提出建议，成员大会表决，{say.Vote("vote.assembly", "成员单位")}，通过后随即终止。"
        : SharedSentences.Termination(say, Wording.Or(facts.Authority));
}
