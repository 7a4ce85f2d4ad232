using System.Text;

namespace AlliancePortal.Web.Features.Register.Files;

/// <summary>Rows of text as CSV that Excel opens in Chinese: UTF-8 with its mark, CRLF, every cell quoted.</summary>
internal static class Csv
{
    /// <summary>Signs with which a spreadsheet would take a cell for a formula; the full-width ones are read as such in Chinese editions.</summary>
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string text)
    {
        var first = text.TrimStart(' ', '　');
        var guarded = first.Length > 0 && Formulas.Contains(first[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
