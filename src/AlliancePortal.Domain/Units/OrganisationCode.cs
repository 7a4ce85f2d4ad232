using System.Buffers;

namespace AlliancePortal.Domain.Units;

/// <summary>The nine characters of GB 11714 inside a unified social credit code: eight of the body and a check character of their own.</summary>
public static class OrganisationCode
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly SearchValues<char> Known = SearchValues.Create(Alphabet);
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    public static bool IsValid(ReadOnlySpan<char> nine) => nine.Length == 9 && !nine.ContainsAnyExcept(Known) && nine[8] == CheckCharacter(nine[..8]);

    /// <summary>Eleven minus the weighted sum modulo eleven; X stands for ten.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> body)
    {
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++) sum += Weights[i] * Alphabet.IndexOf(body[i], StringComparison.Ordinal);
        return "0X987654321"[sum % 11];
    }

    /// <summary>As it is printed: 71526726-X.</summary>
    public static string Printed(string nine) => $"{nine[..8]}-{nine[8]}";
}
