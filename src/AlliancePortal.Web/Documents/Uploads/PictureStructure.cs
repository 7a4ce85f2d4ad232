using System.Buffers.Binary;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>Pictures by their headers: a size that can be shown, and an end.</summary>
internal static class PictureStructure
{
    private const int MaxSide = 20_000;
    private const long MaxPixels = 100_000_000;
    private const int MaxParts = 100_000;

    public static Finding InspectPng(Stream bytes)
    {
        var head = Window.At(bytes, 8, 25);
        if (head.Length < 25 || Window.BigEndian(head) != 13 || !head.AsSpan(4, 4).SequenceEqual("IHDR"u8)) return Finding.Broken();
        var size = Sized(Window.BigEndian(head.AsSpan(8)), Window.BigEndian(head.AsSpan(12)), FileKind.Png);
        return size.Refusal is null && !HasPngEnd(bytes) ? Finding.Broken() : size;
    }

    public static Finding InspectJpeg(Stream bytes)
    {
        long at = 2;
        for (var parts = 0; parts < MaxParts; parts++)
        {
            // FF, marker, length (2), then in a frame: precision, height (2), width (2)
            var head = Window.At(bytes, at, 9);
            if (head.Length < 9 || head[0] != 0xFF || head[1] is 0xD9 or 0xDA) break;
            if (IsFrame(head[1])) return Frame(bytes, U16(head, 7), U16(head, 5));
            at += head[1] switch { 0xFF => 1, 0x01 or (>= 0xD0 and <= 0xD7) => 2, _ => 2 + U16(head, 2) };
        }
        return Finding.Broken();
    }

    private static Finding Frame(Stream bytes, uint width, uint height)
    {
        var size = Sized(width, height, FileKind.Jpeg);
        return size.Refusal is null && !HasJpegEnd(bytes) ? Finding.Broken() : size;
    }

    private static Finding Sized(uint width, uint height, FileKind kind)
    {
        if (width == 0 || height == 0) return Finding.Broken();
        return width > MaxSide || height > MaxSide || (long)width * height > MaxPixels
            ? Finding.Refused($"图片尺寸过大（{width}×{height} 像素），请缩小后重传。")
            : Finding.Taken(kind);
    }

    /// <summary>Walks from chunk to chunk to the last one.</summary>
    private static bool HasPngEnd(Stream bytes)
    {
        long at = 8;
        for (var chunks = 0; chunks < MaxParts; chunks++)
        {
            var head = Window.At(bytes, at, 8);
            if (head.Length < 8) return false;
            if (head.AsSpan(4).SequenceEqual("IEND"u8)) return at + 12 <= bytes.Length;
            at += 12L + Window.BigEndian(head);
        }
        return false;
    }

    /// <summary>Some cameras write more after the picture, so the end mark is looked for from behind through the whole file.</summary>
    private static bool HasJpegEnd(Stream bytes)
    {
        const int Piece = 64 * 1024;
        for (var to = bytes.Length; to > 2; to -= Piece)
        {
            var from = Math.Max(2, to - Piece - 1);
            if (Window.At(bytes, from, (int)(to - from)).AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0) return true;
        }
        return false;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static uint U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
}
