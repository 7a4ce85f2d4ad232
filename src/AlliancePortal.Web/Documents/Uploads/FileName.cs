using System.Globalization;
using System.Text;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>Makes a name from outside fit to be shown and offered for download.</summary>
internal static class FileName
{
    private const int MaxCharacters = 200;
    private const int MaxEnding = 10;

    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var plain = string.Concat(last.EnumerateRunes().Where(IsPlain).Select(rune => IsReserved(rune) ? "_" : rune.ToString()));
        var tidy = string.Join(' ', plain.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        return tidy.Length == 0 ? "未命名" : Cut(tidy);
    }

    private static bool IsPlain(Rune rune) => rune != Rune.ReplacementChar && rune.Value is not (0xFFFE or 0xFFFF or (>= 0xFDD0 and <= 0xFDEF))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>What Windows does not take in a name.</summary>
    private static bool IsReserved(Rune rune) => rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*';

    /// <summary>Cuts the stem of a long name: its ending says what it is.</summary>
    private static string Cut(string name)
    {
        if (Length(name) <= MaxCharacters) return name;
        var ending = Path.GetExtension(name) is { Length: <= MaxEnding } short_ ? short_ : "";
        var stem = CutStem(name[..^ending.Length], MaxCharacters - Length(ending));
        return (stem.Length == 0 ? "未命名" : stem) + ending;
    }

    /// <summary>At most so many code points, as the database counts, and no character torn from its marks.</summary>
    public static string CutStem(string stem, int room)
    {
        var elements = StringInfo.GetTextElementEnumerator(stem);
        var cut = new StringBuilder();
        while (elements.MoveNext() && (room -= Length(elements.GetTextElement())) >= 0) cut.Append(elements.GetTextElement());
        return cut.ToString();
    }

    private static int Length(string text) => text.EnumerateRunes().Count();
}
