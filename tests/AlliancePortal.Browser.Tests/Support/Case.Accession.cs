using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Accessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Support;

internal sealed partial class Case
{
    /// <summary>The certificate that the accession asked for.</summary>
    public Task<string> CertificateAddressAsync() => portal.WithDbAsync(async db =>
    {
        var unitId = (await ReadAsync(db)).UnitId;
        var certificate = await db.Certificates.Where(one => one.UnitId == unitId).Select(one => one.Id).SingleAsync(Ct);
        return $"/{DemoPortal.Chongqing}/certificates/{certificate}";
    });

    /// <summary>What the certificate's QR code carries.</summary>
    public Task<string> VerificationTokenAsync() => portal.WithDbAsync(async db =>
    {
        var unitId = (await ReadAsync(db)).UnitId;
        return await db.Certificates.Where(one => one.UnitId == unitId).Select(one => one.Token).SingleAsync(Ct);
    });
}
