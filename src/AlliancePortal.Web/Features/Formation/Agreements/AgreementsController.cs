using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>签署室: who has signed, who has not, and the reader's own acts (state machine 9.15).</summary>
[Route("{alliance}/founding/agreement")]
public sealed class AgreementsController(PortalDb db, AllianceScope here, SigningPages pages, AgreementDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/founding/agreement";

    [HttpGet(""), May(Permission.SeeFounding)]
    public async Task<IActionResult> Show(CancellationToken ct) => await pages.OfAsync(new() { Signs = true, Seals = true }, ct) is { } page ? View("Signing", page) : NotFound();

    [HttpPost("text"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Fix([FromForm] FixForm form, CancellationToken ct)
    {
        await desk.FixAsync(form.Digest ?? "", ct);
        return Redirect(Href);
    }

    [HttpPost("rounds/{round:guid}/confirmation"), May(Permission.SignAgreement), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Confirm([FromRoute] Guid round, [FromForm] SigningForm form, [FromServices] IValidator<SigningForm> validator, CancellationToken ct)
    {
        if (!await IsKnownAsync(round, ct)) return NotFound();
        if (!here.Caller.HasFreshProof(here.Now)) return Redirect($"/account/prove{QueryString.Create("returnUrl", Href)}");
        if (!await this.IsValidAsync(validator, form)) return this.Again("Signing", (await pages.OfAsync(form, ct))!);
        await desk.ConfirmAsync(round, new(form.Signs, form.Seals, form.Signer?.Trim() ?? "", form.Agent?.Trim() ?? ""), ct);
        return Redirect(Href);
    }

    [HttpPost("rounds/{round:guid}/page"), May(Permission.SignAgreement), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> HandIn([FromRoute] Guid round, [FromForm] SigningForm form, [FromServices] IValidator<SigningForm> validator, CancellationToken ct)
    {
        if (!await IsKnownAsync(round, ct)) return NotFound();
        if (!here.Caller.HasFreshProof(here.Now)) return Redirect($"/account/prove{QueryString.Create("returnUrl", Href)}");
        await this.IsValidAsync(validator, form);
        if (form.Page is null) ModelState.AddModelError(nameof(form.Page), "请上传签字盖章的签署页。");
        await using var page = await InspectAsync(form.Page, nameof(form.Page), ct);
        await using var letter = await InspectAsync(form.Letter, nameof(form.Letter), ct);
        if (!ModelState.IsValid) return this.Again("Signing", (await pages.OfAsync(form, ct))!);
        await desk.HandInAsync(round, new(form.Signs, form.Seals, form.Signer?.Trim() ?? "", form.Agent?.Trim() ?? ""), page!, letter, ct);
        return Redirect(Href);
    }

    [HttpPost("rounds/{round:guid}/refusal"), May(Permission.SignAgreement)]
    public async Task<IActionResult> Refuse([FromRoute] Guid round, [FromForm] RefusalForm form, CancellationToken ct)
    {
        if (!await IsKnownAsync(round, ct)) return NotFound();
        if (!HasReason(form)) return this.Again("Signing", (await pages.OfAsync(new(), ct))!);
        await desk.RefuseAsync(round, form.Reason!.Trim(), ct);
        return Redirect(Href);
    }

    [HttpPost("rounds/{round:guid}/end"), May(Permission.LeadFounding)]
    public async Task<IActionResult> End([FromRoute] Guid round, [FromForm] RefusalForm form, CancellationToken ct)
    {
        if (!await IsKnownAsync(round, ct)) return NotFound();
        if (!HasReason(form)) return this.Again("Signing", (await pages.OfAsync(new(), ct))!);
        await desk.FailAsync(round, form.Reason!.Trim(), ct);
        return Redirect(Href);
    }

    /// <summary>What a party handed in: for itself, for the lead, and for those who stand above the alliance.</summary>
    [HttpGet("rounds/{round:guid}/parties/{unit:guid}/{paper:regex(^(signature|seal|letter)$)}"), May(Permission.SeeFounding), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Evidence([FromRoute] Guid round, [FromRoute] Guid unit, [FromRoute] string paper, CancellationToken ct)
    {
        if (!here.Caller.Capacity.SeesMatterOf(unit)) return NotFound();
        var party = await db.Set<AgreementParty>().AsNoTracking().SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.RoundId == round && row.UnitId == unit, ct);
        var file = paper switch { "signature" => party?.Signature?.PageFileId, "seal" => party?.Seal?.PageFileId, _ => party?.Signature?.LetterFileId ?? party?.Seal?.LetterFileId };
        return file is { } id ? new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(row => row.AllianceId == here.Id && row.Id == id, ct)) : NotFound();
    }

    private bool HasReason(RefusalForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Reason) || form.Reason.Length > 500) ModelState.AddModelError(nameof(form.Reason), "请写明理由，最多 500 字。");
        return ModelState.IsValid;
    }

    private Task<bool> IsKnownAsync(Guid round, CancellationToken ct) => db.AgreementRounds.AnyAsync(row => row.AllianceId == here.Id && row.Id == round, ct);

    private async Task<InspectedFile?> InspectAsync(IFormFile? file, string field, CancellationToken ct)
    {
        if (file is null) return null;
        var inspected = await FileInspection.InspectAsync(file.OpenReadStream(), file.FileName, FileInspection.MaxBytes, ct);
        if ((inspected.Refusal ?? (inspected.Kind == FileKind.Docx ? "扫描件须为 PDF、JPG 或 PNG 文件。" : null)) is { } why) ModelState.AddModelError(field, why);
        return inspected;
    }
}
