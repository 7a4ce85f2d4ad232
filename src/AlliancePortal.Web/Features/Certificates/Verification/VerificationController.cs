using System.Security.Cryptography;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Register;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Certificates.Verification;

/// <summary>The public page behind the QR of a certificate or of a filing. A wrong token and one that never was look the same.</summary>
[Route("verify/{token}"), EnableRateLimiting(RateLimits.Verify), May(Permission.SeePublicPages)]
public sealed class VerificationController(PortalDb db, FilingProofs filings, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromRoute] string token, CancellationToken ct) =>
        await FilingAsync(token, ct) is { } filing ? Answer(filing) : Answer(await PageAsync(token, ct));

    /// <summary>For browsers without script: the file is read once for its fingerprint and not kept.</summary>
    [HttpPost("comparison"), RequestSizeLimit(BodyLimits.Upload)]
    public async Task<IActionResult> Compare([FromRoute] string token, IFormFile? file, CancellationToken ct)
    {
        if (await FilingAsync(token, ct) is { } filing) return Answer(file is null ? filing : filing.ComparedWith(await DigestAsync(file, ct)));
        var page = await PageAsync(token, ct);
        if (file is null || page.Content is null) return Answer(page);
        return Answer(page with { Compared = await DigestAsync(file, ct) == page.Content.Sha256 });
    }

    private static async Task<string> DigestAsync(IFormFile file, CancellationToken ct)
    {
        await using var bytes = file.OpenReadStream();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, ct));
    }

    private async Task<FilingProof?> FilingAsync(string token, CancellationToken ct) =>
        VerificationToken.Normalise(token) is { } stored ? await filings.FindAsync(stored, clock.GetUtcNow(), ct) : null;

    private ViewResult Answer(FilingProof filing)
    {
        Response.Headers.CacheControl = "no-store";
        return View("Filing", filing);
    }

    private ViewResult Answer(VerificationPage page)
    {
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = page.Content is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return View("Show", page);
    }

    private async Task<VerificationPage> PageAsync(string token, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (VerificationToken.Normalise(token) is not { } stored) return VerificationPage.Unknown(now);
        var found = await (
            from certificate in db.Certificates.AsNoTracking()
            join alliance in db.Alliances on certificate.AllianceId equals alliance.Id
            join area in db.Areas on alliance.AreaCode equals area.Code
            join unit in db.Units on certificate.UnitId equals unit.Id
            join membership in db.Memberships on new { certificate.AllianceId, Id = certificate.MembershipId } equals new { membership.AllianceId, membership.Id }
            where certificate.Token == stored && certificate.Number != ""
            select new { certificate, alliance, Area = area.Name, unit.Code, membership }).SingleOrDefaultAsync(ct);
        if (found is null) return VerificationPage.Unknown(now);

        var (row, of) = (found.certificate, found.alliance);
        var words = new DocumentNumber(of.Abbreviation, "", row.Year, row.Serial, row.Reissue).Printed(of.DocumentMark, "证");
        var content = new CertificateContent(of.Name, of.Address, found.Area, row.UnitName, found.Code, row.Number, words, row.Rank, row.MemberSince,
            row.IssuedOn!.Value, row.ValidUntil, $"{of.Name}理事会", row.Sha256, row.Token, row.EndedAt);
        return VerificationPage.Of(row, found.membership, content, now, ShanghaiTime.DateOf(now));
    }
}
