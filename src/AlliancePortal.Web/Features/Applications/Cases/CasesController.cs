using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Accessions;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>One application, for everybody who may see it.</summary>
[Route("{alliance}/applications/{number}")]
public sealed class CasesController(PortalDb db, AllianceScope here, CasePages pages, Lapses lapses) : Controller
{
    [HttpGet, May(Permission.SeeApplication)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) =>
        await CaseAsync(number, ct) is { } application ? View("Case", await pages.OfAsync(application, ct)) : NotFound();

    /// <summary>The case as the clock has it: after the last day it has lapsed, whoever looks first.</summary>
    private async Task<Application?> CaseAsync(string number, CancellationToken ct)
    {
        var application = await db.CaseAsync(here, number, ct);
        if (application is null || !application.HasLapsedAt(here.Now)) return application;
        await lapses.BringUpToDateAsync(here.Now, ct);
        return await db.CaseAsync(here, number, ct);
    }
}
