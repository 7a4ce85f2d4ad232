using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Texts.OptionKeys;

namespace AlliancePortal.Domain.Texts;

/// <summary>Who decides what, and by which path: termination, plans, the assembly, changes of the agreement.</summary>
internal static class DecisionConflicts
{
    public static IEnumerable<TextConflict?> In(TextDraft draft) => [Termination(draft), IpClauses(draft), SupremeBody(draft), Plans(draft), Assembly(draft)];

    private static TextConflict? Termination(TextDraft draft) =>
        !draft.HasAssembly || draft.Profile.Departure.TerminationPath == TerminationPath.CouncilAndAuthority ? null : new(
            ConflictCodes.Termination, "终止联盟由谁提出、由谁决定",
            $"{draft.InCharter("final.termination")}：理事会提出，成员大会表决，通过后随即终止。",
            $"{draft.InAgreement("end.termination")}：秘书处提出，理事会表决，{VoteWords.Of(draft.Profile.Vote.Termination, "理事")}，清算后终止。",
            "按其中一份文本作出的终止决定，会被认为违反另一份文本。",
            ConflictWeight.Reading,
            [
                new(Cumulative, "两个程序都走：秘书处提出，理事会按协议的票数通过，再由成员大会表决，随即停止其他活动，清算后终止。", true),
                new(CharterOnly, "按章程：理事会按一般事项通过议案，成员大会表决，清算后终止。", false),
                new(AgreementOnly, "按协议：秘书处提出，理事会按协议的票数通过，清算后终止。", false),
            ]);

    private static TextConflict? IpClauses(TextDraft draft) => !draft.BindsAll ? null : new(
        ConflictCodes.IpClauses, "知识产权条款怎样修改",
        "章程没有规定。",
        $"{draft.InAgreement("ip.changes")}涉及理事会通过，{draft.InAgreement("final.changes")}要求协议的变更由全体当事方书面同意。",
        "只经理事会通过的修改，对没有签署的当事方是否有效会有争议。",
        ConflictWeight.Reading,
        [
            new(CouncilThenAll, "先由理事会通过，再由全体当事方签署。", true),
            new(CouncilOnly, "理事会通过即生效，作为协议变更的例外。", false),
        ]);

    private static TextConflict? SupremeBody(TextDraft draft) => !draft.HasAssembly ? null : new(
        ConflictCodes.SupremeBody, "最高机构是理事会还是成员大会",
        $"{draft.InCharter("council.duties")}由理事会决定重大事项，{draft.InCharter("assembly.powers")}把章程、选举和终止交给成员大会。",
        $"{draft.InAgreement("funds.rule")}只提到理事会。",
        "决定由没有职权的机构作出，效力会受到质疑。",
        ConflictWeight.Information,
        [new(AssemblyDecidesBasics, "章程、终止、理事会选举、目标和计划由成员大会决定，其余由理事会决定。", true)]);

    private static TextConflict? Plans(TextDraft draft) => !draft.HasAssembly ? null : new(
        ConflictCodes.Plans, "规划和年度计划由谁通过",
        $"{draft.InCharter("council.duties")}由理事会制定、审议，成员单位又有审议批准的权利（{draft.InCharter("assembly.powers")}、{draft.InCharter("council.plans")}）。",
        "协议没有规定。",
        "计划从何时起可以执行，经费从何时起可以使用，取决于由谁通过。",
        ConflictWeight.Reading,
        [
            new(CouncilThenAssembly, "理事会通过后先行实施，最近一次成员大会批准。", true),
            new(CouncilOnly, "理事会通过即可。", false),
        ]);

    private static TextConflict? Assembly(TextDraft draft) => !draft.HasAssembly ? null : new(
        ConflictCodes.Assembly, "成员大会怎样召开和表决",
        $"章程模板没有规定；本稿按章程参数写入{draft.InCharter("assembly.vote")}和{draft.InCharter("amendment.vote")}。",
        "协议没有规定。",
        "没有召集人、出席和票数的规定，成员大会的决定无从认定。",
        ConflictWeight.Reading,
        [
            new(MajorityOfAll, AssemblyWords(ReadingEffects.AssemblyMajority, ReadingEffects.AssemblyMajority), true),
            new(SocialGroupModel, $"参照社会团体的做法：{AssemblyWords(ReadingEffects.SocialGroupAssembly, ReadingEffects.SocialGroupCharter)}", false),
        ]);

    private static string AssemblyWords(VotingRule ordinary, VotingRule charter) =>
        $"理事会召集，每个成员单位一票；作出决定{VoteWords.Of(ordinary, "成员单位")}，修改章程{VoteWords.Of(charter, "成员单位")}。";
}
