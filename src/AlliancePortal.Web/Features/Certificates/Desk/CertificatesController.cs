using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Certificates.Desk;

/// <summary>The certificates of an alliance: the list, one certificate, and the steps of the secretariat and the chair.</summary>
[Route("{alliance}/certificates")]
public sealed class CertificatesController(PortalDb db, AllianceScope here, CertificateDesk desk, CertificatePapers papers) : Controller
{
    [HttpGet, May(Permission.SeeCertificate)]
    public async Task<IActionResult> Index([FromQuery] string? view, CancellationToken ct)
    {
        var mine = Visible();
        var open = mine.Where(row => row.State == CertificateState.Requested || row.State == CertificateState.Drafted || row.State == CertificateState.Approved);
        var ended = mine.Where(row => row.State == CertificateState.Replaced || row.State == CertificateState.Revoked);
        var chosen = view switch { "open" => open, "ended" => ended, _ => mine.Where(row => row.State == CertificateState.Issued) };
        var lines = await (from row in chosen
                           join unit in db.Units on row.UnitId equals unit.Id
                           orderby unit.NamePinyin, row.RequestedAt
                           select new CertificateLine(row, unit.Name)).Take(500).ToListAsync(ct);
        var address = $"/{here.Slug}/certificates";
        return View(new CertificateList(lines, view ?? "", [
            new("已签发", address, view is null or "", await mine.CountAsync(row => row.State == CertificateState.Issued, ct)),
            new("在办", $"{address}?view=open", view == "open", await open.CountAsync(ct)),
            new("已换发或撤销", $"{address}?view=ended", view == "ended", await ended.CountAsync(ct))], here.Today, $"/{here.Slug}"));
    }

    [HttpGet("{id:guid}"), May(Permission.SeeCertificate)]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken ct)
    {
        if (await Visible().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } certificate) return NotFound();
        var unit = await db.Units.AsNoTracking().SingleAsync(row => row.Id == certificate.UnitId, ct);
        var versions = await db.Certificates.AsNoTracking().Where(row => row.AllianceId == here.Id && row.MembershipId == certificate.MembershipId)
            .OrderByDescending(row => row.Reissue).ToListAsync(ct);
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == id).ToListAsync(ct);
        var paper = await papers.OfAsync(certificate, certificate.IssuedOn ?? here.Today, ct);
        return View(new CertificatePage(certificate, unit.Code, certificate.UnitName.Length > 0 ? certificate.UnitName : unit.Name, paper.NumberInWords ?? "", paper.VerifyAt!, versions,
            CertificateActs.Of(certificate, here.Caller, await db.SecretaryGeneralOnAsync(here.Id, here.Today, ct), $"/{here.Slug}/certificates/{id}", here.Article(CharterRule.CertificateFollowsMembership)), HistoryModel.Of(acts, here.Today), $"/{here.Slug}"));
    }

    [HttpPost("{id:guid}/draft"), May(Permission.DraftCertificate)]
    public Task<IActionResult> Draft([FromRoute] Guid id, CancellationToken ct) => ActAsync(id, certificate => desk.DraftAsync(certificate, ct), ct);

    [HttpPost("{id:guid}/agreement"), May(Permission.AgreeCertificate)]
    public Task<IActionResult> Agree([FromRoute] Guid id, CancellationToken ct) => ActAsync(id, certificate => desk.AgreeAsync(certificate, ct), ct);

    [HttpPost("{id:guid}/approval"), May(Permission.ApproveCertificate)]
    public Task<IActionResult> Approve([FromRoute] Guid id, CancellationToken ct) => ActAsync(id, certificate => desk.ApproveAsync(certificate, ct), ct);

    [HttpPost("{id:guid}/issue"), May(Permission.IssueCertificate)]
    public Task<IActionResult> Issue([FromRoute] Guid id, CancellationToken ct) => ActAsync(id, certificate => desk.IssueAsync(certificate, ct), ct);

    [HttpGet("{id:guid}/reissue"), May(Permission.IssueCertificate)]
    public async Task<IActionResult> Reissue([FromRoute] Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { State: CertificateState.Issued } certificate ? View(new ReissuePage(certificate, new(null), $"/{here.Slug}")) : NotFound();

    [HttpPost("{id:guid}/reissue"), May(Permission.IssueCertificate)]
    public async Task<IActionResult> Reissue([FromRoute] Guid id, [FromForm] ReissueForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } certificate) return NotFound();
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError(nameof(form.Reason), "请写明补发原因，如单位更名、身份变化或证书遗失。");
        else if (form.Reason.Length > 200) ModelState.AddModelError(nameof(form.Reason), "补发原因请写在 200 字以内。");
        if (!ModelState.IsValid) return this.Again(nameof(Reissue), new ReissuePage(certificate, form, $"/{here.Slug}"));
        var successor = await desk.ReissueAsync(certificate, form.Reason!, ct);
        return RedirectToAction(nameof(Show), new { alliance = here.Slug, id = successor.Id });
    }

    [HttpGet("{id:guid}/revocation"), May(Permission.RevokeCertificate)]
    public async Task<IActionResult> Revoke([FromRoute] Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { State: CertificateState.Issued } certificate ? View(new RevocationPage(certificate, new(null, null), $"/{here.Slug}")) : NotFound();

    [HttpPost("{id:guid}/revocation"), May(Permission.RevokeCertificate)]
    public async Task<IActionResult> Revoke([FromRoute] Guid id, [FromForm] RevocationForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } certificate) return NotFound();
        if (form.KindOrNull is null) ModelState.AddModelError(nameof(form.Kind), "请选择撤销原因。");
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError(nameof(form.Reason), "请写明具体情况。");
        else if (form.Reason.Length > 200) ModelState.AddModelError(nameof(form.Reason), "具体情况请写在 200 字以内。");
        if (!ModelState.IsValid) return this.Again(nameof(Revoke), new RevocationPage(certificate, form, $"/{here.Slug}"));
        await desk.RevokeAsync(certificate, form.KindOrNull!.Value, form.Reason!, ct);
        return RedirectToAction(nameof(Show), new { alliance = here.Slug, id });
    }

    private async Task<IActionResult> ActAsync(Guid id, Func<Certificate, Task> act, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } certificate) return NotFound();
        await act(certificate);
        return RedirectToAction(nameof(Show), new { alliance = here.Slug, id });
    }

    private Task<Certificate?> FindAsync(Guid id, CancellationToken ct) => db.Certificates.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == id, ct);

    /// <summary>Members see their own certificate; secretariat and council see all.</summary>
    private IQueryable<Certificate> Visible() => here.Caller.Capacity.Kind == CapacityKind.Liaison
        ? db.Certificates.Where(row => row.AllianceId == here.Id && row.UnitId == here.Caller.Capacity.UnitId)
        : db.Certificates.Where(row => row.AllianceId == here.Id);
}
