using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Desk.Search;

/// <summary>Finds a unit or a case by part of the name, pinyin initials, credit code or number; one hit is opened at once.</summary>
[Route("{alliance}/search"), May(Permission.SearchCases)]
public sealed class SearchController(CaseSearch cases) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] string? q, CancellationToken ct)
    {
        var words = (q ?? "").Trim();
        var hits = words.Length is > 0 and <= CaseSearch.Longest ? await cases.FindAsync(words, ct) : [];
        return hits.Count == 1 ? LocalRedirect(hits[0].Href) : View("Search", new SearchPage(words, hits));
    }
}

/// <summary>One thing found.</summary>
public sealed record SearchHit(string Kind, string Title, string Number, string State, string Href);

public sealed record SearchPage(string Words, IReadOnlyList<SearchHit> Hits);
