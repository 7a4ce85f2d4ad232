using System.Security.Cryptography;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Certificates.Verification;

/// <summary>The public page behind a certificate's QR. A wrong token and one that never was look the same.</summary>
[Route("verify/{token}"), EnableRateLimiting(RateLimits.Verify), May(Permission.SeePublicPages)]
public sealed class VerificationController(PortalDb db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromRoute] string token, CancellationToken ct) => Answer(await PageAsync(token, ct));

    /// <summary>For browsers without script: the file is read once for its fingerprint and not kept.</summary>
    [HttpPost("comparison"), RequestSizeLimit(BodyLimits.Upload)]
    public async Task<IActionResult> Compare([FromRoute] string token, IFormFile? file, CancellationToken ct)
    {
        var page = await PageAsync(token, ct);
        if (file is null || page.Content is null) return Answer(page);
        await using var bytes = file.OpenReadStream();
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, ct));
        return Answer(page with { Compared = digest == page.Content.Sha256 });
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
