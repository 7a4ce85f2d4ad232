using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>One application, for everybody who may see it.</summary>
[Route("{alliance}/applications/{number}")]
public sealed class CasesController(PortalDb db, AllianceScope here, CasePages pages) : Controller
{
    [HttpGet, May(Permission.SeeApplication)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) =>
        await db.CaseAsync(here, number, ct) is { } application ? View("Case", await pages.OfAsync(application, ct)) : NotFound();
}
