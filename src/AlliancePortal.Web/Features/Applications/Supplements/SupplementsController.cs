using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Applications.Papers;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Applications.Supplements;

/// <summary>补正: the applicant hands in what was asked for, from the notice's link, with one button.</summary>
[Route("{alliance}/applications/{number}/supplements")]
public sealed class SupplementsController(PortalDb db, AllianceScope here, Intake intake, UploadDesk uploads, Lapses lapses) : Controller
{
    [HttpGet, May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) =>
        await CaseAsync(number, ct) is { } application ? View("Supplements", SupplementPage.Of(application, here)) : NotFound();

    [HttpPost, May(Permission.HandleOwnApplication), RequestSizeLimit(PapersForm.MaxRequest), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Answer([FromRoute] string number, [FromForm] PapersForm form, CancellationToken ct)
    {
        if (await CaseAsync(number, ct) is not { } application) return NotFound();
        var page = SupplementPage.Of(application, here);
        if (page.IsAnswered) return Redirect(ReceiptHref(application)); // sent twice
        if (!page.IsOpen) return this.Again("Supplements", page);

        foreach (var (kind, why) in await uploads.TakeAsync(application, form, page.Asked.Select(asked => asked.Kind), ct)) ModelState.AddModelError(kind.ToString(), why);
        foreach (var kind in application.StillAsked().Where(kind => ModelState.GetFieldValidationState(kind.ToString()) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid))
            ModelState.AddModelError(kind.ToString(), $"请选择{Dossier.NameOf(kind, application.Form.Kind)}。");
        if (!ModelState.IsValid) return this.Again("Supplements", SupplementPage.Of(application, here));

        await intake.AnswerSupplementAsync(application, ct);
        return Redirect(ReceiptHref(application));
    }

    /// <summary>The case as the clock has it: after the last day it has lapsed, whoever looks first.</summary>
    private async Task<Application?> CaseAsync(string number, CancellationToken ct)
    {
        var application = await db.OwnAsync(here, number, ct);
        if (application is not null && application.HasLapsedAt(here.Now)) await lapses.BringUpToDateAsync(here.Now, ct);
        return application;
    }

    private string ReceiptHref(Application application) => $"/{here.Slug}/applications/{application.Number}/receipt";
}
