using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Texts;

/// <summary>第一章 基本原则 (annex 3, articles 1 to 6).</summary>
internal static class PrinciplesChapter
{
    public static IEnumerable<ArticleDraft> Of(AgreementFacts facts, TextBasis basis) =>
    [
        basis.Article("principles.name", "名称", _ => [$"本联盟的名称是{Wording.Or(facts.Name)}。"]),
        basis.Article("principles.aim", "宗旨和原则", _ =>
        [
            $"本联盟的宗旨是：{Wording.Sentence(facts.Purpose)}",
            "各方以市场为导向，自愿参加，地位平等，发挥各自所长，共担风险，共享收益。",
        ]),
        basis.Article("principles.guidance", "业务指导", _ => [$"本联盟接受以下部门和组织的业务指导：{Wording.Sentence(facts.Guidance)}"]),
        basis.Article("principles.office", "办事机构", _ =>
        [
            "秘书处是本联盟的办事机构。",
            $"所在地和对外联络地址：{Wording.Or(facts.Address)}",
            $"邮政编码：{Wording.Or(facts.Postcode)}",
        ]),
        basis.Article("principles.initiators", "发起人", _ => [$"本联盟的发起人（排名不分先后）：{Wording.Names(facts.Initiators)}。"]),
        Parties(facts, basis),
    ];

    private static ArticleDraft Parties(AgreementFacts facts, TextBasis basis) => basis.Article("principles.parties", "参加单位", say =>
    [
        Counts(facts.Parties),
        $"参加单位的层级为{SharedSentences.TierNames(say)}，共{say.Number("tiers")}（排名不分先后）：",
        .. Tiers(facts, everybodyOnTheCouncil: say.Get<int>("tiers") <= 3),
    ]);

    private static string Counts(IReadOnlyList<Party> parties)
    {
        int enterprises = parties.Count(party => party.Kind == UnitKind.Enterprise);
        int research = parties.Count(party => party.Kind is UnitKind.University or UnitKind.ResearchInstitute);
        int others = parties.Count - enterprises - research;
        return $"参加本联盟的单位共{ChineseNumber.Count(parties.Count)}个，其中企业{ChineseNumber.Count(enterprises)}个，"
            + $"科研院所和高等院校{ChineseNumber.Count(research)}个{(others > 0 ? $"，其他单位{ChineseNumber.Count(others)}个" : "")}。";
    }

    /// <summary>JL-CONF-5: with three tiers ordinary members stand among the council units.</summary>
    private static IEnumerable<string> Tiers(AgreementFacts facts, bool everybodyOnTheCouncil)
    {
        yield return Line("理事长单位", facts.Of(PartyTier.Chair));
        yield return Line("副理事长单位", facts.Of(PartyTier.ViceChair));
        if (everybodyOnTheCouncil)
        {
            yield return Line("理事单位", facts.Parties.Where(party => party.Tier is PartyTier.Council or PartyTier.Member));
            yield break;
        }
        yield return Line("理事单位", facts.Of(PartyTier.Council));
        yield return Line("成员单位", facts.Of(PartyTier.Member));
    }

    private static string Line(string tier, IEnumerable<Party> parties)
    {
        Party[] units = [.. parties];
        return units.Length == 0 ? $"{tier}：无。" : $"{tier}：{Wording.Names(units.Select(unit => unit.UnitName))}，共{ChineseNumber.Count(units.Length)}个。";
    }
}
