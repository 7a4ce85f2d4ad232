using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>How many pages a PDF says that it has, where its page tree stands in plain bytes.</summary>
internal static partial class PdfPageCount
{
    private const int Piece = 1024 * 1024;

    /// <summary>A node of the tree is short unless it has very many leaves, which other nodes count too.</summary>
    private const int Overlap = 16 * 1024;

    /// <summary>The pages; 0 where the tree is packed into a compressed part of the file, which is not looked into.</summary>
    public static int Of(Stream bytes)
    {
        var most = 0;
        for (var from = 0L; from < bytes.Length; from += Piece)
        {
            var text = Encoding.Latin1.GetString(Window.At(bytes, from, Piece + Overlap));
            foreach (Match node in Node().Matches(text)) most = Math.Max(most, CountIn(text, node.Index)); // the root counts every leaf below it
        }
        return most;
    }

    /// <summary>What the object around a place counts; 0 where it does not say.</summary>
    private static int CountIn(string text, int place)
    {
        var (first, last) = (text.LastIndexOf(" obj", place, StringComparison.Ordinal), text.IndexOf("endobj", place, StringComparison.Ordinal));
        if (first < 0 || last < 0) return 0;
        return Count().Match(text[first..last]) is { Success: true } count ? int.Parse(count.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"/Type\s{0,8}/Pages\b")]
    private static partial Regex Node();

    [GeneratedRegex(@"/Count\s{1,8}(\d{1,6})\b")]
    private static partial Regex Count();
}
