using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>The officers' part of a filing: what was submitted, and the acts that are theirs (JL-P7-3). The alliance's own people have their page of the case.</summary>
[Route("{alliance}/filing/office")]
public sealed class OfficeController(AllianceScope here, OfficePages pages, OfficeDesk desk) : Controller
{
    private bool IsOfficer => here.Caller.Capacity.IsOfficer;

    private string Href => $"/{here.Slug}/filing/office";

    [HttpGet, May(Permission.SeeFiling)]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        IsOfficer ? View("Office", await pages.OfAsync(await pages.FindAsync(ct), ct)) : Redirect($"/{here.Slug}/filing");

    [HttpGet("form"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Form([FromQuery] int? version, CancellationToken ct) =>
        IsOfficer && await pages.FormFileAsync(version, ct) is { } file ? new KeptFileResult(file) : NotFound();

    [HttpGet("papers/{id:guid}"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Paper([FromRoute] Guid id, CancellationToken ct) =>
        IsOfficer && await pages.PaperFileAsync(id, ct) is { } file ? new KeptFileResult(file) : NotFound();

    [HttpPost("return"), May(Permission.ReviewFiling)]
    public async Task<IActionResult> Return([FromForm] ReturnForm form, [FromServices] IValidator<ReturnForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } filing) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return await AgainAsync(filing, ct);
        await desk.ReturnAsync(filing.Id, form.Version, form.Reason!.Trim(), ct);
        return Redirect(Href);
    }

    [HttpPost("opinion"), May(Permission.ReviewFiling)]
    public async Task<IActionResult> Review([FromForm] OpinionForm form, [FromServices] IValidator<OpinionForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } filing) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return await AgainAsync(filing, ct);
        await desk.ReviewAsync(filing.Id, form.Version, form.Opinion == OpinionForm.Favourable, form.Text!.Trim(), ct);
        return Redirect(Href);
    }

    [HttpPost("decision"), May(Permission.ReviewFiling)]
    public async Task<IActionResult> Decide([FromForm] MeetingForm form, [FromServices] IValidator<MeetingForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } filing) return NotFound();
        if (form.On > here.Today) ModelState.AddModelError(nameof(form.On), "会议日期不能晚于今天。");
        else if (form.On < filing.Opinion?.On) ModelState.AddModelError(nameof(form.On), "会议日期不能早于业务处室出具意见之日。");
        if (!await this.IsValidAsync(validator, form)) return await AgainAsync(filing, ct);
        await desk.DecideAsync(filing.Id, form.Version, (form.Meeting!.Trim(), form.On!.Value, form.Outcome == MeetingForm.Approved, form.Because?.Trim() ?? ""), ct);
        return Redirect(Href);
    }

    [HttpPost("number"), May(Permission.FileAlliance)]
    public async Task<IActionResult> Number([FromForm] FilingActForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } filing) return NotFound();
        await desk.FileAsync(filing.Id, form.Version, ct);
        return Redirect(Href);
    }

    [HttpPost("change"), May(Permission.FileAlliance)]
    public async Task<IActionResult> EnterChange([FromForm] FilingActForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } filing) return NotFound();
        await desk.EnterChangeAsync(filing.Id, form.Version, ct);
        return Redirect(Href);
    }

    private async Task<IActionResult> AgainAsync(Filing filing, CancellationToken ct) => this.Again("Office", await pages.OfAsync(filing, ct));
}
