using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>Sentences that charter and agreement must say alike.</summary>
internal static class SharedSentences
{
    /// <summary>The settled way to the alliance's end (JL-CONF-1), step by step.</summary>
    public static string Termination(ProfileWords say, string authority) => say.Get<TerminationPath>("termination.path") switch
    {
        TerminationPath.CouncilAndAuthority => $"由秘书处提出动议，理事会表决，{say.Vote("vote.termination")}，并报{authority}批准。",
        TerminationPath.CharterOnly => $"由理事会提出议案，{say.Vote("vote.ordinary")}；再由成员大会表决，{say.Vote("vote.assembly", "成员单位")}。",
        TerminationPath.AgreementOnly => $"由秘书处提出动议，理事会表决，{say.Vote("vote.termination")}。",
        _ => $"由秘书处提出动议，理事会表决，{say.Vote("vote.termination")}，并以此作为理事会的议案；再由成员大会表决，{say.Vote("vote.assembly", "成员单位")}。",
    };

    /// <summary>What happens between the decision to end and the end.</summary>
    public static string Liquidation(ProfileWords say) =>
        $"终止的决定作出后，其他活动随即停止。理事会在政府主管部门和有关机构的指导下成立清算组，公告债权人申报债权，公告期不少于{say.Number("termination.creditorsCallDays")}，"
        + "了结债权债务和其他未了事项。清算报告通过后，本联盟终止。";

    public static string Remainder(ProfileWords say) =>
        $"清算后剩余的财产，依照国家规定处理。本联盟的档案自终止起保存{say.Number("termination.archiveYears")}。";

    /// <summary>The ground of an expulsion under the settled reading (JL-CONF-14).</summary>
    public static string Ground(ProfileWords say) => say.Get<ExpulsionGround>("expulsion.ground") == ExpulsionGround.SeriousOnly
        ? "严重违反本联盟章程、协议或者有关规定的"
        : "违反本联盟章程、协议或者有关规定的";

    /// <summary>理事长单位、副理事长单位、理事单位和成员单位; with three tiers everybody who is neither of the first two sits on the council.</summary>
    public static string TierNames(ProfileWords say) =>
        say.Get<int>("tiers") <= 3 ? "理事长单位、副理事长单位以及理事单位" : "理事长单位、副理事长单位、理事单位和成员单位";
}
