using System.Security.Cryptography;
using System.Text;

namespace AlliancePortal.Web.Features.Certificates;

/// <summary>128 random bits in 26 characters of Crockford's base 32, which has no I, L, O and U to mistake.</summary>
public static class VerificationToken
{
    public const int Length = 26;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        var number = new System.Numerics.BigInteger(bytes, isUnsigned: true);
        var text = new char[Length];
        for (var i = Length - 1; i >= 0; i--, number >>= 5) text[i] = Alphabet[(int)(number & 31)];
        return new string(text);
    }

    /// <summary>What was typed or scanned, as it is stored: blanks and dashes gone, full-width narrowed, look-alikes read as meant. Null when it cannot be a token.</summary>
    public static string? Normalise(string? typed)
    {
        if (typed is null || typed.Length > 100) return null;
        var text = new StringBuilder(Length);
        foreach (var c in typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (c is ' ' or '-') continue;
            text.Append(c switch { 'O' => '0', 'I' or 'L' => '1', _ => c });
        }
        return text.Length == Length && text.ToString().All(Alphabet.Contains) ? text.ToString() : null;
    }
}
