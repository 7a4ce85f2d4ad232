using System.Buffers.Binary;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>The kinds that may be uploaded: by their names' endings, by their first bytes, and in words.</summary>
internal static class FileKinds
{
    public static string ContentType(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    public static string Word(FileKind kind) => kind switch
    {
        FileKind.Pdf => "PDF",
        FileKind.Jpeg => "JPEG 图片",
        FileKind.Png => "PNG 图片",
        _ => "DOCX 文档",
    };

    public static FileKind? ByName(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PDF" => FileKind.Pdf,
        ".JPG" or ".JPEG" => FileKind.Jpeg,
        ".PNG" => FileKind.Png,
        ".DOCX" => FileKind.Docx,
        _ => null,
    };

    public static FileKind? ByContent(Stream bytes) => Head(bytes) switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [(byte)'P', (byte)'K', 3, 4, ..] => FileKind.Docx,
        _ => null,
    };

    /// <summary>Says what to do with a file that is none of the kinds.</summary>
    public static string WordsForOther(Stream bytes, FileKind named) => Head(bytes) switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "文件是旧版 Office 格式，或者设有密码。请去除密码，另存为 .docx 或 PDF 后重传。",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', ..] => "文件是 HEIC 照片，请转存为 JPEG 后重传。",
        _ => $"文件名说是 {Word(named)}，内容却不是，请核对后重传。",
    };

    private static byte[] Head(Stream bytes) => Window.At(bytes, 0, 16);
}

/// <summary>Pieces of a file that lies on disk.</summary>
internal static class Window
{
    /// <summary>The bytes from a place on; fewer where the file ends.</summary>
    public static byte[] At(Stream bytes, long from, int length)
    {
        bytes.Position = from;
        var window = new byte[(int)Math.Min(length, Math.Max(0, bytes.Length - from))];
        bytes.ReadExactly(window);
        return window;
    }

    public static uint BigEndian(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
