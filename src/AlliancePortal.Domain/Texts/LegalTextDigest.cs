using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlliancePortal.Domain.Texts;

/// <summary>The fingerprint of a text: SHA-256 over one field a line, "length:value". Lists open with their count, so that no two texts share a form.</summary>
internal static class LegalTextDigest
{
    public static string Of(LegalText text)
    {
        var form = new StringBuilder();
        foreach (var field in Fields(text)) form.Append(Encoding.UTF8.GetByteCount(field)).Append(':').Append(field).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())));
    }

    private static IEnumerable<string> Fields(LegalText text) =>
        [text.Title, .. Optional(text.Preamble), Number(text.Chapters.Count), .. text.Chapters.SelectMany(Fields)];

    private static IEnumerable<string> Fields(LegalChapter chapter) =>
        [Number(chapter.Number), chapter.Title, Number(chapter.Articles.Count), .. chapter.Articles.SelectMany(Fields)];

    private static IEnumerable<string> Fields(LegalArticle article) =>
        [Number(article.Number), article.Heading, article.IsAddition ? "1" : "0", .. Listed(article.Paragraphs), .. Fields(article.Table)];

    private static IEnumerable<string> Fields(ArticleTable? table) => table is null
        ? ["0"]
        : ["1", table.Caption, .. Listed(table.Heads), Number(table.Rows.Count), .. table.Rows.SelectMany(Listed)];

    private static string[] Optional(string? value) => value is null ? ["0"] : ["1", value];

    private static IEnumerable<string> Listed(IReadOnlyList<string> values) => [Number(values.Count), .. values];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
