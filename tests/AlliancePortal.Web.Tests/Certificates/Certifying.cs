using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Certificates;

/// <summary>Certificates of the demo's members, through the same plain class as the pages.</summary>
internal static class Certifying
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The certificate is asked for, as it is when a unit becomes a member.</summary>
    public static async Task<Guid> RequestAsync(this DemoPortal portal, string unit)
    {
        var id = Guid.Empty;
        await portal.ActAsAsync("周予安", async services =>
        {
            var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
            var member = await (from row in db.Memberships
                                join named in db.Units on row.UnitId equals named.Id
                                where row.AllianceId == here.Id && named.Name == unit
                                select row).SingleAsync(Ct);
            id = services.GetRequiredService<CertificateDesk>().Request(member).Id;
            await db.SaveChangesAsync(Ct);
        });
        return id;
    }

    public static async Task<Guid> IssuedAsync(this DemoPortal portal, string unit)
    {
        var id = await portal.RequestAsync(unit);
        await portal.IssueAsync(id);
        return id;
    }

    /// <summary>Drafted, looked at, approved and issued by those whose it is.</summary>
    public static async Task IssueAsync(this DemoPortal portal, Guid id)
    {
        foreach (var (name, step) in ((string, Func<CertificateDesk, Certificate, Task>)[])[
            ("周予安", (desk, certificate) => desk.DraftAsync(certificate, Ct)), ("苏晏清", (desk, certificate) => desk.AgreeAsync(certificate, Ct)),
            ("林致和", (desk, certificate) => desk.ApproveAsync(certificate, Ct)), ("周予安", (desk, certificate) => desk.IssueAsync(certificate, Ct))])
            await portal.ActAsAsync(name, async services =>
                await step(services.GetRequiredService<CertificateDesk>(), await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.Id == id, Ct)));
    }

    public static Task<Certificate> CertificateAsync(this DemoPortal portal, Guid id) => portal.WithDbAsync(db => db.Certificates.AsNoTracking().SingleAsync(row => row.Id == id));
}
