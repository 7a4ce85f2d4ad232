using System.Globalization;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.IssuedPapers;

/// <summary>The papers that were issued: the secretariat's list, and the file of one for those whom it concerns.</summary>
[Route("{alliance}/documents")]
public sealed class DocumentsController(PortalDb db, AllianceScope here, DocumentAccess access) : Controller
{
    private const int PageSize = 50;

    private static readonly IReadOnlyList<FieldOption> Kinds =
        [new("", "不限"), .. Enum.GetValues<DocumentKind>().Select(kind => new FieldOption(kind.Slug(), kind.Chinese()))];

    private string Address => $"/{here.Slug}/documents";

    [HttpGet, May(Permission.SeeDocuments)]
    public async Task<IActionResult> Index([FromQuery] string? kind, [FromQuery] string? year, [FromQuery] Guid? after, [FromQuery] Guid? before, CancellationToken ct)
    {
        var chosenKind = Enum.GetValues<DocumentKind>().Cast<DocumentKind?>().FirstOrDefault(word => word!.Value.Slug() == kind);
        int? chosenYear = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1900 and < 2200 ? number : null;
        var all = access.Visible();
        var chosen = all;
        if (chosenKind is { } wanted) chosen = chosen.Where(paper => paper.Kind == wanted);
        if (chosenYear is { } then)
        {
            var (start, end) = (ShanghaiTime.StartOf(new(then, 1, 1)), ShanghaiTime.EndOf(new(then, 12, 31)));
            chosen = chosen.Where(paper => paper.IssuedAt >= start && paper.IssuedAt < end);
        }
        var (papers, hasNewer, hasOlder) = await SliceAsync(all, chosen, after, before, ct);
        return View("Documents", new DocumentsPage(papers, await FiltersAsync(chosenKind, chosenYear, ct), new(
            hasNewer && papers.Count > 0 ? Href(chosenKind, chosenYear, "before", papers[0].Id) : null,
            hasOlder && papers.Count > 0 ? Href(chosenKind, chosenYear, "after", papers[^1].Id) : null, $"本页 {papers.Count} 件"),
            papers.Count == 0 && !await all.AnyAsync(ct), $"/{here.Slug}"));
    }

    [HttpGet("{id:guid}"), May(Permission.SeeFile), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Download([FromRoute] Guid id, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } paper) return NotFound();
        return new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == paper.FileId, ct));
    }

    private static async Task<(List<IssuedDocument> Papers, bool HasNewer, bool HasOlder)> SliceAsync(IQueryable<IssuedDocument> all, IQueryable<IssuedDocument> chosen,
        Guid? after, Guid? before, CancellationToken ct)
    {
        var mark = (before ?? after) is { } edge ? await all.Where(paper => paper.Id == edge).Select(paper => new { paper.IssuedAt, paper.Id }).SingleOrDefaultAsync(ct) : null;
        var newer = mark is not null && before is not null;
        if (mark is not null)
            chosen = newer
                ? chosen.Where(paper => EF.Functions.GreaterThan(ValueTuple.Create(paper.IssuedAt, paper.Id), ValueTuple.Create(mark.IssuedAt, mark.Id)))
                : chosen.Where(paper => EF.Functions.LessThan(ValueTuple.Create(paper.IssuedAt, paper.Id), ValueTuple.Create(mark.IssuedAt, mark.Id)));
        var sorted = newer ? chosen.OrderBy(paper => paper.IssuedAt).ThenBy(paper => paper.Id) : chosen.OrderByDescending(paper => paper.IssuedAt).ThenByDescending(paper => paper.Id);
        var papers = await sorted.Take(PageSize + 1).ToListAsync(ct);
        var hasMore = papers.Count > PageSize;
        if (hasMore) papers.RemoveAt(PageSize);
        if (newer) papers.Reverse();
        return newer ? (papers, hasMore, true) : (papers, mark is not null, hasMore);
    }

    private async Task<FiltersModel> FiltersAsync(DocumentKind? kind, int? year, CancellationToken ct)
    {
        var first = await access.Visible().OrderBy(paper => paper.IssuedAt).Select(paper => (DateTimeOffset?)paper.IssuedAt).FirstOrDefaultAsync(ct);
        var since = first is { } at ? ShanghaiTime.DateOf(at).Year : here.Today.Year;
        var years = Enumerable.Range(since, Math.Max(1, here.Today.Year - since + 1)).Reverse();
        List<Chip> chips = [];
        if (kind is { } word) chips.Add(new($"种类：{word.Chinese()}", Href(null, year)));
        if (year is { } number) chips.Add(new($"年份：{number}年", Href(kind, null)));
        return new(Address, "筛选文书",
            [new("kind", "种类", kind?.Slug(), Kinds), new("year", "年份", $"{year}", [new("", "不限"), .. years.Select(then => new FieldOption($"{then}", $"{then}年"))])], chips);
    }

    private string Href(DocumentKind? kind, int? year, string edge = "", Guid? id = null)
    {
        List<KeyValuePair<string, string?>> parts = [];
        if (kind is { } word) parts.Add(new("kind", word.Slug()));
        if (year is { } number) parts.Add(new("year", $"{number}"));
        if (id is not null) parts.Add(new(edge, $"{id}"));
        return Address + QueryString.Create(parts);
    }
}
