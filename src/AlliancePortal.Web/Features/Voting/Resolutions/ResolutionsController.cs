using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>The list of votes and each vote's page.</summary>
[Route("{alliance}/resolutions")]
public sealed class ResolutionsController(AllianceScope here, ResolutionLists lists, ResolutionPages pages, Reminders reminders) : Controller
{
    [HttpGet("")]
    [May(Permission.SeeResolutions)]
    public async Task<IActionResult> List([FromQuery] string? view, [FromQuery] DateTimeOffset? before, CancellationToken ct) =>
        View("List", await lists.PageAsync(view, before, ct));

    [HttpGet("{number}")]
    [May(Permission.SeeResolutions)]
    public async Task<IActionResult> Open([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, ct) is { } vote ? View("Resolution", await pages.PageAsync(vote, ct)) : NotFound();

    [HttpPost("{number}/reminder")]
    [May(Permission.PrepareResolution)]
    public async Task<IActionResult> Remind([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } vote) return NotFound();
        await reminders.RemindAsync(vote.Id, ct);
        return Redirect(here.ResolutionHref(number));
    }
}

/// <summary>The files of a counted vote: its paper, and everything needed to count it again.</summary>
[Route("{alliance}/resolutions/{number}"), May(Permission.SeeResolutions), EnableRateLimiting(RateLimits.Pdf)]
public sealed class ResolutionFilesController(PortalDb db, AllianceScope here, ResolutionPages pages, ResolutionPapers papers, PaperPress press) : Controller
{
    /// <summary>The issued paper; until the signature a draft, marked so.</summary>
    [HttpGet("paper")]
    public async Task<IActionResult> Paper([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { DecisionSerial: not null } vote || vote.State == ResolutionState.AwaitingConsent) return NotFound();
        if (vote.SignedAt is null)
        {
            var draft = await press.PrintAsync(await papers.OfAsync(vote, ct), PaperState.Draft, ct);
            return File(draft.Pdf, "application/pdf", $"草稿 {vote.Title}.pdf");
        }
        var file = await (from paper in db.IssuedDocuments.AsNoTracking()
                          join stored in db.StoredFiles.AsNoTracking() on new { paper.AllianceId, Id = paper.FileId } equals new { stored.AllianceId, stored.Id }
                          where paper.AllianceId == here.Id && paper.SubjectId == vote.Id && paper.Kind == DocumentKind.Resolution
                          orderby paper.Version descending
                          select stored).FirstAsync(ct);
        return new KeptFileResult(file);
    }

    /// <summary>A paper issued in this vote.</summary>
    [HttpGet("papers/{paper:guid}")]
    public async Task<IActionResult> Issued([FromRoute] string number, [FromRoute] Guid paper, CancellationToken ct) =>
        await (from issued in db.IssuedDocuments.AsNoTracking()
               join vote in db.Resolutions on new { issued.AllianceId, Id = issued.SubjectId } equals new { vote.AllianceId, vote.Id }
               join stored in db.StoredFiles.AsNoTracking() on new { issued.AllianceId, Id = issued.FileId } equals new { stored.AllianceId, stored.Id }
               where issued.AllianceId == here.Id && issued.Id == paper && vote.Number == number
               select stored).SingleOrDefaultAsync(ct) is { } file
            ? new KeptFileResult(file)
            : NotFound();

    /// <summary>The scan of a ballot on paper, with its choice: the secretariat's alone.</summary>
    [HttpGet("paper-ballots/{seat:guid}/scan")]
    [May(Permission.RecordPaperBallot)]
    public async Task<IActionResult> Scan([FromRoute] string number, [FromRoute] Guid seat, CancellationToken ct) =>
        await (from ballot in db.Ballots.AsNoTracking()
               join vote in db.Resolutions on new { ballot.AllianceId, Id = ballot.ResolutionId } equals new { vote.AllianceId, vote.Id }
               join stored in db.StoredFiles.AsNoTracking() on new { ballot.AllianceId, Id = ballot.ScanFileId!.Value } equals new { stored.AllianceId, stored.Id }
               where ballot.AllianceId == here.Id && ballot.SeatId == seat && vote.Number == number && ballot.ScanFileId != null
               select stored).SingleOrDefaultAsync(ct) is { } file
            ? new KeptFileResult(file)
            : NotFound();

    [HttpGet("evidence")]
    public async Task<IActionResult> EvidenceOf([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { Result: not null } vote) return NotFound();
        var charter = await here.CharterOfAsync(vote.CharterVersionId, ct);
        return File(Evidence.Of(vote, here, charter.Title), "application/json", $"表决证据包 {vote.Number}.json");
    }
}
