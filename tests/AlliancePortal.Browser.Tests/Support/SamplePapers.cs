using System.Text;
using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>Papers as units hand them in: real files of one page, each with bytes of its own.</summary>
internal static class SamplePapers
{
    public static byte[] Pdf(string title)
    {
        var text = $"BT /F1 24 Tf 72 760 Td ({title} {Guid.NewGuid():N}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            $"<</Length {text.Length}>>stream\n{text}\nendstream",
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var n = 0; n < objects.Length; n++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{n + 1} 0 obj{objects[n]}endobj\n");
        }
        var index = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:0000000000} 00000 n \n"));
        pdf.Append($"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{index}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    public static FilePayload File(string name) => new() { Name = $"{name}.pdf", MimeType = "application/pdf", Buffer = Pdf("Paper") };
}
