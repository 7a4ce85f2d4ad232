using System.IO.Compression;
using System.Text;
using System.Xml;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>The paragraphs of a Word document for reading on the screen: text alone, without pictures and form.</summary>
public static class DocxText
{
    /// <summary>Characters after which the rest is left to the downloaded file.</summary>
    public const int MaxCharacters = 300_000;

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="docx">A file that the inspection has taken; seekable.</param>
    /// <exception cref="InvalidDataException">It is no Word document.</exception>
    public static IReadOnlyList<string> Paragraphs(Stream docx)
    {
        using var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        var main = zip.GetEntry("word/document.xml") ?? throw new InvalidDataException("word/document.xml is missing.");
        using var part = main.Open();
        using var xml = XmlReader.Create(part, SafeXml.Settings());
        return Read(xml);
    }

    private static List<string> Read(XmlReader xml)
    {
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        var total = 0;
        while (total < MaxCharacters && xml.Read())
        {
            if (xml.NamespaceURI != Word) continue;
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p") total += End(paragraph, paragraphs);
            else if (xml.NodeType == XmlNodeType.Element) Append(xml, paragraph);
        }
        return paragraphs;
    }

    private static void Append(XmlReader xml, StringBuilder paragraph)
    {
        if (xml.LocalName is "tab" or "br" or "cr") paragraph.Append(' ');
        else if (xml.LocalName == "t" && !xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            paragraph.Append(xml.Value.AsSpan(0, Math.Min(xml.Value.Length, MaxCharacters)));
    }

    private static int End(StringBuilder paragraph, List<string> paragraphs)
    {
        var text = paragraph.ToString().Trim();
        paragraph.Clear();
        if (text.Length > 0) paragraphs.Add(text);
        return text.Length;
    }
}
