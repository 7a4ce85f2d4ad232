using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Resolutions;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Consents;

public sealed record PaperConsentForm
{
    public string? Seat { get; init; }
    public string? SignedBy { get; init; }
    public IFormFile? Scan { get; init; }
}

internal sealed class PaperConsentFormValidator : AbstractValidator<PaperConsentForm>
{
    public PaperConsentFormValidator()
    {
        RuleFor(form => form.Seat).Must(seat => Guid.TryParse(seat, out _)).WithMessage("请选择席位。");
        RuleFor(form => form.SignedBy).Must(name => name is { Length: > 0 and <= 60 }).WithMessage("请填写签字人的姓名，最多 60 字。");
        RuleFor(form => form.Scan).NotNull().WithMessage("请上传签字的书面同意书扫描件。");
    }
}

/// <param name="Missing">Seats that voted in favour and have not consented.</param>
public sealed record PaperConsentPage(Resolution Vote, ConsentsModel? Consents, PaperConsentForm Form, string Href)
{
    public IReadOnlyList<ConsentLine> Missing => [.. Consents?.Lines.Where(line => line.Consent is null) ?? []];
    public bool Collects => Vote.State == ResolutionState.AwaitingConsent;
    public IReadOnlyList<FieldOption> Seats => [.. Missing.Select(line => new FieldOption(line.SeatId.ToString(), $"{line.Seat}　{line.Unit}（{line.Representative}）"))];
}

/// <summary>Enters a signed paper with its scan. It counts as of its entry; nothing can be entered with an earlier time.</summary>
public sealed class PaperConsents(PortalDb db, AllianceScope here, FileStore files, VoteClerk clerk)
{
    public Task<bool> EnterAsync(Guid resolutionId, Guid seatId, string signedBy, InspectedFile scan, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var file = await files.KeepAsync(new StoredFile(here.Id, Guid.CreateVersion7(), scan.Name, scan.ContentType, scan.Length, scan.Sha256, here.Now, here.Caller.PersonId), scan.Bytes, ct);
        return await clerk.ConsentAsync(resolutionId, vote => ConsentProof.Of(vote, seatId, signedBy, null, file.Id, here.Now), ct);
    }, ct);
}

/// <summary>The secretariat collects what is missing: who, a sheet to print for each, a form for what came back.</summary>
[Route("{alliance}/resolutions/{number}/paper-consents"), May(Permission.RecordConsent)]
public sealed class PaperConsentsController(AllianceScope here, ResolutionPages pages, PaperConsents consents, IValidator<PaperConsentForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Open([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, ct) is { NeedsWrittenConsent: true } vote ? View("PaperConsents", PageOf(vote, new())) : NotFound();

    [HttpPost(""), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Enter([FromRoute] string number, [FromForm] PaperConsentForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { NeedsWrittenConsent: true } vote) return NotFound();
        here.Caller.MustNotComeFrom(vote.UnitId);
        if (!await this.IsValidAsync(validator, form)) return this.Again("PaperConsents", PageOf(vote, form));
        await using var upload = form.Scan!.OpenReadStream();
        await using var scan = await FileInspection.InspectAsync(upload, form.Scan.FileName, FileInspection.MaxBytes, ct);
        if (scan.Refusal is { } why)
        {
            ModelState.AddModelError(nameof(form.Scan), why);
            return this.Again("PaperConsents", PageOf(vote, form));
        }
        await consents.EnterAsync(vote.Id, Guid.Parse(form.Seat!), form.SignedBy!.Trim(), scan, ct);
        return Redirect($"{here.ResolutionHref(number)}/paper-consents");
    }

    private PaperConsentPage PageOf(Resolution vote, PaperConsentForm form) => new(vote, pages.ConsentsOf(vote), form, here.ResolutionHref(vote.Number));
}

/// <summary>The papers of written consents: sheets to be signed, and scans of those that were.</summary>
[Route("{alliance}/resolutions/{number}"), May(Permission.RecordConsent), EnableRateLimiting(RateLimits.Pdf)]
public sealed class ConsentFilesController(PortalDb db, AllianceScope here, ResolutionPages pages, DepartureLetters letters, PaperPress press) : Controller
{
    /// <summary>书面同意书 of one seat, ready to be signed.</summary>
    [HttpGet("consent-sheets/{seat:guid}")]
    public async Task<IActionResult> Sheet([FromRoute] string number, [FromRoute] Guid seat, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { State: ResolutionState.AwaitingConsent } vote) return NotFound();
        if (vote.Roster.FirstOrDefault(entry => entry.SeatId == seat) is not { } entry || vote.Ballots.All(ballot => ballot.SeatId != seat || ballot.Choice != Choice.Yes)) return NotFound();
        var sheet = await press.PrintAsync(await letters.ConsentSheetAsync(vote, entry, ct), PaperState.Issued, ct);
        return File(sheet.Pdf, "application/pdf", $"书面同意书 {entry.UnitName}.pdf");
    }

    [HttpGet("paper-consents/{seat:guid}/scan")]
    public async Task<IActionResult> Scan([FromRoute] string number, [FromRoute] Guid seat, CancellationToken ct) =>
        await (from consent in db.WrittenConsents.AsNoTracking()
               join vote in db.Resolutions on new { consent.AllianceId, Id = consent.ResolutionId } equals new { vote.AllianceId, vote.Id }
               join stored in db.StoredFiles.AsNoTracking() on new { consent.AllianceId, Id = consent.ScanFileId!.Value } equals new { stored.AllianceId, stored.Id }
               where consent.AllianceId == here.Id && consent.SeatId == seat && vote.Number == number && consent.ScanFileId != null
               select stored).SingleOrDefaultAsync(ct) is { } file
            ? new KeptFileResult(file)
            : NotFound();
}
