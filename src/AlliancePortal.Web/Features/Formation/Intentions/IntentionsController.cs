using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Intentions;

/// <summary>组建意愿: the enterprise writes it, the authority looks into it and decides.</summary>
[Route("areas/{area}/intentions/{id:guid}")]
public sealed class IntentionsController(PortalDb db, AreaScope area, IntentionPages pages, IntentionDesk desk, IValidator<IntentionInput> validator) : Controller
{
    private const string Upload = "File";

    [HttpGet, May(Permission.HandleOwnIntention)]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } intention) return NotFound();
        return View("Intention", await pages.OfAsync(intention, ct));
    }

    [HttpGet("form"), May(Permission.HandleOwnIntention)]
    public async Task<IActionResult> Edit([FromRoute] Guid id, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } intention) return NotFound();
        return intention.State == IntentionState.Draft && intention.ApplicantId == area.Caller.PersonId
            ? View("Form", await pages.FormAsync(intention, IntentionInput.Of(intention.Form), ct))
            : Redirect(Href(id));
    }

    [HttpPost("form"), May(Permission.HandleOwnIntention)]
    public async Task<IActionResult> Save([FromRoute] Guid id, [FromForm] IntentionInput form, CancellationToken ct)
    {
        if (await pages.DraftAsync(id, ct) is not { } intention) return await pages.FindAsync(id, ct) is null ? NotFound() : Redirect(Href(id));
        if (!await this.IsValidAsync(validator, form)) return this.Again("Form", await pages.FormAsync(intention, form, ct));
        await desk.SaveAsync(intention, form.ToForm(), ct);
        return Redirect($"{Href(id)}/form#check");
    }

    /// <summary>Keeps what is typed so far and answers without a page.</summary>
    [HttpPost("autosave"), May(Permission.HandleOwnIntention)]
    public async Task<IActionResult> Autosave([FromRoute] Guid id, [FromForm] IntentionInput form, CancellationToken ct)
    {
        if (await pages.DraftAsync(id, ct) is not { } intention) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return UnprocessableEntity();
        await desk.SaveAsync(intention, form.ToForm(), ct);
        return NoContent();
    }

    [HttpPost("evidence/{condition}"), May(Permission.HandleOwnIntention), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Attach([FromRoute] Guid id, [FromRoute] string condition, CancellationToken ct)
    {
        if (await pages.DraftAsync(id, ct) is not { } intention) return NotFound();
        if (Enum.GetValues<LeadCondition>().Cast<LeadCondition?>().FirstOrDefault(one => one.ToString() == condition) is not { } wanted) return NotFound();
        var file = (await Request.ReadFormAsync(ct)).Files.GetFile($"{Upload}-{wanted}"); // each condition has a field of its own name on the page
        if (file is null) ModelState.AddModelError($"{Upload}-{wanted}", "请选择文件。");
        else
        {
            await using var bytes = file.OpenReadStream();
            if (await desk.AttachAsync(intention, wanted, bytes, file.FileName, ct) is { } why) ModelState.AddModelError($"{Upload}-{wanted}", why);
        }
        return ModelState.IsValid ? Redirect($"{Href(id)}/form#evidence") : this.Again("Form", await pages.FormAsync(intention, IntentionInput.Of(intention.Form), ct));
    }

    [HttpGet("evidence/{evidence:guid}"), May(Permission.HandleOwnIntention), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Evidence([FromRoute] Guid id, [FromRoute] Guid evidence, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } intention || intention.Evidence.FirstOrDefault(one => one.Id == evidence) is not { } paper) return NotFound();
        return new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == area.Area.Id && file.Id == paper.FileId, ct));
    }

    [HttpPost("submission"), May(Permission.HandleOwnIntention)]
    public async Task<IActionResult> Submit([FromRoute] Guid id, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } intention || intention.ApplicantId != area.Caller.PersonId) return NotFound();
        await desk.SubmitAsync(intention, await pages.CallOfAsync(intention, ct), ct);
        return Redirect(Href(id));
    }

    [HttpPost("withdrawal"), May(Permission.HandleOwnIntention)]
    public async Task<IActionResult> Withdraw([FromRoute] Guid id, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } intention || intention.ApplicantId != area.Caller.PersonId) return NotFound();
        await desk.WithdrawAsync(intention, ct);
        return Redirect(Href(id));
    }

    private string Href(Guid id) => $"{area.Home}/intentions/{id}";
}
