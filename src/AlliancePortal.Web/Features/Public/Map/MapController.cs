using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Public.Map;

/// <summary>One alliance as the public sees it on the map of a province.</summary>
/// <param name="FiledNumber">Empty where it is not filed, or its filing was revoked.</param>
public sealed record MapEntry(string Name, string Href, DateOnly FoundedOn, int Members, string FiledNumber);

public sealed record MapField(string Name, IReadOnlyList<MapEntry> Alliances);

public sealed record MapSector(string Name, int Count, IReadOnlyList<MapField> Fields);

/// <param name="FiledHref">The register of those that are filed; null where alliances are not filed.</param>
public sealed record MapPage(string Area, string Authority, int Count, IReadOnlyList<MapSector> Sectors, string? FiledHref);

/// <summary>联盟分布: the alliances of a province by their field of industry, for everybody. What is still being formed is not on it.</summary>
[Route("areas/{area}/map"), May(Permission.SeePublicPages)]
public sealed class MapController(PortalDb db, AreaScope here) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        var today = here.Today;
        var alliances = await db.Alliances.AsNoTracking().Where(alliance => alliance.AreaCode == here.Code && !alliance.IsForming).OrderBy(alliance => alliance.FoundedOn).ThenBy(alliance => alliance.Slug)
            .Select(alliance => new Row(alliance.Sector, alliance.SubSector, new(alliance.Name, $"/{alliance.Slug}", alliance.FoundedOn,
                db.Memberships.Count(m => m.AllianceId == alliance.Id && m.From <= today && (m.Until == null || m.Until >= today)),
                db.Filings.Where(filing => filing.AllianceId == alliance.Id && filing.State == FilingState.Filed).Select(filing => filing.FiledNumber).FirstOrDefault() ?? ""))).ToListAsync(ct);
        return View("Map", new MapPage(here.Area.Name, here.Area.Authority, alliances.Count, [.. Sectors(here.Area, alliances)], here.Area.FilesAlliances ? $"{here.Home}/filed" : null));
    }

    /// <summary>In the province's own order; those of no sector last.</summary>
    private static IEnumerable<MapSector> Sectors(Area area, List<Row> alliances)
    {
        foreach (var sector in area.Preset.Sectors)
        {
            var own = alliances.Where(row => row.Sector == sector.Key).ToList();
            if (own.Count == 0) continue;
            var fields = sector.SubSectors.Select(sub => new MapField(sub.Name, [.. own.Where(row => row.SubSector == sub.Key).Select(row => row.Entry)]));
            var others = own.Where(row => sector.SubSectors.All(sub => sub.Key != row.SubSector)).Select(row => row.Entry).ToList();
            yield return new(sector.Name, own.Count, [.. fields.Append(new MapField("", others)).Where(field => field.Alliances.Count > 0)]);
        }
        var unsorted = alliances.Where(row => area.SectorOf(row.Sector) is null).Select(row => row.Entry).ToList();
        if (unsorted.Count > 0) yield return new("未分类", unsorted.Count, [new("", unsorted)]);
    }

    private sealed record Row(string Sector, string SubSector, MapEntry Entry);
}
