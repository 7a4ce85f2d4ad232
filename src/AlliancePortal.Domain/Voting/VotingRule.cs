namespace AlliancePortal.Domain.Voting;

/// <summary>Of whom a share is asked (G-VOTE-3, G-VOTE-4).</summary>
public enum VotingBase
{
    /// <summary>全体: everybody in office, absent, silent and abstaining seats included.</summary>
    AllInOffice,

    /// <summary>到会: those present, abstainers included.</summary>
    Present,

    /// <summary>法定席位: every seat the charter provides for, vacant ones included.</summary>
    StatutorySeats,
}

/// <summary>An exact share that is reached by the number itself, such as a quorum of two thirds (Civil Code 1259).</summary>
public sealed record Share(int Numerator, int Denominator)
{
    public int Numerator { get; init; } = Fraction.Guarded(Numerator, Denominator);

    /// <summary>The smallest whole number that is this share of <paramref name="of"/> or more.</summary>
    public int Needed(int of) => Fraction.Reached(of, Numerator, Denominator);
}

/// <summary>The share of a stated base that must vote in favour, kept as an exact fraction (G-VOTE-2).</summary>
/// <param name="MustBeExceeded">True for 过半数 and 超过; false for 以上, which includes the number itself (Civil Code 1259).</param>
public sealed record VotingRule(int Numerator, int Denominator, VotingBase Of, bool MustBeExceeded = false)
{
    public int Numerator { get; init; } = Fraction.Guarded(Numerator, Denominator);

    /// <summary>The share of those in office who must take part; null where none is asked (G-VOTE-7).</summary>
    public Share? Quorum { get; init; }

    /// <summary>一致: everybody in the base votes in favour.</summary>
    public static VotingRule Unanimous(VotingBase of) => new(1, 1, of);

    /// <summary>过半数: more than half of the base.</summary>
    public static VotingRule MajorityOf(VotingBase of) => new(1, 2, of, MustBeExceeded: true);

    /// <summary>Votes in favour that carry the matter when <paramref name="base"/> seats are counted.</summary>
    /// <remarks>Whole numbers only: two thirds of 36 seats is 24 votes, and of 35 also 24. No rounding decides an admission.</remarks>
    public int VotesNeeded(int @base)
    {
        int needed = MustBeExceeded ? Fraction.Exceeded(@base, Numerator, Denominator) : Fraction.Reached(@base, Numerator, Denominator);
        return Math.Max(1, needed); // nothing is carried with nobody in favour
    }

    /// <summary>The rule as users read it, such as 全体理事 2/3 以上.</summary>
    /// <param name="voters">Who votes, in the charter's word: 理事, 成员.</param>
    public string Words(string voters = "理事")
    {
        string whole = Of switch
        {
            VotingBase.AllInOffice => $"全体{voters}",
            VotingBase.Present => $"到会{voters}",
            _ => $"全部{voters}席位",
        };
        if (Numerator == Denominator) return $"{whole}一致";
        if (!MustBeExceeded) return $"{whole} {Numerator}/{Denominator} 以上";
        return (Numerator, Denominator) == (1, 2) ? $"{whole}过半数" : $"{whole}超过 {Numerator}/{Denominator}";
    }
}

internal static class Fraction
{
    public static int Guarded(int numerator, int denominator) => numerator > 0 && numerator <= denominator
        ? numerator
        : throw new ArgumentOutOfRangeException(nameof(numerator), "A share lies above zero and is at most the whole.");

    public static int Reached(int of, int numerator, int denominator) => (int)(((Counted(of) * numerator) + denominator - 1) / denominator);

    public static int Exceeded(int of, int numerator, int denominator) => (int)((Counted(of) * numerator / denominator) + 1);

    private static long Counted(int of) => of >= 0 ? of : throw new ArgumentOutOfRangeException(nameof(of), "Seats are counted from zero.");
}
