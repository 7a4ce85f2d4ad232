namespace AlliancePortal.Domain.Texts;

/// <summary>第一章 总则 (annex 2, articles 1 to 4).</summary>
internal static class GeneralChapter
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        basis.Article("general.name", "名称", _ =>
        [
            $"本联盟的名称是{Wording.Or(facts.Name)}。",
            $"本联盟由{Wording.Or(facts.LeadUnit)}发起并组织，办公地点设在{Wording.Or(facts.Address)}。",
        ]),
        basis.Article("general.purpose", "宗旨", _ =>
        [
            $"本联盟的宗旨是：{Wording.Sentence(facts.Purpose)}",
            $"各成员单位在{Wording.Or(facts.Sector)}领域内地位平等，取长补短，分担任务，分享成果。",
        ]),
        basis.Article("general.law", "守法", _ => ["本联盟在宪法和法律的范围内活动，执行国家政策，恪守社会公德、职业道德和科研诚信。"]),
        basis.Article("general.authority", "指导和监督", _ =>
        [
            $"{Wording.Or(facts.Authority)}对本联盟给予业务指导，实施监督。",
            Wording.IsMissing(facts.ServiceCentre) ? null : $"备案、考核等日常服务由{facts.ServiceCentre}受托承办。",
            "其他政府部门和行业组织的指导意见，供本联盟工作时参考。",
        ]),
    ];
}
