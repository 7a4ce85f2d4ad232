namespace AlliancePortal.Domain.Texts;

/// <summary>Which article of the older text is which of the newer one.</summary>
internal static class ArticlePairs
{
    /// <summary>In the newer order; an article that is gone stands after the one it used to follow.</summary>
    public static IEnumerable<(LegalArticle? Older, LegalArticle? Newer)> Of(IReadOnlyList<LegalArticle> older, IReadOnlyList<LegalArticle> newer)
    {
        var match = Match(older, newer);
        var gone = older.Where(article => !match.ContainsValue(article)).ToHashSet();

        foreach (var article in LeadingGone(older, gone)) yield return (article, null);
        foreach (var article in newer)
        {
            var before = match.GetValueOrDefault(article);
            yield return (before, article);
            if (before is null) continue;
            foreach (var next in older.SkipWhile(candidate => candidate != before).Skip(1).TakeWhile(gone.Contains)) yield return (next, null);
        }
    }

    private static IEnumerable<LegalArticle> LeadingGone(IReadOnlyList<LegalArticle> older, HashSet<LegalArticle> gone) => older.TakeWhile(gone.Contains);

    private static Dictionary<LegalArticle, LegalArticle> Match(IReadOnlyList<LegalArticle> older, IReadOnlyList<LegalArticle> newer)
    {
        Dictionary<LegalArticle, LegalArticle> match = new(ReferenceEqualityComparer.Instance);
        Pair(article => article.Key);
        Pair(article => article.Heading);
        return match;

        void Pair(Func<LegalArticle, string> name)
        {
            var free = older.Except(match.Values).GroupBy(name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<LegalArticle>(same), StringComparer.Ordinal);
            foreach (var article in newer.Where(article => !match.ContainsKey(article)))
                if (free.TryGetValue(name(article), out var same) && same.TryDequeue(out var before)) match[article] = before;
        }
    }
}
