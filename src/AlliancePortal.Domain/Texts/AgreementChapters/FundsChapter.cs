namespace AlliancePortal.Domain.Texts;

/// <summary>第三章 经费 (annex 3, article 8).</summary>
internal static class FundsChapter
{
    public static IEnumerable<ArticleDraft> Of(TextBasis basis) =>
    [
        basis.Article("funds.rule", "议事", _ => ["理事会统一组织本联盟的运行，重要事项由联席会议讨论决定；联席会议是全体成员单位可以列席的理事会会议。各方的责任、权利和利益应当相称。"]),
        basis.Article("funds.sources", "经费来源", _ =>
        [
            "本联盟的经费主要来自：",
            .. Wording.Items("国家和地方的科研经费", "成员单位自行投入的经费", "行业或者企业委托研发的经费", "技术转移收益中划归本联盟的部分"),
            "首批研发资金的筹集方案，由首届理事会决定。",
        ]),
        basis.Article("funds.uses", "经费用途", _ =>
        [
            "本联盟的经费主要用于下列用途，分别记账：",
            .. Wording.Items(
                "公用办公费：支付会议等公共开支，从项目管理费中列支；理事会和秘书处人员的费用由其所在单位负担",
                "项目经费：以成员单位投入为主，可以使用政府资金、本联盟研发基金、社会资金和银行贷款；扣除管理费后，全部用于该项目",
                "研发基金：为近期专项任务筹集，以竞标方式安排，全部用于中标的研发工作"),
        ]),
        basis.Article("funds.accounts", "资金管理", say =>
        [
            "理事会委托理事长单位为本联盟的资金单独设账，按项目任务书立项，专款专用，预算和决算单独编制。会计资料应当真实、完整，符合国家财务制度。",
            $"资金受理事会监督，由全体成员单位认可的第三方审计机构审计。{Objection(basis, say)}国家拨款同时接受国家规定的监督。",
        ]),
    ];

    private static string Objection(TextBasis basis, ProfileWords say) => basis.Profile.Province.AuditorObjectionWorkingDays is null
        ? ""
        : $"审计机构的人选通知各成员单位后{say.Number("funds.auditorObjectionWorkingDays")}内没有异议的，视为认可。";
}
