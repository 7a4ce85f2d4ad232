using AlliancePortal.Domain.Texts;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using PaperArticle = AlliancePortal.Web.Documents.Papers.LegalArticle;
using PaperChapter = AlliancePortal.Web.Documents.Papers.LegalChapter;

namespace AlliancePortal.Web.Features.Formation.Texts;

/// <summary>A composed text as a paper.</summary>
internal static class LegalPapers
{
    public static LegalTextPaper AsPaper(this LegalText text, AllianceOnPaper alliance, DateOnly date, string status, IReadOnlyList<PartySignature>? signatures = null) => new()
    {
        Alliance = alliance,
        Date = date,
        Title = text.Title,
        Status = status,
        Preamble = text.Preamble is { Length: > 0 } preamble ? [preamble] : [],
        Chapters = [.. text.Chapters.Select(chapter => new PaperChapter(chapter.Title, [.. chapter.Articles.Select(OnPaper)]))],
        TextDigest = text.Digest(),
        Signatures = signatures ?? [],
    };

    private static PaperArticle OnPaper(Domain.Texts.LegalArticle article) => new()
    {
        Paragraphs = article.IsAddition ? [] : article.Paragraphs,
        Additions = article.IsAddition ? article.Paragraphs : [],
        Table = article.Table is { } table ? new TableOnPaper(table.Caption, table.Heads, table.Rows) : null,
    };
}
