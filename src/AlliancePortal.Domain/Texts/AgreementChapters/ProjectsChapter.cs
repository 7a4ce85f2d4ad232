namespace AlliancePortal.Domain.Texts;

/// <summary>第四章 项目管理 (annex 3, article 9).</summary>
internal static class ProjectsChapter
{
    /// <summary>Who stands in for a technical committee that nobody appointed (JL-CONF-9).</summary>
    private const int ExpertsPerProject = 3;

    public static IEnumerable<ArticleDraft> Of(AgreementFacts facts, TextBasis basis) =>
    [
        basis.Article("projects.approval", "申请和立项", say =>
        [
            $"秘书处依据产业政策、科技规划和产业需求，向成员单位征集项目建议，在{say.Number("project.screenWorkingDays")}内初审；理事会同意后，秘书处向国家或者地方有关部门推荐。",
            "委托项目和成员单位之间的合作项目，以招标或者比选的方式确定承担单位。"
                + $"项目先向成员单位开放{say.Number("project.membersFirstWorkingDays")}，再向其他单位开放。",
        ]),
        basis.Article("projects.carrying", "实施", say =>
        [
            $"立项后{say.Number("project.contractDays")}内，秘书处组织承担单位签订项目合同。项目设课题负责人，至少每{say.Figure("project.reportMonths")}个月向{Overseer(facts, basis)}和理事会报告进度。",
            $"{Evaluation(facts, basis)}国家项目同时接受国家规定的检查、评估和审计。",
        ]),
        basis.Article("projects.acceptance", "验收", _ => ["项目按照国家有关办法验收；合同约定了验收方式的，从其约定。"]),
    ];

    private static bool HasCommittee(AgreementFacts facts, TextBasis basis) =>
        facts.HasTechnicalCommittee || basis.Reading(ConflictCodes.TechnicalCommittee) == OptionKeys.AppointCommittee;

    /// <summary>Without a committee, a settled reading or an expert committee the template's word stands, and the conflict is open.</summary>
    private static string Overseer(AgreementFacts facts, TextBasis basis)
    {
        if (!HasCommittee(facts, basis) && basis.Reading(ConflictCodes.TechnicalCommittee) == OptionKeys.ExpertsPerProject) return "项目专家组";
        return !HasCommittee(facts, basis) && basis.HasExpertCommittee ? "专家委员会" : "技术委员会";
    }

    private static string Evaluation(AgreementFacts facts, TextBasis basis)
    {
        string overseer = Overseer(facts, basis);
        string origin = overseer switch
        {
            "项目专家组" => $"理事会为每个项目指定{ChineseNumber.Count(ExpertsPerProject)}名专家组成项目专家组，",
            "技术委员会" when HasCommittee(facts, basis) => "理事会聘任的技术委员会",
            _ => overseer,
        };
        return $"{origin}对项目进行评估和监督。";
    }
}
