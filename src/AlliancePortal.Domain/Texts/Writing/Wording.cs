namespace AlliancePortal.Domain.Texts;

/// <summary>The small habits of legal Chinese: full stops, lists, and a mark where a fact is missing.</summary>
internal static class Wording
{
    /// <summary>Stands in a draft where a fact is missing.</summary>
    public const string Blank = "〔待填〕";

    public static bool IsMissing(string? value) => string.IsNullOrWhiteSpace(value);

    public static string Or(string? value) => IsMissing(value) ? Blank : value!.Trim();

    /// <summary>The text with one full stop at its end.</summary>
    public static string Sentence(string? text) => Or(text).TrimEnd('。', '；', ';', '.') + "。";

    /// <summary>The lines that say something.</summary>
    public static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>（一）…；（二）…。 Items that are null are left out and take no number.</summary>
    public static IEnumerable<string> Items(params IEnumerable<string?> items)
    {
        string[] said = [.. items.OfType<string>().Select(item => item.TrimEnd('。', '；'))];
        return said.Select((item, i) => $"（{ChineseNumber.Of(i + 1)}）{item}{(i == said.Length - 1 ? "。" : "；")}");
    }

    /// <summary>Names side by side; the mark for a missing fact where there are none.</summary>
    public static string Names(IEnumerable<string> names) => Or(string.Join('、', names.Where(name => !IsMissing(name))));
}
