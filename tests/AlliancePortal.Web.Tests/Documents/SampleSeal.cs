using System.Buffers.Binary;
using System.IO.Compression;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>A red ring with a star in its middle as a PNG with transparent ground.</summary>
internal static class SampleSeal
{
    private const int Side = 480;

    public static byte[] Png()
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Side);
        (head[8], head[9]) = (8, 6);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, Pixels());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Pixels()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var y = 0; y < Side; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < Side; x++) zip.Write(IsRed(x - Side / 2.0, y - Side / 2.0) ? [0xC8, 0x32, 0x1F, 0xE0] : [0, 0, 0, 0]);
            }
        }
        return packed.ToArray();
    }

    private static bool IsRed(double x, double y)
    {
        var r = Math.Sqrt(x * x + y * y) / (Side / 2.0);
        return r is > 0.93 and < 0.99 || InStar(x / Side, -y / Side);
    }

    /// <summary>Inside a five-pointed star a point lies within at least four of its five edges.</summary>
    private static bool InStar(double x, double y) =>
        Enumerable.Range(0, 5).Count(i => x * Math.Sin(i * 0.4 * Math.PI) + y * Math.Cos(i * 0.4 * Math.PI) < 0.3 * 0.154508) >= 4;

    private static void Chunk(Stream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. kind, .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> body)
    {
        var crc = uint.MaxValue;
        foreach (var b in body)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
