namespace AlliancePortal.Domain.Texts;

/// <summary>第六章 章程的修改 (annex 2, article 19; Chongqing charter, article 24).</summary>
internal static class AmendmentChapter
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        basis.Article("amendment.proposal", "修改的提出", say =>
            [$"修改章程由理事会提出草案，征求各成员单位的意见，征求意见的时间为{say.Number("amendment.consultationWorkingDays")}。"]),
        basis.Article("amendment.vote", "修改的表决和备案", say =>
        [
            basis.HasAssembly
                ? $"修改章程由成员大会表决，{say.Vote("vote.charter", "成员单位")}，自通过之日起生效。"
                : $"修改章程由理事会表决，{say.Vote("vote.charter")}，自通过之日起生效。",
            $"修改后的章程在通过后{say.Number("amendment.filingWorkingDays")}内由秘书处存案，并报告{Wording.Or(facts.Authority)}。",
        ]),
    ];
}
