using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Reading;

/// <summary>One version of one paper: pictures of its pages, its text, or the file itself, under the permission of the case.</summary>
[Route("{alliance}/applications/{number}/papers/{kind}/{version:int}"), May(Permission.SeeApplication)]
public sealed class ReadingController(PortalDb db, AllianceScope here, PageImages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromRoute] string number, [FromRoute] string kind, [FromRoute] int version, CancellationToken ct)
    {
        if (await FindAsync(number, kind, version, ct) is not { } found || await pages.PreviewAsync(here.Id, found.File.Id, ct) is not { } preview) return NotFound();
        var address = $"/{here.Slug}/applications/{number}";
        return View("Reading", new ReadingPage(number, found.Case.UnitName, Dossier.NameOf(found.Paper.Kind, found.Case.Form.Kind), version, found.File, preview, address, $"{address}/papers/{kind}/{version}"));
    }

    [HttpGet("pages/{page:int}")]
    public async Task<IActionResult> Page([FromRoute] string number, [FromRoute] string kind, [FromRoute] int version, [FromRoute] int page, CancellationToken ct)
    {
        if (await FindAsync(number, kind, version, ct) is not { } found || await pages.PageAsync(here.Id, found.File.Id, page, ct) is not { } image) return NotFound();
        Response.Headers.CacheControl = "private, max-age=3600"; // a version never changes
        return File(image.Bytes, image.ContentType);
    }

    [HttpGet("file"), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Download([FromRoute] string number, [FromRoute] string kind, [FromRoute] int version, CancellationToken ct) =>
        await FindAsync(number, kind, version, ct) is { } found ? new KeptFileResult(found.File) : NotFound();

    private async Task<Found?> FindAsync(string number, string slug, int version, CancellationToken ct)
    {
        if (PaperSlugs.Read(slug) is not { } kind || await db.CaseAsync(here, number, ct) is not { } application || !application.OpensPaper(kind, here.Caller.Capacity)) return null;
        if (application.Papers.FirstOrDefault(paper => paper.Kind == kind && paper.Version == version) is not { } paper) return null;
        return new(application, paper, await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == paper.FileId, ct));
    }

    private sealed record Found(Application Case, DossierPaper Paper, StoredFile File);
}
