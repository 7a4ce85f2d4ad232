namespace AlliancePortal.Domain.Units;

/// <summary>The 18 characters that identify a legal person in China (GB 32100): authority, category, region, organisation code, check character.</summary>
public sealed record UnifiedSocialCreditCode
{
    public const int Length = 18;

    /// <summary>Digits and capitals without I, O, S, V, Z.</summary>
    internal const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private UnifiedSocialCreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Authority and category, such as 91 for an enterprise.</summary>
    public string Category => Value[..2];

    /// <summary>The region of the authority that registered the unit; districts may have been abolished since, so it is never checked.</summary>
    public string AuthorityRegion => Value[2..8];

    public string OrganisationCode => Value[8..17];

    public override string ToString() => Value;

    /// <summary>Judges what somebody typed (G-USCC-2, G-USCC-4, G-USCC-5). The kind of unit is judged apart, by <see cref="KindMatch"/>.</summary>
    public static CreditCodeCheck Check(string? raw) => CreditCodeCheck.Of(raw);

    /// <summary>The code of a unit that may register by itself or is reviewed by the secretariat.</summary>
    /// <exception cref="ArgumentException">The code is refused; the message says why.</exception>
    public static UnifiedSocialCreditCode Parse(string? raw)
    {
        var check = Check(raw);
        return check.Verdict == CodeVerdict.Reject ? throw new ArgumentException(check.Sentence, nameof(raw)) : new(check.Normalized);
    }

    /// <summary>A code on record: read back from the database, or one that the secretariat accepted on a registry print (G-USCC-5).</summary>
    /// <exception cref="ArgumentException">It has not even the shape of a code.</exception>
    public static UnifiedSocialCreditCode OnRecord(string value) => value.Length == Length && value.All(Alphabet.Contains)
        ? new(value)
        : throw new ArgumentException("A code on record has 18 characters of the alphabet.", nameof(value));

    /// <summary>A fictitious code with right check characters, for tests and demonstration data. Its body, MYX and five digits, belongs to nobody known.</summary>
    /// <param name="category">Two characters, such as 91.</param>
    /// <param name="region">Six digits, such as 500000.</param>
    /// <param name="ordinal">From 0 to 99999; each gives another code.</param>
    public static UnifiedSocialCreditCode Compose(string category, string region, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, 99_999);
        string body = $"MYX{ordinal:00000}";
        string first17 = $"{category}{region}{body}{Units.OrganisationCode.CheckCharacter(body)}";
        return Parse(first17 + CheckCharacter(first17));
    }

    /// <summary>31 minus the weighted sum modulo 31; a remainder of zero gives zero.</summary>
    internal static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++) sum += Weights[i] * Alphabet.IndexOf(first17[i], StringComparison.Ordinal);
        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
