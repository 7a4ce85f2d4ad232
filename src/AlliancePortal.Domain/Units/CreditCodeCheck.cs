using System.Text;

namespace AlliancePortal.Domain.Units;

public enum CodeVerdict
{
    Accept,

    /// <summary>Well formed, but with an unknown category or a wrong organisation code: the secretariat looks at it (G-USCC-4).</summary>
    Review,

    Reject,
}

public enum CodeFault { Length, Charset, CheckCharacter }

/// <summary>What a typed code is worth. It judges the code alone; whether it fits the declared kind of unit is another question.</summary>
/// <param name="Normalized">Full width made narrow, blanks removed, capitals.</param>
/// <param name="Reason">The first fault; null for a valid code.</param>
/// <param name="ExpectedCheckCharacter">What the last character should be; only where nothing else is wrong.</param>
public sealed record CreditCodeCheck(string Normalized, CodeFault? Reason, char? ExpectedCheckCharacter)
{
    /// <summary>Real codes that do not satisfy the check character (early registrations in Xiamen): not in self-service, but with a registry print
    /// and a second person (G-USCC-5).</summary>
    private static readonly HashSet<string> KnownLegacy = ["91350203M0001QKT19"];

    public bool Valid => Reason is null;
    public string? Category => Valid ? Normalized[..2] : null;
    public string? AuthorityRegion => Valid ? Normalized[2..8] : null;

    /// <summary>As printed, such as 71526726-X.</summary>
    public string? OrganisationCode => Valid ? Units.OrganisationCode.Printed(Normalized[8..17]) : null;

    public bool OrganisationCodeCheckOk => Valid && Units.OrganisationCode.IsValid(Normalized.AsSpan(8, 9));
    public bool IsKnownLegacy => KnownLegacy.Contains(Normalized);

    public CodeVerdict Verdict => !Valid ? CodeVerdict.Reject
        : CreditCodeRegister.Category(Normalized) is null || !OrganisationCodeCheckOk ? CodeVerdict.Review
        : CodeVerdict.Accept;

    /// <summary>What was recognised, or what is wrong and what to do about it.</summary>
    public string Sentence => Reason switch
    {
        CodeFault.Length => CreditCodeWords.WrongLength(Normalized),
        CodeFault.Charset => CreditCodeWords.WrongCharacter(Normalized),
        CodeFault.CheckCharacter when IsKnownLegacy => CreditCodeWords.Legacy,
        CodeFault.CheckCharacter => CreditCodeWords.WrongCheck(Normalized, ExpectedCheckCharacter!.Value),
        _ when CreditCodeRegister.Category(Normalized) is null => CreditCodeWords.UnknownCategory(Normalized),
        _ when !OrganisationCodeCheckOk => CreditCodeWords.WrongOrganisationCode(OrganisationCode!),
        _ => CreditCodeWords.Recognised(Normalized),
    };

    internal static CreditCodeCheck Of(string? raw)
    {
        string code = Normalize(raw ?? "");
        if (code.EnumerateRunes().Count() != UnifiedSocialCreditCode.Length) return new(code, CodeFault.Length, null);
        if (!IsInAlphabet(code)) return new(code, CodeFault.Charset, null);
        char check = UnifiedSocialCreditCode.CheckCharacter(code.AsSpan(0, 17));
        return check == code[17] ? new(code, null, null) : new(code, CodeFault.CheckCharacter, check);
    }

    internal static bool IsInAlphabet(string code) =>
        code.All(UnifiedSocialCreditCode.Alphabet.Contains) && code[2..8].All(char.IsAsciiDigit);

    private static string Normalize(string raw)
    {
        // An unpaired surrogate cannot be normalised; it is replaced here and then named as a character that does not belong.
        string sound = string.Concat(raw.EnumerateRunes().Select(rune => rune.ToString()));
        return string.Concat(sound.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
    }
}
