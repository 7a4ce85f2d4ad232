using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Charter;

/// <summary>章程与参数, for everybody: what the alliance is held to, with article, value and since when.</summary>
[Route("{alliance}/charter"), May(Permission.SeeCharter)]
public sealed class CharterController(PortalDb db, AllianceScope here) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromQuery] int? version, CancellationToken ct)
    {
        var versions = await db.CharterVersions.AsNoTracking().Where(row => row.AllianceId == here.Id).OrderByDescending(row => row.Number).ToListAsync(ct);
        if ((version is null ? here.Charter : versions.Find(row => row.Number == version)) is not { } shown) return NotFound();
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        return View("Charter", CharterPage.Of(shown, versions, council.InOffice, here.Today, $"/{here.Slug}"));
    }
}
