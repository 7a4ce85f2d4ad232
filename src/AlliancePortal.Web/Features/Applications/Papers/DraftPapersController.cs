using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Forms;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Applications.Papers;

/// <summary>证明材料 and 签字盖章: the files of a draft, replaced as often as one likes until it is submitted.</summary>
[Route("{alliance}/applications/drafts/{id:guid}/papers")]
public sealed class DraftPapersController(PortalDb db, AllianceScope here, DraftDesk desk, UploadDesk uploads) : Controller
{
    [HttpGet, May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        if (application.State != ApplicationState.Draft) return this.ToCase(here, application);
        return View("Papers", await desk.StateAsync(application, ct));
    }

    [HttpPost, May(Permission.HandleOwnApplication), RequestSizeLimit(PapersForm.MaxRequest), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Upload([FromRoute] Guid id, [FromForm] PapersForm form, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        if (application.State != ApplicationState.Draft) return this.ToCase(here, application);

        var parameters = (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile.Application;
        foreach (var (kind, why) in await uploads.TakeAsync(application, form, Dossier.Required(parameters), ct)) ModelState.AddModelError(kind.ToString(), why);
        return ModelState.IsValid ? Redirect($"{desk.Href(application)}/check") : this.Again("Papers", await desk.StateAsync(application, ct));
    }
}
