using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Forms;

/// <summary>单位情况 and 申请陈述: what the applicant types, kept while typing.</summary>
[Route("{alliance}/applications/drafts/{id:guid}")]
public sealed class DraftsController(PortalDb db, AllianceScope here, Intake intake, DraftDesk desk, IValidator<DraftForm> validator) : Controller
{
    [HttpGet, May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        if (application.State != ApplicationState.Draft) return this.ToCase(here, application);
        if (await desk.BarredAsync(application.UnitCode, id, ct) is { } barred) return this.Barred(barred with { DiscardHref = $"{desk.Href(application)}/withdrawal" });

        var state = await desk.StateAsync(application, ct);
        foreach (var (field, why) in state.Wrong) ModelState.AddModelError(field, why);
        return View("Draft", DraftPage.Of(state, DraftForm.Of(application.Form)));
    }

    [HttpPost, May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Save([FromRoute] Guid id, [FromForm] DraftForm form, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        if (application.State != ApplicationState.Draft) return this.ToCase(here, application);
        if (!ModelState.IsValid) return this.Again("Draft", DraftPage.Of(await desk.StateAsync(application, ct), form));

        try
        {
            await intake.SaveDraftAsync(application, form.ToForm(), ct);
        }
        catch (CharterBreach breach) when (breach.Rule == CharterRule.OneOpenCaseForEachUnit || breach.Rule == CharterRule.BarredUnitsWait)
        {
            ModelState.AddModelError(nameof(DraftForm.Code), breach.Detail);
        }
        return await this.IsValidAsync(validator, form)
            ? Redirect($"{desk.Href(application)}/papers")
            : this.Again("Draft", DraftPage.Of(await desk.StateAsync(application, ct), form));
    }

    /// <summary>Keeps what is typed so far and answers without a page; what cannot be kept is said when it is saved.</summary>
    [HttpPost("autosave"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Autosave([FromRoute] Guid id, [FromForm] DraftForm form, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        if (application.State != ApplicationState.Draft || !ModelState.IsValid) return UnprocessableEntity();
        await intake.SaveDraftAsync(application, form.ToForm(), ct);
        return NoContent();
    }
}
