using System.Text.Json.Serialization;

namespace AlliancePortal.Domain.Texts;

/// <summary>A charter or an agreement as it is printed. Articles are numbered through all chapters.</summary>
public sealed record LegalText(string Title, string? Preamble, IReadOnlyList<LegalChapter> Chapters)
{
    /// <summary>All articles in the order of their numbers.</summary>
    [JsonIgnore]
    public IEnumerable<LegalArticle> Articles => Chapters.SelectMany(chapter => chapter.Articles);

    /// <summary>The article with this key; null where the text has none.</summary>
    public LegalArticle? Article(string key) => Articles.FirstOrDefault(article => article.Key == key);

    /// <summary>SHA-256 of what is printed, in lower hex. Another character anywhere is another digest.</summary>
    public string Digest() => LegalTextDigest.Of(this);
}

/// <summary>A chapter, such as 第三章 组织机构及职责.</summary>
/// <param name="Key">Stays the same when chapters move; a <see cref="FreeClause"/> names it.</param>
public sealed record LegalChapter(int Number, string Key, string Title, IReadOnlyList<LegalArticle> Articles)
{
    /// <summary>第三章.</summary>
    [JsonIgnore]
    public string Ordinal => ChineseNumber.Chapter(Number);
}

/// <summary>One article.</summary>
/// <param name="Key">What it is about, such as council.vote; stays the same when numbers move.</param>
/// <param name="IsAddition">The alliance's own clause, not of the template's structure.</param>
/// <param name="ParameterKeys">Keys of the parameters whose value is printed in it or decides its words.</param>
public sealed record LegalArticle(
    int Number, string Key, string Heading, IReadOnlyList<string> Paragraphs, ArticleTable? Table, bool IsAddition, IReadOnlyList<string> ParameterKeys)
{
    /// <summary>第二十一条.</summary>
    [JsonIgnore]
    public string Ordinal => ChineseNumber.Article(Number);
}

/// <summary>A table under an article's paragraphs.</summary>
public sealed record ArticleTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
