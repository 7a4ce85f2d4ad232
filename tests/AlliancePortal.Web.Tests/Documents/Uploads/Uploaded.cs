using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AlliancePortal.Web.Tests.Documents.Uploads;

/// <summary>Files as they are uploaded: good ones, and ones that pretend.</summary>
internal static class Uploaded
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Pdf(string version = "1.7", string trailer = "", string before = "", string after = "") => Latin(
        $"%PDF-{version}\n%âãÏÓ\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n{before}\ntrailer<</Size 3/Root 1 0 R{trailer}>>\nstartxref\n9\n%%EOF\n{after}");

    /// <summary>A PDF whose word /Encrypt begins at a place.</summary>
    public static byte[] EncryptedAt(int place)
    {
        const string Trailer = "/Encrypt<</Filter/Standard>>";
        var first = Pdf(trailer: Trailer).AsSpan().IndexOf("/Encrypt"u8);
        return Pdf(trailer: Trailer, before: new string(' ', place - first));
    }

    public static byte[] Jpeg(int width, int height, string comment = "", bool whole = true)
    {
        byte[] note = [0xFF, 0xFE, .. U16(comment.Length + 2), .. Latin(comment)];
        byte[] frame = [0xFF, 0xC0, 0, 17, 8, .. U16(height), .. U16(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
        byte[] scan = [0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0, 1, 2, 3];
        return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, .. note, .. frame, .. scan, .. whole ? new byte[] { 0xFF, 0xD9 } : []];
    }

    public static byte[] Png(uint width, uint height, bool whole = true)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(size, width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(4), height);
        byte[] head = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. size, 8, 6, 0, 0, 0, 1, 2, 3, 4];
        return whole ? [.. head, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82] : head;
    }

    public static byte[] Docx(string main = WordMain, string body = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>", params (string Name, byte[] Bytes)[] more)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/></Types>"));
            Add(zip, "word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));
            foreach (var (name, bytes) in more) Add(zip, name, bytes);
        }
        return file.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts) Add(zip, name, bytes);
        }
        return file.ToArray();
    }

    /// <summary>The same document, whose headers all state that its parts unpack to nothing.</summary>
    public static byte[] WithSizesThatLie(byte[] docx)
    {
        foreach (var (mark, at) in new (byte[], int)[] { ("PK\u0003\u0004"u8.ToArray(), 22), ("PK\u0001\u0002"u8.ToArray(), 24) })
        {
            for (var i = 0; i < docx.Length - 30; i++)
            {
                if (docx.AsSpan(i, 4).SequenceEqual(mark)) BinaryPrimitives.WriteUInt32LittleEndian(docx.AsSpan(i + at), 10);
            }
        }
        return docx;
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] U16(int number) => [(byte)(number >> 8), (byte)number];

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(bytes);
    }

    /// <summary>A PDF whose end never comes.</summary>
    public sealed class Endless : Stream
    {
        public long Given { get; private set; }
        public long BreaksAfter { get; init; } = long.MaxValue;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Given >= BreaksAfter) throw new IOException("The connection was lost.");
            if (Given == 0) "%PDF-1.7\n"u8.CopyTo(buffer.AsSpan(offset, count));
            Given += count;
            return count;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
