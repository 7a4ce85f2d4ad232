using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Features.Certificates;

/// <summary>Fills the certificate's paper from its row.</summary>
public sealed class CertificatePapers(PortalDb db, AllianceScope here, AlliancePapers alliances, IOptions<PortalOptions> options)
{
    public async Task<CertificatePaper> OfAsync(Certificate certificate, DateOnly on, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(row => row.Id == certificate.UnitId, ct);
        var term = await db.CouncilTermOnAsync(here.Id, on, ct);
        var number = certificate.Number.Length > 0 ? new DocumentNumber(here.Alliance.Abbreviation, "", certificate.Year, certificate.Serial, certificate.Reissue) : null;
        return new CertificatePaper
        {
            Alliance = alliances.OnPaper,
            Seal = await alliances.SealAsync(ct),
            Date = on,
            Design = here.Alliance.CertificateDesign == Domain.Alliances.CertificateDesign.Modern ? CertificateDesign.Modern : CertificateDesign.Classic,
            Number = number?.ToString() ?? "（签发时编号）",
            NumberInWords = number?.Printed(here.Alliance.DocumentMark, "证"),
            Unit = certificate.UnitName,
            Code = unit.Code,
            Standing = certificate.Rank,
            MemberSince = certificate.MemberSince,
            ValidFrom = on,
            ValidUntil = certificate.ValidUntil,
            CouncilTerm = term?.Number,
            Article = here.Article(CharterRule.CertificateFollowsMembership),
            Issuer = $"{here.Alliance.Name}理事会",
            Replaces = certificate.Reissue > 0 ? new DocumentNumber(here.Alliance.Abbreviation, "", certificate.Year, certificate.Serial, certificate.Reissue - 1).ToString() : null,
            VerifyAt = AddressOf(certificate.Token),
        };
    }

    /// <summary>The public page behind the QR, under the configured address and never the request's.</summary>
    public Uri AddressOf(string token) => new(options.Value.PublicUrl, $"verify/{token}");
}
