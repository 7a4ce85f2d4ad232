using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Features.Voting;

/// <summary>A voting rule in the words of papers, which write fractions as 三分之二.</summary>
internal static class RuleWords
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Whose votes are asked for, such as 全体理事.</summary>
    /// <param name="voters">Who votes, in the charter's word.</param>
    public static string Scope(this VotingRule rule, string voters = "理事") => rule.Of switch
    {
        VotingBase.AllInOffice => $"全体{voters}",
        VotingBase.Present => $"到会{voters}",
        _ => $"全部{voters}席位",
    };

    /// <summary>How many of them, such as 三分之二以上（含本数）.</summary>
    public static string Threshold(this VotingRule rule) => (rule.Numerator == rule.Denominator, rule.MustBeExceeded, rule is { Numerator: 1, Denominator: 2 }) switch
    {
        (true, _, _) => "一致同意",
        (_, true, true) => "过半数",
        (_, true, _) => $"超过{Fraction(rule)}",
        _ => $"{Fraction(rule)}以上（含本数）",
    };

    /// <summary>The arithmetic of the votes needed: 36 × 2/3 = 24, 38 × 2/3 = 25.3 → 26.</summary>
    public static string Arithmetic(this VotingRule rule, int @base)
    {
        int product = @base * rule.Numerator, needed = rule.VotesNeeded(@base);
        string exact = product % rule.Denominator == 0 ? $"{product / rule.Denominator}" : $"{product / (decimal)rule.Denominator:0.0#}";
        return exact == $"{needed}" ? $"{@base} × {rule.Numerator}/{rule.Denominator} = {needed}" : $"{@base} × {rule.Numerator}/{rule.Denominator} = {exact}，须 {needed}";
    }

    private static string Fraction(VotingRule rule) => rule is { Numerator: < 10, Denominator: < 10 }
        ? $"{Digits[rule.Denominator]}分之{Digits[rule.Numerator]}"
        : $"{rule.Numerator}/{rule.Denominator}";
}
