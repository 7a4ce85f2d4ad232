using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>A Word document without macros whose parts, really unpacked, stay within bounds: the sizes that a zip states may lie.</summary>
internal static class DocxStructure
{
    private const int MaxParts = 2000;
    private const long MaxUnpacked = 200L * 1024 * 1024;
    private const int MaxRatio = 150;
    private const int Unsuspicious = 10 * 1024 * 1024;
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static Finding Inspect(Stream bytes)
    {
        try
        {
            if (PartsStated(bytes) is not { } parts) return Finding.Broken();
            if (parts > MaxParts) return Finding.Refused("文档内部的部件过多，请另存为 PDF 后重传。");
            bytes.Position = 0;
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            return Inspect(zip, bytes.Length);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or XmlException or NotSupportedException)
        {
            return Finding.Broken();
        }
    }

    private static Finding Inspect(ZipArchive zip, long packed)
    {
        if (zip.Entries.Any(entry => entry.IsEncrypted)) return Finding.Refused("文件有密码，请去除后重传。");
        if (zip.GetEntry("[Content_Types].xml") is not { } types || zip.GetEntry("word/document.xml") is null)
            return Finding.Refused("文件名说是 DOCX 文档，内容却不是，请核对后重传。");
        if (!StaysWithin(zip, packed)) return Finding.Refused("文档展开后过大，请另存为 PDF 后重传。");

        var kinds = ContentTypes(types);
        if (HasMacros(zip, kinds)) return Finding.Refused("文档含有宏，请另存为不含宏的 .docx 或 PDF 后重传。");
        return kinds.Contains(Main) ? Finding.Taken(FileKind.Docx) : Finding.Refused("文件名说是 DOCX 文档，内容却不是，请核对后重传。");
    }

    private static bool HasMacros(ZipArchive zip, HashSet<string> kinds) =>
        kinds.Any(kind => kind.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || kind.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
        || zip.Entries.Any(entry => entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase));

    /// <summary>Unpacks everything and counts what comes out.</summary>
    private static bool StaysWithin(ZipArchive zip, long packed)
    {
        var limit = Math.Min(MaxUnpacked, Math.Max(Unsuspicious, packed * MaxRatio));
        var piece = new byte[64 * 1024];
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            while (part.Read(piece) is > 0 and var count)
            {
                if ((unpacked += count) > limit) return false;
            }
        }
        return true;
    }

    private static HashSet<string> ContentTypes(ZipArchiveEntry types)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var part = types.Open();
        using var xml = XmlReader.Create(part, SafeXml.Settings());
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type) found.Add(type);
        }
        return found;
    }

    /// <summary>How many entries the zip's last record states, before a list of so many is made; null without such a record.</summary>
    private static int? PartsStated(Stream bytes)
    {
        const int Record = 22;
        const int Comment = 65535;
        var tail = Window.At(bytes, Math.Max(0, bytes.Length - Record - Comment), Record + Comment);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || at + Record > tail.Length ? null : BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
    }
}

/// <summary>XML from outside: no document type, nothing fetched.</summary>
internal static class SafeXml
{
    public static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
}
