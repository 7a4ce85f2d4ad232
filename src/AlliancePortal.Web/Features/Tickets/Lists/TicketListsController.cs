using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Tickets.Lists;

/// <summary>问题与建议 of one alliance, and of all alliances of a province.</summary>
public sealed class TicketListsController(PortalDb db, AllianceScope here, AreaScope province) : Controller
{
    [HttpGet("{alliance}/tickets"), May(Permission.SeeTickets)]
    public async Task<IActionResult> OfAlliance([FromQuery] string? view, [FromQuery] Guid? after, CancellationToken ct)
    {
        var mayRaise = Permissions.Allows(Permission.RaiseTicket, here.Caller.Capacity.Kind) && !here.Alliance.IsForming;
        return View("Tickets", await db.ListAsync(db.Tickets.AsNoTracking().Where(row => row.AllianceId == here.Id), (here.Calendar, here.Today), ($"/{here.Slug}/tickets", view, after),
            (false, mayRaise ? $"/{here.Slug}/tickets/new" : null, mayRaise ? "您对本联盟提出的问题与建议，会列在这里。" : "主管部门和服务中心对本联盟提出的问题与建议，会列在这里，由秘书处按期答复。"), ct));
    }

    [HttpGet("areas/{area}/tickets"), May(Permission.SeeArea)]
    public async Task<IActionResult> OfArea([FromQuery] string? view, [FromQuery] Guid? after, CancellationToken ct)
    {
        var code = province.Code;
        return View("Tickets", await db.ListAsync(db.Tickets.AsNoTracking().Where(row => db.Alliances.Any(alliance => alliance.Id == row.AllianceId && alliance.AreaCode == code)),
            (province.Calendar, province.Today), ($"{province.Home}/tickets", view, after), (true, null, "打开一个联盟，在它的“问题与建议”里提出；联盟的答复也列在这里。"), ct));
    }
}
