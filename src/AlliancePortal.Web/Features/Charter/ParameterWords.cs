using System.Globalization;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Features.Charter;

/// <summary>The value of a parameter as the page 章程与参数 writes it. What it cannot say is a programming error and never shown as code.</summary>
internal static class ParameterWords
{
    public static string Of(ParameterLine line, string profileCode) => line.Value switch
    {
        null => "本章程无此项",
        bool yes => yes ? "是" : "否",
        int number => $"{number.ToString(CultureInfo.InvariantCulture)}{Unit(line)}",
        IReadOnlyList<int> { Count: 0 } => "不设",
        IReadOnlyList<int> numbers => $"{string.Join('、', numbers)}{Unit(line)}",
        Share share => $"{share.Numerator}/{share.Denominator}",
        VotingRule rule => RuleOf(rule, IsOfTheAssembly(line.Key, profileCode) ? "成员" : "理事"),
        Enum word => WordOf(word),
        var other => throw new ArgumentException($"No words for {other.GetType().Name} of {line.Key}.", nameof(line)),
    };

    public static string WordOf(Enum value) => value switch
    {
        CertificateValidity.CouncilTerm => "与本届理事会任期相同",
        CertificateValidity.Unlimited => "长期有效",
        MembershipBeginning.UnitSigned => "申请单位签字盖章之日",
        MembershipBeginning.LastAct => "各方签署完毕之日",
        ExitPath.Notice => "书面通知，期满退出",
        ExitPath.CouncilApproval => "经理事会批准",
        ExitPath.Free => "书面通知，收到即退出",
        ExpulsionGround.Any => "违反章程或协议",
        ExpulsionGround.SeriousOnly => "严重违反章程或协议",
        TerminationPath.CouncilAndAuthority => "理事会表决，并报主管部门批准",
        TerminationPath.Cumulative => "先经理事会，再经成员大会表决",
        TerminationPath.CharterOnly => "按章程规定",
        TerminationPath.AgreementOnly => "按联盟协议规定",
        SignatureLevel.L1 => "登录后点击确认",
        SignatureLevel.L2 => "重新验证身份并留存文本指纹",
        SignatureLevel.L3 => "使用电子签名证书",
        SignatureLevel.L4 => "纸质签字盖章",
        VacancyPolicy.NotInBase => "不计入基数",
        VacancyPolicy.StatutorySeats => "计入基数",
        RecusalPolicy.ExcludeFromBase => "不计入基数",
        RecusalPolicy.KeepInBase => "仍计入基数",
        RecusalPolicy.Off => "不设回避",
        _ => throw new ArgumentException($"No words for {value.GetType().Name}.{value}.", nameof(value)),
    };

    private static string RuleOf(VotingRule rule, string voters) =>
        $"{rule.Words(voters)}赞成{(rule.Quorum is { } quorum ? $"；全体{voters} {quorum.Numerator}/{quorum.Denominator} 以上出席方为有效" : "")}";

    /// <summary>In Jilin the members themselves change the charter.</summary>
    private static bool IsOfTheAssembly(string key, string profileCode) => key == "vote.assembly" || (key == "vote.charter" && profileCode == "JL");

    private static string Unit(ParameterLine line) => line.Unit.Length > 0 ? $" {line.Unit}" : "";
}
