using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Applications.Forms;

/// <summary>加入联盟申请书 as PDF, for signature and seal. While something is missing it is marked 草稿, so that nobody seals half a form.</summary>
[Route("{alliance}/applications/drafts/{id:guid}/form")]
public sealed class FormPrintsController(PortalDb db, AllianceScope here, DraftDesk desk, ApplicantPapers papers, PaperPress press) : Controller
{
    [HttpGet, May(Permission.HandleOwnApplication), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Print([FromRoute] Guid id, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        var state = await desk.StateAsync(application, ct);
        if (state.Wrong.Count > 0) return Redirect(desk.Href(application)); // the page says what is wrong

        var paper = await press.PrintAsync(await papers.FormAsync(application, state.Charter, ct), state.FormIsComplete ? PaperState.Issued : PaperState.Draft, ct);
        return File(paper.Pdf, "application/pdf", $"加入联盟申请书 {application.UnitName}.pdf");
    }
}
