namespace AlliancePortal.Domain.Texts;

/// <summary>第七章 违约责任 (annex 3, article 12).</summary>
internal static class BreachChapter
{
    public static IEnumerable<ArticleDraft> Of(TextBasis basis) =>
    [
        basis.Article("breach.expulsion", "违约和除名", say =>
        [
            $"一方{(basis.GroundIsOpen ? "违反本协议约定的任何义务的" : SharedSentences.Ground(say))}，理事会可以将其除名；表决{say.Vote("vote.expulsion")}。",
            "该方承担的研发项目中由政府资助和本联盟配套的资金，由理事长单位或者理事会指定的成员单位代表本联盟追回；给其他成员单位造成损失的，应当赔偿。",
        ]),
        basis.Article("breach.effect", "除名的后果", _ =>
        [
            "被除名的单位不再享有本协议规定的权利，但仍须保守本联盟和各成员单位的技术秘密。",
            "其已许可其他成员单位用于联盟项目的知识产权，被许可方可以按原条件继续使用；其已投入的各类资金，不予退还。",
        ]),
    ];
}
