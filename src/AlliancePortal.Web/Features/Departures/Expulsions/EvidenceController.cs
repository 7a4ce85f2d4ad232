using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

public sealed record EvidencePage(Expulsion Case, EvidenceForm Form, string Href);

/// <summary>补充证据: the secretariat adds a paper to the file while the case runs.</summary>
[Route("{alliance}/expulsions/{number}/evidence"), May(Permission.HandleExpulsion)]
public sealed class EvidenceController(AllianceScope here, ExpulsionPages pages, ExpulsionDesk desk, IValidator<EvidenceForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        here.Caller.MustNotComeFrom(expulsion.UnitId);
        return TakesEvidence(expulsion) ? View("Evidence", new EvidencePage(expulsion, new(), here.ExpulsionHref(number))) : Redirect(here.ExpulsionHref(number));
    }

    [HttpPost(""), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Attach([FromRoute] string number, [FromForm] EvidenceForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        here.Caller.MustNotComeFrom(expulsion.UnitId);
        var page = new EvidencePage(expulsion, form, here.ExpulsionHref(number));
        if (!await this.IsValidAsync(validator, form)) return this.Again("Evidence", page);
        await using var upload = form.Paper!.OpenReadStream();
        await using var file = await FileInspection.InspectAsync(upload, form.Paper.FileName, FileInspection.MaxBytes, ct);
        if (file.Refusal is { } why)
        {
            ModelState.AddModelError(nameof(form.Paper), why);
            return this.Again("Evidence", page);
        }
        await desk.AttachAsync(expulsion, ExpulsionPaperKind.Evidence, form.Title!.Trim(), file, ct);
        return Redirect(here.ExpulsionHref(number));
    }

    private static bool TakesEvidence(Expulsion expulsion) =>
        expulsion is { ResolutionId: null, State: ExpulsionState.Opened or ExpulsionState.Verifying or ExpulsionState.Hearing };
}
