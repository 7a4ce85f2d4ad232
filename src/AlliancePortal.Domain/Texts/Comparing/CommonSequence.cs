namespace AlliancePortal.Domain.Texts;

/// <summary>The longest common subsequence, as pairs of places.</summary>
internal static class CommonSequence
{
    /// <summary>Beyond this many comparisons a difference is shown whole; nobody reads it letter by letter, and the page must not wait.</summary>
    private const long MostComparisons = 4_000_000;

    public static IReadOnlyList<(int Older, int Newer)> Of(int older, int newer, Func<int, int, bool> same)
    {
        int start = 0, tail = 0;
        while (start < older && start < newer && same(start, start)) start++;
        while (tail < older - start && tail < newer - start && same(older - 1 - tail, newer - 1 - tail)) tail++;

        List<(int, int)> pairs = [.. Enumerable.Range(0, start).Select(i => (i, i))];
        int rows = older - start - tail, columns = newer - start - tail;
        if ((long)rows * columns <= MostComparisons) pairs.AddRange(Middle(start, rows, columns, same));
        pairs.AddRange(Enumerable.Range(0, tail).Select(i => (older - tail + i, newer - tail + i)));
        return pairs;
    }

    private static IEnumerable<(int, int)> Middle(int start, int rows, int columns, Func<int, int, bool> same)
    {
        var length = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
            for (int j = columns - 1; j >= 0; j--)
                length[i, j] = same(start + i, start + j) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (same(start + i, start + j)) yield return (start + i++, start + j++);
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
    }
}
