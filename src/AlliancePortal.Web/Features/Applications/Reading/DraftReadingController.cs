using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications.Forms;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Reading;

/// <summary>A paper of a draft, read as it will be after submission; nobody but the applicant sees it.</summary>
[Route("{alliance}/applications/drafts/{id:guid}/papers/{kind}/{version:int}"), May(Permission.HandleOwnApplication)]
public sealed class DraftReadingController(PortalDb db, AllianceScope here, DraftDesk desk, PageImages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromRoute] Guid id, [FromRoute] string kind, [FromRoute] int version, CancellationToken ct)
    {
        if (await FindAsync(id, kind, version, ct) is not { } found || await pages.PreviewAsync(here.Id, found.File.Id, ct) is not { } preview) return NotFound();
        var papers = $"{desk.Href(found.Case)}/papers";
        return View("Reading", new ReadingPage(found.Case.Number, found.Case.UnitName, Dossier.NameOf(found.Paper.Kind, found.Case.Form.Kind), version, found.File, preview, papers, $"{papers}/{kind}/{version}")
        { Back = "返回申请材料" });
    }

    [HttpGet("pages/{page:int}")]
    public async Task<IActionResult> Page([FromRoute] Guid id, [FromRoute] string kind, [FromRoute] int version, [FromRoute] int page, CancellationToken ct)
    {
        if (await FindAsync(id, kind, version, ct) is not { } found || await pages.PageAsync(here.Id, found.File.Id, page, ct) is not { } image) return NotFound();
        Response.Headers.CacheControl = "private, max-age=3600"; // a version never changes
        return File(image.Bytes, image.ContentType);
    }

    [HttpGet("file"), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Download([FromRoute] Guid id, [FromRoute] string kind, [FromRoute] int version, CancellationToken ct) =>
        await FindAsync(id, kind, version, ct) is { } found ? new KeptFileResult(found.File) : NotFound();

    private async Task<Found?> FindAsync(Guid id, string slug, int version, CancellationToken ct)
    {
        if (PaperSlugs.Read(slug) is not { } kind || await db.OwnAsync(here, id, ct) is not { } application) return null;
        if (application.Papers.FirstOrDefault(paper => paper.Kind == kind && paper.Version == version) is not { } paper) return null;
        return new(application, paper, await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == paper.FileId, ct));
    }

    private sealed record Found(Application Case, DossierPaper Paper, StoredFile File);
}
