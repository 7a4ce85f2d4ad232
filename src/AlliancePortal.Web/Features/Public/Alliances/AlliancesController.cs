using AlliancePortal.Domain.Bodies;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Public.Alliances;

/// <summary>An alliance's public page: what it is for, how many it is, whom one calls.</summary>
[Route("{alliance}"), May(Permission.SeePublicPages)]
public sealed class AlliancesController(PortalDb db, AllianceScope here) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (here.Alliance.IsForming) return Redirect($"/{here.Slug}/founding"); // who knows of it has its page there
        var area = await db.Areas.AsNoTracking().SingleAsync(row => row.Code == here.Alliance.AreaCode, ct);
        var kinds = await db.RollOn(here.Id, here.Today).MembersOn(here.Today).GroupBy(row => row.Kind)
            .Select(group => new KindCount(group.Key, group.Count())).ToListAsync(ct);
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        return View("Alliance", new AlliancePage(here.Alliance, area.Name, area.Authority, [.. kinds.OrderBy(kind => kind.Kind)],
            [.. from seat in council.Seats
                where seat.IsInOffice && (seat.Seat.Office is Office.Chair or Office.ExecutiveViceChair)
                select new OfficeHolder(seat.Office, seat.Unit!.Name)],
            council.InOffice, await db.CouncilTermOnAsync(here.Id, here.Today, ct), $"/{here.Slug}"));
    }
}
