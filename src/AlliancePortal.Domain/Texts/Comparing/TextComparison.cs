namespace AlliancePortal.Domain.Texts;

/// <summary>What became of an article, a paragraph or a run of characters.</summary>
public enum Change { Same, Changed, Added, Removed }

/// <summary>A run of characters that stayed (Same), came (Added) or went (Removed).</summary>
public sealed record Segment(Change Change, string Text);

/// <summary>A paragraph with the runs it consists of.</summary>
public sealed record ParagraphComparison(Change Change, IReadOnlyList<Segment> Segments);

/// <summary>One article of the newer text, or one of the older that is gone.</summary>
/// <param name="Change">Same although the number moved; what counts is what it says.</param>
/// <param name="Heading">The heading in runs.</param>
/// <param name="Paragraphs">Paragraphs and rows of the table, in the newer order.</param>
public sealed record ArticleComparison(Change Change, LegalArticle? Older, LegalArticle? Newer, ParagraphComparison Heading, IReadOnlyList<ParagraphComparison> Paragraphs)
{
    /// <summary>第八条 became 第九条.</summary>
    public bool IsRenumbered => Older is not null && Newer is not null && Older.Number != Newer.Number;
}

/// <summary>Two versions of a text side by side.</summary>
public sealed record TextComparison(ParagraphComparison Title, ParagraphComparison Preamble, IReadOnlyList<ArticleComparison> Articles)
{
    /// <summary>The articles that are not the same.</summary>
    public IEnumerable<ArticleComparison> Changes => Articles.Where(article => article.Change != Change.Same);

    /// <summary>Nothing but numbers differs.</summary>
    public bool IsSame => Title.Change == Change.Same && Preamble.Change == Change.Same && !Changes.Any();

    /// <summary>Articles belong together by their key, else by their heading.</summary>
    public static TextComparison Of(LegalText older, LegalText newer) => new(
        ParagraphDiff.Between(older.Title, newer.Title),
        ParagraphDiff.Between(older.Preamble ?? "", newer.Preamble ?? ""),
        [.. ArticlePairs.Of([.. older.Articles], [.. newer.Articles]).Select(pair => Compared(pair.Older, pair.Newer))]);

    private static ArticleComparison Compared(LegalArticle? older, LegalArticle? newer)
    {
        var heading = ParagraphDiff.Between(older?.Heading ?? "", newer?.Heading ?? "");
        var paragraphs = ParagraphAlignment.Of(Lines(older), Lines(newer));
        bool isSame = heading.Change == Change.Same && paragraphs.All(paragraph => paragraph.Change == Change.Same);
        var change = older is null ? Change.Added : newer is null ? Change.Removed : isSame ? Change.Same : Change.Changed;
        return new(change, older, newer, heading, paragraphs);
    }

    private static string[] Lines(LegalArticle? article) => article is null
        ? []
        : [.. article.Paragraphs, .. article.Table is { } table ? [table.Caption, Row(table.Heads), .. table.Rows.Select(Row)] : Array.Empty<string>()];

    private static string Row(IReadOnlyList<string> cells) => string.Join(" | ", cells);
}
