using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Texts;

/// <summary>A voting rule as a charter writes it, complete from 须 to 同意.</summary>
internal static class VoteWords
{
    /// <summary>须经全体理事的三分之二以上（含本数）同意; with a quorum first 须有…出席.</summary>
    public static string Of(VotingRule rule, string voters)
    {
        string attending = rule.Quorum is { } quorum ? $"须有全体{voters}的{AtLeast(quorum)}出席，并经" : "须经";
        return attending + Carried(rule, voters);
    }

    /// <summary>三分之二以上（含本数）.</summary>
    public static string AtLeast(Share share) => $"{ChineseNumber.Fraction(share.Numerator, share.Denominator)}以上（含本数）";

    private static string Carried(VotingRule rule, string voters)
    {
        string whole = Whole(rule.Of, voters);
        if (rule.Numerator == rule.Denominator) return $"{whole}一致同意";
        if (!rule.MustBeExceeded) return $"{whole}的{AtLeast(new(rule.Numerator, rule.Denominator))}同意";
        return (rule.Numerator, rule.Denominator) == (1, 2)
            ? $"{whole}的过半数同意"
            : $"{whole}中超过{ChineseNumber.Fraction(rule.Numerator, rule.Denominator)}的同意";
    }

    private static string Whole(VotingBase of, string voters) => of switch
    {
        VotingBase.AllInOffice => $"全体{voters}",
        VotingBase.Present => $"出席会议的{voters}",
        _ => $"章程设定的全部{voters}席位",
    };
}
