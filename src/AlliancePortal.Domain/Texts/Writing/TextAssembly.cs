namespace AlliancePortal.Domain.Texts;

/// <summary>Puts chapters together, appends the alliance's own clauses and numbers the articles through.</summary>
internal static class TextAssembly
{
    public static LegalText Of(string title, string preamble, IReadOnlyList<ChapterDraft> chapters, IReadOnlyList<FreeClause> additions)
    {
        if (additions.FirstOrDefault(clause => chapters.All(chapter => chapter.Key != clause.ChapterKey)) is { } lost)
            throw new ArgumentException($"No chapter {lost.ChapterKey}.", nameof(additions));

        int number = 0;
        List<LegalChapter> done = [];
        foreach (var chapter in chapters)
        {
            var articles = chapter.Articles.Concat(Additions(chapter.Key, additions)).Select(draft => Numbered(draft, ++number)).ToList();
            done.Add(new(done.Count + 1, chapter.Key, chapter.Title, articles));
        }
        return new(title, preamble, done);
    }

    private static LegalArticle Numbered(ArticleDraft draft, int number) =>
        new(number, draft.Key, draft.Heading, draft.Paragraphs, draft.Table, draft.IsAddition, draft.ParameterKeys);

    /// <summary>Keys follow the heading, not the place, so that a clause put before another does not look like a change of it.</summary>
    private static IEnumerable<ArticleDraft> Additions(string chapter, IReadOnlyList<FreeClause> additions)
    {
        Dictionary<string, int> used = new(StringComparer.Ordinal);
        foreach (var clause in additions.Where(clause => clause.ChapterKey == chapter).OrderBy(clause => clause.Order))
        {
            string heading = Wording.Or(clause.Heading);
            int turn = used[heading] = used.GetValueOrDefault(heading) + 1;
            string key = turn == 1 ? $"addition.{chapter}.{heading}" : $"addition.{chapter}.{heading}.{turn}";
            yield return new(key, $"补充条款：{heading}", [.. Wording.Lines(Wording.Or(clause.Text))], null, [], IsAddition: true);
        }
    }
}
