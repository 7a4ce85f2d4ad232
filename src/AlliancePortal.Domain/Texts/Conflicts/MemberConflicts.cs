using AlliancePortal.Domain.Profiles;
using static AlliancePortal.Domain.Texts.OptionKeys;

namespace AlliancePortal.Domain.Texts;

/// <summary>Coming, staying and going: exit, accession, tiers, area, ground of expulsion.</summary>
internal static class MemberConflicts
{
    public static IEnumerable<TextConflict?> In(TextDraft draft) => [Exit(draft), NewMember(draft), Tiers(draft), Area(draft), Ground(draft)];

    private static TextConflict? Exit(TextDraft draft) => draft.Profile.Departure.ExitPath != ExitPath.CouncilApproval ? null : new(
        ConflictCodes.Exit, "退出是自由的，还是须经批准",
        $"{draft.InCharter("members.rights")}：自由退出；{draft.InCharter("leaving.exit")}：经理事会批准生效。",
        $"{draft.InAgreement("ip.leaving")}：退出后协议关系随之解除；{draft.InAgreement("final.changes")}：变更协议须各方同意。",
        "不明确的，要退出的单位不知道何时可以离开，其他单位不知道协议是否须重新签署。",
        ConflictWeight.Reading,
        [
            new(CouncilApproval, "经理事会批准，只审查未了义务，逾期不作决定视为批准；协议不因此变更，附退出确认书。", true),
            new(Notice, "提前通知，期满退出，理事会不作批准。", false),
            new(Free, "秘书处收到申请即退出。", false),
        ]);

    private static TextConflict? NewMember(TextDraft draft) => !draft.BindsAll ? null : new(
        ConflictCodes.NewMember, "新成员加入是否须全体当事方签署",
        $"{draft.InCharter("joining.procedure")}：理事会批准；{draft.InCharter("joining.agreement")}：签署协议后成为成员。",
        $"{draft.InAgreement("final.changes")}：变更协议须全体当事方书面同意；模板没有新成员加入的条款，本稿写入{draft.InAgreement("final.accession")}。",
        "每加入一个单位都由全体重新签署，难以办到；没有事先同意而不重新签署的，加入的效力会有争议。",
        ConflictWeight.Reading,
        [
            new(AccessionDeed, "协议写明各方事先同意，新单位签署加入确认页，由理事长单位会签。", true),
            new(AllSign, "每次都由全体当事方签署。", false),
        ]);

    private static TextConflict? Tiers(TextDraft draft)
    {
        int ordinary = draft.OrdinaryMembers.Count();
        return ordinary == 0 || !draft.BindsAll ? null : new(
            ConflictCodes.Tiers, "不在理事会的成员单位列在哪里",
            $"{draft.InCharter("council.composition")}：理事会只占成员单位的一部分。",
            $"{draft.InAgreement("principles.parties")}：模板只有理事长、副理事长和理事单位，本协议另有{ChineseNumber.Count(ordinary)}个成员单位。",
            "没有列入任何一级的单位，是否受协议约束、有无表决权都不明确。",
            ConflictWeight.Reading,
            [
                new(FourTiers, "分为四级，成员单位单列一行。", true),
                new(ThreeTiers, "分为三级，全体都是理事单位，不再提示理事会规模。", false),
            ]);
    }

    /// <summary>The plan of the province asks its own enterprises to join, and only of the lead that it be seated there.</summary>
    private static TextConflict? Area(TextDraft draft)
    {
        string[] outside = [.. draft.OutsideEnterprises.Select(party => party.UnitName)];
        return outside.Length == 0 || draft.Profile.Council.MinEnterpriseShare is null ? null : new(
            ConflictCodes.MemberArea, "外地企业能否加入",
            $"{draft.InCharter("joining.conditions")}：章程模板要求企业在{Wording.Or(draft.Charter.AreaName)}，实施方案只对牵头单位有此要求。",
            $"{draft.InAgreement("principles.parties")}列有按代码在外地登记的企业：{string.Join('、', outside)}。",
            "备案时可能被认为不符合加盟条件。",
            ConflictWeight.Reading,
            [
                new(Warn, "可以加入，秘书处提示，理事会决定。", true),
                new(Block, "不予受理。", false),
            ]);
    }

    private static TextConflict? Ground(TextDraft draft) => !draft.HasAssembly || draft.Profile.Departure.Ground != ExpulsionGround.Any ? null : new(
        ConflictCodes.ExpulsionGround, "什么样的违反可以除名",
        $"{draft.InCharter("expulsion.ground")}：严重违反章程。",
        $"{draft.InAgreement("breach.expulsion")}：违反协议的任何义务。",
        "同一行为按一份文本可以除名，按另一份不可以，被除名的单位会提出异议。",
        ConflictWeight.Reading,
        [
            new(EachOpens, "违反其中任何一份都可以立案，写明事由和条款，由理事会权衡情节。", true),
            new(SeriousOnly, "严重违反的才可以立案。", false),
        ]);
}
