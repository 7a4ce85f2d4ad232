using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Public.Directory;

/// <summary>A member in public: the unit and its rank, and nothing of any person (G-PII-1).</summary>
internal sealed record DirectoryLine(string Name, string Rank);

internal sealed record DirectoryPage(IReadOnlyList<DirectoryLine> Lines, string Words, int Count, PagerModel Pager, string Home);

/// <summary>成员单位名录, for everybody.</summary>
[Route("{alliance}/directory"), May(Permission.SeePublicPages)]
public sealed class DirectoryController(PortalDb db, AllianceScope here) : Controller
{
    private const int PageSize = 50;

    private string Address => $"/{here.Slug}/directory";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] string? q, [FromQuery] string? after, [FromQuery] string? before, CancellationToken ct)
    {
        if (here.Alliance.IsForming) return Redirect($"/{here.Slug}/founding#units");
        var words = (q ?? "").Trim() is { Length: <= RegisterFilter.Longest } typed ? typed : "";
        var whole = db.RollOn(here.Id, here.Today).MembersOn(here.Today);
        var chosen = whole.Named(words);
        var slice = await chosen.SliceAsync(whole, byJoining: false, after ?? "", before ?? "", PageSize, ct);
        var count = await chosen.CountAsync(ct);
        return View("Directory", new DirectoryPage([.. slice.Rows.Select(row => new DirectoryLine(row.Name, row.Rank))], words, count, new(
            slice is { HasPrevious: true, Rows: [var first, ..] } ? Href(words, "before", first.Code) : null,
            slice is { HasNext: true, Rows: [.., var last] } ? Href(words, "after", last.Code) : null,
            slice.Rows.Count == count ? $"共 {count} 家" : $"本页 {slice.Rows.Count} 家，共 {count} 家"), $"/{here.Slug}"));
    }

    private string Href(string words, string edge, string code) =>
        Address + QueryString.Create(words.Length > 0 ? [new("q", words), new(edge, code)] : [new KeyValuePair<string, string?>(edge, code)]);
}
