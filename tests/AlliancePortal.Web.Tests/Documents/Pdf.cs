using System.Diagnostics;
using System.Text;
using AlliancePortal.Web.Documents;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>A printed paper as other programs read it (poppler).</summary>
internal static class Pdf
{
    public static string Raw(Paper paper) => Encoding.Latin1.GetString(paper.Pdf);

    /// <summary>The text without line ends and blanks, as it stands on the pages.</summary>
    public static string Text(Paper paper) => string.Concat(Run(paper, "pdftotext", "-raw", "-enc", "UTF-8", "-", "-").Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The same, page by page.</summary>
    public static IReadOnlyList<string> Pages(Paper paper) =>
        [.. Run(paper, "pdftotext", "-raw", "-enc", "UTF-8", "-", "-").TrimEnd('\f').Split('\f').Select(page => string.Concat(page.Where(c => !char.IsWhiteSpace(c))))];

    public static IReadOnlyList<(string Name, bool Embedded)> Fonts(Paper paper) =>
        [.. Run(paper, "pdffonts", "-").Split('\n').Skip(2).Where(line => line.Length > 40).Select(line => (line[..36].Trim(), line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5] == "yes"))];

    private static string Run(Paper paper, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(paper.Pdf);
        process.StandardInput.Close();
        process.WaitForExit();
        return output.Result;
    }
}
