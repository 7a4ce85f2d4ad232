using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Accessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Support;

internal sealed partial class Case
{
    /// <summary>The deed sent and signed by both sides; the unit is a member from then on.</summary>
    public async Task AccedeAsync()
    {
        await portal.ActAsAsync(Staff, services => AccessionOf(services, (accession, application) => accession.SendDeedAsync(application, Ct)));
        await SignAsync(DeedSide.Unit, applicant, Capacity.Oneself);
        await SignAsync(DeedSide.Alliance, await portal.PersonAsync("林致和"), null);
        Assert.Equal(ApplicationState.Member, (await ReadAsync()).State);
    }

    private Task SignAsync(DeedSide side, Person signer, Capacity? capacity) => portal.InScopeAsync(async services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        await here.LoadAsync(DemoPortal.Chongqing, Ct);
        here.Caller.Play(signer, capacity ?? (await services.GetRequiredService<PortalDb>().CapacitiesOfAsync(signer, here.Today, Ct))[0]);
        await AccessionOf(services, (accession, application) =>
            accession.SignAsync(application, side, DeedSignature.Confirmed(signer.FullName, signer.Id, application.Deed!.Sha256, here.Now), Ct));
    });

    private async Task AccessionOf(IServiceProvider services, Func<Accession, Application, Task> work) =>
        await work(services.GetRequiredService<Accession>(), await ReadAsync(services.GetRequiredService<PortalDb>()));

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
