namespace AlliancePortal.Domain.Texts;

/// <summary>第三章 组织机构及职责 (annex 2, article 13; Chongqing charter, articles 15 to 20).</summary>
internal static class BodiesChapter
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        Structure(basis),
        .. basis.HasAssembly ? Assembly(basis) : [],
        .. CouncilArticles.Of(facts, basis),
        .. CouncilElectionArticles.Of(facts, basis),
        .. CouncilMeetingArticles.Of(basis),
        .. SecretariatArticles.Of(basis),
        .. basis.HasExpertCommittee ? [ExpertCommittee(basis)] : Array.Empty<ArticleDraft>(),
    ];

    private static ArticleDraft Structure(TextBasis basis) => basis.Article("bodies.structure", "机构设置", _ =>
    [
        basis.HasAssembly
            ? "本联盟设成员大会、理事会和秘书处。成员大会由全体成员单位组成，决定本章程规定的基本事项；其余重大事项由理事会领导和决定；秘书处负责日常执行。"
            : $"本联盟设理事会{(basis.HasExpertCommittee ? "、专家委员会" : "")}和秘书处。理事会是本联盟的最高权力机构；秘书处是常设办事机构。",
        basis.Reading(ConflictCodes.TechnicalCommittee) == OptionKeys.AppointCommittee ? "理事会聘任技术委员会，负责项目的评估和监督。" : null,
    ]);

    private static IEnumerable<ArticleDraft> Assembly(TextBasis basis) =>
    [
        basis.Article("assembly.powers", "成员大会的职权", say =>
        [
            "成员大会行使下列职权：",
            .. Wording.Items(
                "通过和修改章程",
                "选举理事会",
                say.Is("plan.assemblyApproves") ? "审议批准发展目标、长期规划和年度工作计划" : null,
                "对本章程规定由其表决的终止事项作出决定",
                "决定理事会提请其审议的其他事项"),
        ]),
        basis.Article("assembly.vote", "成员大会的召开和表决", say =>
        [
            $"成员大会由理事会召集，每年至少召开{say.NumberOrNone("petition.assemblyPerYear") ?? Wording.Blank}。",
            $"每个成员单位享有同等的一票。成员大会作出决定，{say.Vote("vote.assembly", "成员单位")}；本章程另有规定的，从其规定。",
        ]),
    ];

    private static ArticleDraft ExpertCommittee(TextBasis basis) => basis.Article("expert.committee", "专家委员会", say =>
    [
        "专家委员会由理事会聘任，为技术决策提供咨询，成员来自成员单位推荐的技术人员和业内专家、学者，可以另聘荣誉委员。",
        $"专家委员会设主任委员{say.Figure("expert.seats.head")}名、常务副主任委员{say.Figure("expert.seats.executive")}名、"
            + $"副主任委员{say.Figure("expert.seats.vice")}名、委员{say.Figure("expert.seats.member")}名，任期{say.Number("expert.termYears")}，期满可以续聘。",
    ]);
}
