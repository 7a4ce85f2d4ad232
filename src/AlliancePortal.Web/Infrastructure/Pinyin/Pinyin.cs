using System.Text;

namespace AlliancePortal.Web.Infrastructure;

/// <summary>A name as it is sorted and searched.</summary>
/// <param name="Pinyin">Syllables without tones, ü as v: chang chun li gong da xue.</param>
/// <param name="Initials">Their first letters: cclgdx.</param>
internal sealed record NameInPinyin(string Pinyin, string Initials);

/// <summary>
/// Reads Chinese names by the longest known word, so that 长春 is chang chun where the database's own collation sorts it under Z.
/// It errs on rare names; the two columns it fills can therefore be corrected by hand.
/// </summary>
internal static class Pinyin
{
    private static readonly Table Read = Table.Load();

    /// <remarks>Latin letters and figures stay together in small letters; a character without a known reading stands for itself;
    /// punctuation and blanks only part.</remarks>
    public static NameInPinyin Of(string name)
    {
        string text = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        List<string> syllables = [];
        StringBuilder initials = new();
        for (int at = 0; at < text.Length;)
        {
            int length = Read.Longest(text.AsSpan(at), out string[] readings);
            if (length == 0) length = Foreign(text.AsSpan(at), out readings);
            syllables.AddRange(readings);
            foreach (string reading in readings) initials.Append(IsForeign(text[at]) ? reading : FirstLetter(reading));
            at += length;
        }
        return new(string.Join(' ', syllables), initials.ToString());
    }

    private static int Foreign(ReadOnlySpan<char> text, out string[] readings)
    {
        int run = 0;
        while (run < text.Length && IsForeign(text[run])) run++;
        int length = run > 0 ? run : char.IsSurrogatePair(text[0], text.Length > 1 ? text[1] : '\0') ? 2 : 1;
        bool parts = run == 0 && length == 1 && !char.IsLetterOrDigit(text[0]);
        readings = parts ? [] : [text[..length].ToString()];
        return length;
    }

    private static bool IsForeign(char c) => char.IsAsciiLetterOrDigit(c);

    private static string FirstLetter(string reading) => char.IsAscii(reading[0]) ? reading[..1] : reading;

    private sealed class Table(Dictionary<string, string[]> readings)
    {
        private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _readings = readings.GetAlternateLookup<ReadOnlySpan<char>>();
        private readonly int _longest = readings.Keys.Max(word => word.Length);

        /// <summary>How many of the first characters are the longest known word; 0 where not even the first one is known.</summary>
        public int Longest(ReadOnlySpan<char> text, out string[] found)
        {
            for (int length = Math.Min(_longest, text.Length); length > 0; length--)
            {
                if (!_readings.TryGetValue(text[..length], out string[]? known)) continue;
                found = known;
                return length;
            }
            found = [];
            return 0;
        }

        /// <summary>The table that tools/pinyin/make.mjs wrote: syllables with their characters, an empty line, words.</summary>
        public static Table Load()
        {
            using var file = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")
                ?? throw new InvalidOperationException("The pinyin table is not part of the program.");
            using StreamReader reader = new(file);
            Dictionary<string, string[]> readings = new(StringComparer.Ordinal);
            for (string? line = reader.ReadLine(); !string.IsNullOrEmpty(line); line = reader.ReadLine())
                if (!line.StartsWith('#')) AddCharacters(readings, line.Split(' '));
            for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
                AddWord(readings, line.Split(' '));
            return new(readings);
        }

        private static void AddCharacters(Dictionary<string, string[]> readings, string[] line)
        {
            string[] syllable = [line[0]];
            foreach (var character in line[1].EnumerateRunes()) readings[character.ToString()] = syllable;
        }

        private static void AddWord(Dictionary<string, string[]> readings, string[] line) =>
            readings[line[0]] = line.Length > 1 ? line[1..] : [.. line[0].EnumerateRunes().Select(character => readings[character.ToString()][0])];
    }
}
