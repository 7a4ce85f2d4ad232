using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AlliancePortal.Web.Documents.Typst;

/// <summary>The characters for which the papers' fonts have a glyph, read from the fonts' own tables (cmap formats 4 and 12).</summary>
internal sealed class FontCoverage
{
    private const int Last = 0x10FFFF;

    private readonly BitArray covered = new(Last + 1);

    /// <param name="folders">Folders with one face each; a sign that any of them holds is covered.</param>
    public FontCoverage(IEnumerable<string> folders)
    {
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.ttf"))) Add(CharacterMap(file));
    }

    /// <summary>The signs of the texts that cannot be printed, each once, in order of appearance.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.EnumerateRunes()).Where(rune => !Prints(rune)).Distinct().Select(Name)];

    private bool Prints(Rune rune) => rune.Value == '\n' || (IsVisible(rune) && covered[rune.Value]);

    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Name(Rune rune) => IsVisible(rune) ? $"{rune}（U+{rune.Value:X4}）" : $"U+{rune.Value:X4}";

    private void Add(ReadOnlySpan<byte> cmap)
    {
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var table = cmap[(int)U32(cmap, 4 + 8 * i + 4)..];
            if (U16(table, 0) == 4) AddSegments(table);
            else if (U16(table, 0) == 12) AddGroups(table);
        }
    }

    /// <summary>A face has some 15 MB, its table of characters a hundredth of that.</summary>
    private static byte[] CharacterMap(string file)
    {
        using var font = File.OpenHandle(file);
        var tables = Read(font, 0, 12 + 16 * U16(Read(font, 0, 12), 4));
        for (var at = 12; at < tables.Length; at += 16)
        {
            if (tables.AsSpan(at, 4).SequenceEqual("cmap"u8)) return Read(font, U32(tables, at + 8), (int)U32(tables, at + 12));
        }
        throw new InvalidDataException($"{file} has no table of characters.");
    }

    private static byte[] Read(SafeFileHandle font, long from, int length)
    {
        var bytes = new byte[length];
        return RandomAccess.Read(font, bytes, from) == length ? bytes : throw new EndOfStreamException();
    }

    private void AddSegments(ReadOnlySpan<byte> table)
    {
        var twice = U16(table, 6);
        for (var at = 0; at < twice; at += 2)
        {
            var (end, start) = (U16(table, 14 + at), U16(table, 16 + twice + at));
            var (delta, range) = (U16(table, 16 + 2 * twice + at), 16 + 3 * twice + at);
            var offset = U16(table, range);
            for (int c = start; c <= end && c != 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c : U16(table, range + offset + 2 * (c - start));
                if (glyph != 0 && ((glyph + delta) & 0xFFFF) != 0) covered[c] = true;
            }
        }
    }

    private void AddGroups(ReadOnlySpan<byte> table)
    {
        for (var (i, at) = (0u, 16); i < U32(table, 12); i++, at += 12)
        {
            var (start, end, glyph) = (U32(table, at), U32(table, at + 4), U32(table, at + 8));
            for (var c = start; c <= Math.Min(end, Last); c++) covered[(int)c] = glyph + (c - start) != 0;
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
