using System.Text;

namespace AlliancePortal.Domain.Texts;

/// <summary>Two versions of a paragraph, character by character, merged into runs.</summary>
internal static class ParagraphDiff
{
    /// <summary>A shorter common run between two changes reads as noise and is taken as changed.</summary>
    private const int ShortestKept = 2;

    public static ParagraphComparison Between(string older, string newer)
    {
        if (older == newer) return new(Change.Same, older.Length == 0 ? [] : [new(Change.Same, older)]);
        if (older.Length == 0) return new(Change.Added, [new(Change.Added, newer)]);
        if (newer.Length == 0) return new(Change.Removed, [new(Change.Removed, older)]);
        return new(Change.Changed, Segments(older, newer));
    }

    /// <summary>Whole characters, so that a rare one in a name is never cut into the two halves of its encoding.</summary>
    private static List<Segment> Segments(string before, string after)
    {
        Rune[] older = [.. before.EnumerateRunes()], newer = [.. after.EnumerateRunes()];
        List<Segment> segments = [];
        List<Rune> removed = [], added = [];
        int i = 0, j = 0;
        foreach (var (from, to, length) in Runs(older, newer).Append((older.Length, newer.Length, 0)))
        {
            removed.AddRange(older[i..from]);
            added.AddRange(newer[j..to]);
            (i, j) = (from + length, to + length);
            bool isNoise = length is > 0 and < ShortestKept && from > 0 && i < older.Length && to > 0 && j < newer.Length;
            if (isNoise)
            {
                removed.AddRange(older[from..i]);
                added.AddRange(newer[to..j]);
                continue;
            }
            Take(removed, Change.Removed, segments);
            Take(added, Change.Added, segments);
            if (length > 0) segments.Add(new(Change.Same, string.Concat(older[from..i])));
        }
        return segments;
    }

    private static void Take(List<Rune> run, Change change, List<Segment> segments)
    {
        if (run.Count > 0) segments.Add(new(change, string.Concat(run)));
        run.Clear();
    }

    /// <summary>Common runs, by where they start in either text.</summary>
    private static IEnumerable<(int Older, int Newer, int Length)> Runs(Rune[] older, Rune[] newer)
    {
        var pairs = CommonSequence.Of(older.Length, newer.Length, (i, j) => older[i] == newer[j]);
        for (int start = 0, end; start < pairs.Count; start = end)
        {
            end = start + 1;
            while (end < pairs.Count && pairs[end] == (pairs[end - 1].Older + 1, pairs[end - 1].Newer + 1)) end++;
            yield return (pairs[start].Older, pairs[start].Newer, end - start);
        }
    }
}
