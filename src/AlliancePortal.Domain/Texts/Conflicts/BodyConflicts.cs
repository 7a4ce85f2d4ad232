using static AlliancePortal.Domain.Texts.OptionKeys;

namespace AlliancePortal.Domain.Texts;

/// <summary>Who supervises, evaluates, presides and represents.</summary>
internal static class BodyConflicts
{
    public static IEnumerable<TextConflict?> In(TextDraft draft) => [Supervisor(draft), Committee(draft), Chair(draft), Representation(draft)];

    private static TextConflict? Supervisor(TextDraft draft) =>
        Wording.IsMissing(draft.Agreement.Guidance) || draft.Agreement.Guidance.Trim() == draft.Charter.Authority.Trim() ? null : new(
            ConflictCodes.Supervisor, "由谁指导和监督",
            $"{draft.InCharter("general.authority")}：{Wording.Or(draft.Charter.Authority)}。",
            $"{draft.InAgreement("principles.guidance")}：{Wording.Sentence(draft.Agreement.Guidance)}",
            "备案、考核和报告只报送一个主管部门。",
            ConflictWeight.Information,
            [new(ProvincialAuthority, "以章程写明的部门为主管部门，其余部门和组织的指导供参考。", true)]);

    private static TextConflict? Committee(TextDraft draft) =>
        draft.Agreement.HasTechnicalCommittee || draft.Profile.Council.ExpertHeads is not null ? null : new(
            ConflictCodes.TechnicalCommittee, "技术委员会尚未设立",
            $"{draft.InCharter("bodies.structure")}设置的机构中没有技术委员会。",
            $"{draft.InAgreement("projects.carrying")}由技术委员会评估和监督项目。",
            "没有这个机构，项目的评估和监督无人办理。",
            ConflictWeight.Reading,
            [
                new(ExpertsPerProject, "不设委员会，理事会为每个项目指定专家。", true),
                new(AppointCommittee, "由理事会聘任技术委员会。", false),
            ]);

    private static TextConflict? Chair(TextDraft draft) => draft.Profile.Governance.ChairElected ? null : new(
        ConflictCodes.Chair, "理事长由发起单位担任，还是选举产生",
        $"{draft.InCharter("council.chair")}：由发起组织单位担任；{draft.InCharter("members.rights")}：成员单位有被选举权，{draft.InCharter("council.election")}：理事会换届选举。",
        "协议没有规定。",
        "换届时，其他单位能否竞选理事长会有争议。",
        ConflictWeight.Reading,
        [
            new(ChairFixed, "理事长席位固定由发起组织单位担任，不参加选举；其余席位选举。", true),
            new(ElectChair, "理事长也由选举产生。", false),
        ]);

    private static TextConflict? Representation(TextDraft draft) => !draft.BindsAll ? null : new(
        ConflictCodes.Representation, "由谁代表联盟签署和办理",
        $"{draft.InCharter("council.representation")}：秘书处可以代理事会签署文件。",
        $"{draft.InAgreement("funds.accounts")}、{draft.InAgreement("breach.expulsion")}：资金和追回由理事长单位办理。",
        "由没有权限的一方签署的文件，对联盟可能没有约束力。",
        ConflictWeight.Reading,
        [
            new(SplitByKind, "合同、资金和诉讼由理事长单位办理；通知、函件和会议纪要由秘书处签发。", true),
            new(CouncilList, "按理事会通过的清单办理，清单未列的由理事长单位办理。", false),
        ]);
}
