using System.Collections.Frozen;

namespace AlliancePortal.Web.Infrastructure.Passwords;

/// <summary>
/// The words that passwords are often made of. A password is taken apart into such words, runs (aaa, 345, cba), years and single
/// characters; whoever guesses tries words first, so what weighs little altogether is refused.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>Two common words with a year or a few characters stay below this; four words, or twelve characters without sense, do not.</summary>
    private const double Enough = 3;

    private static readonly FrozenSet<string> Words = Load();
    private static readonly int LongestWord = Words.Max(word => word.Length);

    public static bool Covers(string password, IEnumerable<string> ownWords)
    {
        var text = password.ToLowerInvariant();
        var own = ownWords.Select(word => word.ToLowerInvariant()).ToHashSet();
        HashSet<string> seen = [];
        var weight = 0.0;
        for (var at = 0; at < text.Length && weight < Enough;)
        {
            var length = Math.Max(WordAt(text, at, own), RunAt(text, at));
            var piece = text.Substring(at, Math.Max(length, 1));
            if (seen.Add(piece)) weight += WeightOf(piece, length);
            at += piece.Length;
        }
        return weight < Enough;
    }

    private static double WeightOf(string piece, int known) => known switch
    {
        0 => 0.5,
        4 when int.TryParse(piece, out var year) && year is > 1900 and < 2100 => 0.5,
        _ when piece.Distinct().Count() == 1 => 0.5,
        _ => 1,
    };

    /// <summary>Length of the longest known word that begins here; 0 when none does.</summary>
    private static int WordAt(string text, int at, HashSet<string> own)
    {
        for (var length = Math.Min(LongestWord, text.Length - at); length > 1; length--)
        {
            var piece = text.Substring(at, length);
            if (Words.Contains(piece) || own.Contains(piece)) return length;
            if (length == 4 && int.TryParse(piece, out var year) && year is > 1900 and < 2100) return length;
        }
        return 0;
    }

    /// <summary>Length of a run of equal or neighbouring characters; 0 when it is shorter than three, or two equal ones.</summary>
    private static int RunAt(string text, int at)
    {
        var longest = 0;
        foreach (var step in (int[])[0, 1, -1])
        {
            var length = 1;
            while (at + length < text.Length && text[at + length] - text[at + length - 1] == step) length++;
            if (length >= (step == 0 ? 2 : 3)) longest = Math.Max(longest, length);
        }
        return longest;
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.StartsWith('#')).ToFrozenSet();
    }
}
