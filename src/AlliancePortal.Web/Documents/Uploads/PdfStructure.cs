using System.Text;
using System.Text.RegularExpressions;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>A PDF from its header to its end, open to everybody who has it.</summary>
internal static partial class PdfStructure
{
    private const int Tail = 2048;
    private const int Piece = 1024 * 1024;
    private const int Overlap = 64;

    public static Finding Inspect(Stream bytes)
    {
        if (!Header().IsMatch(Latin(Window.At(bytes, 0, 16)))) return Finding.Broken();
        var tail = Latin(Window.At(bytes, Math.Max(0, bytes.Length - Tail), Tail));
        var end = tail.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (end < 0 || tail.LastIndexOf("startxref", end, StringComparison.Ordinal) < 0) return Finding.Broken();
        if (tail.IndexOf("PK\u0005\u0006", end, StringComparison.Ordinal) >= 0) return Finding.Refused("文件末尾附有其他内容，请重新导出 PDF 后再传。");
        return IsEncrypted(bytes) ? Finding.Refused("文件有密码，请去除后重传。") : Finding.Taken(FileKind.Pdf);
    }

    /// <summary>The trailer, or the cross-reference stream that takes its place, names the encryption in plain bytes.</summary>
    private static bool IsEncrypted(Stream bytes)
    {
        for (var from = 0L; from < bytes.Length; from += Piece)
        {
            if (Encryption().IsMatch(Latin(Window.At(bytes, from, Piece + Overlap)))) return true;
        }
        return false;
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"^%PDF-(1\.[0-7]|2\.0)[\s%]")]
    private static partial Regex Header();

    [GeneratedRegex(@"/Encrypt\s*(<<|\d{1,10}\s+\d{1,5}\s+R)")]
    private static partial Regex Encryption();
}
