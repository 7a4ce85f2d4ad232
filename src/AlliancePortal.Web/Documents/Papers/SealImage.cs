using System.Buffers.Binary;
using System.Text.Json.Serialization;

namespace AlliancePortal.Web.Documents.Papers;

/// <summary>An alliance's seal as a PNG. It reaches the template as text, so that no file is shared between two papers.</summary>
public sealed record SealImage
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxSide = 2000;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private SealImage(string png) => Png = png;

    /// <exception cref="ArgumentException">The bytes are not a square PNG of at most 1 MB and 2,000 × 2,000 pixels.</exception>
    public static SealImage FromPng(ReadOnlySpan<byte> png)
    {
        if (png.Length is < 33 or > MaxBytes || !png.StartsWith(Signature)) throw new ArgumentException("印章图片须为 1 MB 以内的 PNG 文件。", nameof(png));
        var width = BinaryPrimitives.ReadUInt32BigEndian(png[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(png[20..]);
        if (width is 0 or > MaxSide || width != height) throw new ArgumentException("印章图片须为正方形，边长不超过 2000 像素。", nameof(png));
        return new SealImage(Convert.ToBase64String(png));
    }

    [JsonInclude]
    internal string Png { get; }
}
