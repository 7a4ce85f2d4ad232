using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>第五章 加盟的条件和程序 (annex 2, articles 16 to 18; Chongqing charter, articles 8, 9, 12 and 13).</summary>
internal static class JoiningChapter
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        Conditions(facts, basis),
        .. Composition(basis),
        Papers(basis),
        Procedure(basis),
        Agreement(basis),
        Certificate(basis),
        .. LeavingArticles.Of(basis),
    ];

    private static ArticleDraft Conditions(CharterFacts facts, TextBasis basis) => basis.Article("joining.conditions", "加盟的条件", say =>
    [
        "申请加入的单位应当符合下列条件：",
        .. Wording.Items(
            "具有独立法人资格",
            "承认本章程，愿意加入并遵守有关协议",
            $"属于在{Wording.Or(facts.Sector)}领域有研究实力的高等院校、科研院所，有一定规模、在行业中起骨干作用的企业，或者从事科技创新的其他组织"),
        say.Is("area.outsideEnterprises")
            ? $"在{Wording.Or(facts.AreaName)}以外登记的企业可以申请，秘书处应向理事会说明，由理事会决定。"
            : $"企业应当在{Wording.Or(facts.AreaName)}登记；在其他地区登记的，不予受理。",
    ]);

    /// <summary>Only where the plan of the province asks for it (JL-P6-2-1).</summary>
    private static IEnumerable<ArticleDraft> Composition(TextBasis basis)
    {
        var council = basis.Profile.Council;
        if (council.MinMembers is null || council.MinEnterpriseShare is null) return [];
        return
        [
            basis.Article("joining.composition", "成员构成", say =>
                [$"成员单位不少于{say.Number("composition.minMembers")}，其中企业的比例不低于{say.Share("composition.minEnterpriseShare")}；成员变动后不符合的，秘书处应当报告理事会。"]),
        ];
    }

    private static ArticleDraft Papers(TextBasis basis) => basis.Article("joining.papers", "申请材料", say =>
    [
        "申请单位向秘书处提交下列材料：",
        .. Wording.Items(
            $"{(say.Is("application.sealRequired") ? "签字盖章的" : "")}加入申请书，其中工作情况摘要不少于{say.Number("application.abstractMinCharacters")}",
            say.Is("application.dossier.introduction") ? "单位介绍" : null,
            say.Is("application.dossier.licence") ? "法人营业执照复印件或者同等证书" : null,
            say.Is("application.dossier.workReport") ? "有关技术领域工作情况的报告" : null),
    ]);

    private static ArticleDraft Procedure(TextBasis basis) => basis.Article("joining.procedure", "加入的程序", say =>
    [
        "加入按下列次序办理：",
        .. Wording.Items(
            $"材料不全的，秘书处在收到后{say.Number("application.supplementNoticeWorkingDays")}内通知补正，申请单位在{say.Number("application.supplementWorkingDays")}内补正，逾期申请失效",
            $"材料齐全的，秘书处在{say.Number("application.examinationWorkingDays")}内完成初审，写明意见，报理事会",
            $"理事会表决，{say.Vote("vote.admission")}，方获批准"),
    ]);

    private static ArticleDraft Agreement(TextBasis basis) => basis.Article("joining.agreement", "签署协议", say =>
    [
        $"加入获批准后，秘书处在{say.Number("application.agreementSendWorkingDays")}内寄出联盟协议；该单位自批准起{say.Number("application.agreementDays")}内签署，逾期批准失效。",
        say.Get<MembershipBeginning>("agreement.beginning") == MembershipBeginning.UnitSigned
            ? "该单位签字盖章之日，成为正式成员。"
            : "应当签署的各方签署完毕之日，该单位成为成员。",
    ]);

    private static ArticleDraft Certificate(TextBasis basis) => basis.Article("joining.certificate", "成员证书", say => say.Is("certificate.issued")
        ? [
            $"成为成员后{say.Number("certificate.issueWorkingDays")}内，理事会颁发成员证书。"
                + (say.Get<CertificateValidity>("certificate.validity") == CertificateValidity.CouncilTerm ? "证书的有效期与本届理事会的任期相同。" : "证书在成员资格存续期间有效。"),
            $"证书遗失或者记载事项变更的，秘书处在收到申请后{say.Number("certificate.reissueWorkingDays")}内补发。",
        ]
        : ["本联盟不另发成员证书，成员资格以成员名册为准。"]);
}
