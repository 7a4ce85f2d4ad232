using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Public.Home;

/// <summary>The portal's first page: the alliances by area.</summary>
[Route("/"), May(Permission.SeePublicPages)]
public sealed class HomeController(PortalDb db, Caller caller, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var today = ShanghaiTime.DateOf(clock.GetUtcNow());
        var areas = await db.Areas.AsNoTracking().OrderBy(area => area.Code).ToListAsync(ct);
        var alliances = await db.Alliances.AsNoTracking().Where(alliance => !alliance.IsForming).OrderBy(alliance => alliance.FoundedOn).Select(alliance => new
        {
            alliance.AreaCode,
            Entry = new AllianceEntry(alliance.Name, alliance.Purpose, alliance.FoundedOn,
                db.Memberships.Count(m => m.AllianceId == alliance.Id && m.From <= today && (m.Until == null || m.Until >= today)), $"/{alliance.Slug}"),
        }).ToListAsync(ct);
        return View("Home", new HomePage(
            [.. from area in areas
                let own = alliances.Where(row => row.AreaCode == area.Code).Select(row => row.Entry).ToList()
                where own.Count > 0
                select new AreaEntry(area.Name, area.Authority, own, $"/areas/{area.Code}/map")], caller.IsSignedIn));
    }
}
