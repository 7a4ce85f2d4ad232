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

    private static bool IsPlain(Rune rune) => rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>What Windows does not take in a name.</summary>
    private static bool IsReserved(Rune rune) => rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*';

    /// <summary>Cuts the middle of a long name: its ending says what it is.</summary>
    private static string Cut(string name)
    {
        var ending = Path.GetExtension(name) is { Length: <= MaxEnding } short_ ? short_ : "";
        var stem = new StringInfo(name[..^ending.Length]);
        var room = MaxCharacters - ending.Length;
        return stem.LengthInTextElements <= room && name.Length <= MaxCharacters * 2 ? name : CutStem(stem, room) + ending;
    }

    /// <summary>At most so many characters, none of them torn, and not more than twice as many code units: one character may carry a thousand marks.</summary>
    private static string CutStem(StringInfo stem, int room)
    {
        var cut = new StringBuilder();
        for (var i = 0; i < Math.Min(room, stem.LengthInTextElements); i++)
        {
            var character = stem.SubstringByTextElements(i, 1);
            if (cut.Length + character.Length > room * 2) break;
            cut.Append(character);
        }
        return cut.Length == 0 ? "未命名" : cut.ToString();
    }
}
