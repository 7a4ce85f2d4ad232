namespace AlliancePortal.Domain.Texts;

/// <summary>Sets the paragraphs of an article against each other: equal ones first, what lies between them pair by pair.</summary>
internal static class ParagraphAlignment
{
    public static IReadOnlyList<ParagraphComparison> Of(IReadOnlyList<string> older, IReadOnlyList<string> newer)
    {
        List<ParagraphComparison> lines = [];
        int from = 0, fromNewer = 0;
        foreach (var (i, j) in CommonSequence.Of(older.Count, newer.Count, (i, j) => older[i] == newer[j]).Append((older.Count, newer.Count)))
        {
            Between(older, from, i, newer, fromNewer, j, lines);
            if (i < older.Count) lines.Add(ParagraphDiff.Between(older[i], newer[j]));
            (from, fromNewer) = (i + 1, j + 1);
        }
        return lines;
    }

    private static void Between(IReadOnlyList<string> older, int i, int end, IReadOnlyList<string> newer, int j, int endNewer, List<ParagraphComparison> lines)
    {
        for (; i < end || j < endNewer; i++, j++)
            lines.Add(ParagraphDiff.Between(i < end ? older[i] : "", j < endNewer ? newer[j] : ""));
    }
}
