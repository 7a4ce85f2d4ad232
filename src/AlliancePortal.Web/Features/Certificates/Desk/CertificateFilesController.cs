using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Certificates.Desk;

/// <summary>The certificate as a file, as a picture, and as a specimen before it is issued.</summary>
[Route("{alliance}/certificates"), May(Permission.SeeCertificate), EnableRateLimiting(RateLimits.Pdf)]
public sealed class CertificateFilesController(PortalDb db, AllianceScope here, PageImages pages, CertificatePapers papers, PaperPress press) : Controller
{
    /// <summary>The unit's own valid certificate: one click from the desk.</summary>
    [HttpGet("current.pdf")]
    public async Task<IActionResult> Current(CancellationToken ct)
    {
        var unit = here.Caller.Capacity.UnitId;
        var id = await db.Certificates.Where(row => row.AllianceId == here.Id && row.UnitId == unit && row.State == CertificateState.Issued)
            .OrderByDescending(row => row.IssuedAt).Select(row => row.FileId).FirstOrDefaultAsync(ct);
        return await FileAsync(id, ct);
    }

    [HttpGet("{id:guid}/file")]
    public async Task<IActionResult> Download([FromRoute] Guid id, CancellationToken ct) => await FileAsync((await FindAsync(id, ct))?.FileId, ct);

    [HttpGet("{id:guid}/picture")]
    public async Task<IActionResult> Picture([FromRoute] Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { FileId: { } file } && await pages.PageAsync(here.Id, file, 1, ct) is { } page ? File(page.Bytes, page.ContentType) : NotFound();

    /// <summary>What will be issued, marked 样张.</summary>
    [HttpGet("{id:guid}/specimen")]
    public async Task<IActionResult> Specimen([FromRoute] Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { UnitName.Length: > 0 } certificate || !here.Caller.Capacity.IsSecretariat && !here.Caller.Capacity.IsSeat) return NotFound();
        var paper = await press.PrintAsync(await papers.OfAsync(certificate, here.Today, ct), PaperState.Specimen, ct);
        return File(paper.Pdf, "application/pdf", $"样张 {certificate.UnitName}.pdf");
    }

    private async Task<IActionResult> FileAsync(Guid? fileId, CancellationToken ct) =>
        await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == fileId, ct) is { } file
            ? new KeptFileResult(file)
            : NotFound();

    private Task<Certificate?> FindAsync(Guid id, CancellationToken ct)
    {
        var capacity = here.Caller.Capacity;
        return db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == id
            && (capacity.Kind != CapacityKind.Liaison || row.UnitId == capacity.UnitId), ct);
    }
}
