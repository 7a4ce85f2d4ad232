using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications.Reading;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>One paper of the case: pictures of its pages, its text, or the file itself, for those who see the case.</summary>
[Route("{alliance}/expulsions/{number}/papers/{paper:guid}"), May(Permission.SeeExpulsion)]
public sealed class PapersController(PortalDb db, AllianceScope here, PageImages pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, [FromRoute] Guid paper, CancellationToken ct)
    {
        if (await FindAsync(number, paper, ct) is not { } found || await pages.PreviewAsync(here.Id, found.File.Id, ct) is not { } preview) return NotFound();
        var home = here.ExpulsionHref(number);
        return View("/Features/Applications/Reading/Reading.cshtml", new ReadingPage(number, found.Case.UnitName, found.Title, null, found.File, preview, home, $"{home}/papers/{paper}"));
    }

    [HttpGet("pages/{page:int}")]
    public async Task<IActionResult> Page([FromRoute] string number, [FromRoute] Guid paper, [FromRoute] int page, CancellationToken ct)
    {
        if (await FindAsync(number, paper, ct) is not { } found || await pages.PageAsync(here.Id, found.File.Id, page, ct) is not { } image) return NotFound();
        Response.Headers.CacheControl = "private, max-age=3600"; // a paper never changes
        return File(image.Bytes, image.ContentType);
    }

    [HttpGet("file"), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Download([FromRoute] string number, [FromRoute] Guid paper, CancellationToken ct) =>
        await FindAsync(number, paper, ct) is { } found ? new KeptFileResult(found.File) : NotFound();

    /// <summary>The unit reads what is held against it once it is told so; its own papers always.</summary>
    private async Task<Found?> FindAsync(string number, Guid id, CancellationToken ct)
    {
        if (await db.ExpulsionSeenAsync(here, number, ct) is not { } expulsion || expulsion.Papers.FirstOrDefault(one => one.Id == id) is not { } paper) return null;
        if (here.Caller.Capacity.IsOfUnit && paper.Kind != ExpulsionPaperKind.Defence && expulsion.GroundFoundAt is null) return null;
        return new(expulsion, paper.Title, await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == paper.FileId, ct));
    }

    private sealed record Found(Expulsion Case, string Title, StoredFile File);
}
