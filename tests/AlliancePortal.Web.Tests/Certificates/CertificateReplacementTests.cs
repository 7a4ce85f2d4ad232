using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Certificates;

/// <summary>Lost and revoked certificates, the term that they run with, and who has no part in them (9.18, CQ-12-8, section 10).</summary>
public class CertificateReplacementTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_certificate_may_be_revoked_before_its_replacement_is_issued()
    {
        var id = await portal.IssuedAsync("悦来网络测试有限公司");
        var next = await ReissueAsync(id);
        await RevokeAsync(id, RevocationKind.Loss);

        await portal.IssueAsync(next);

        Assert.Equal("已遗失作废", (await portal.Browse().OpenAsync($"/verify/{(await portal.CertificateAsync(id)).Token}")).Heading);
        Assert.Equal((CertificateState.Issued, 1), ((await portal.CertificateAsync(next)).State, (await portal.CertificateAsync(next)).Reissue));
    }

    [Fact]
    public async Task A_certificate_revoked_for_another_reason_is_not_replaced()
    {
        var id = await portal.IssuedAsync("水土光掩模有限公司");
        var next = await ReissueAsync(id);
        await RevokeAsync(id, RevocationKind.Error);

        var breach = await Assert.ThrowsAsync<CharterBreach>(() => portal.IssueAsync(next));

        Assert.Equal(CharterRule.CertificateTakesItsSteps, breach.Rule);
        Assert.Equal("", (await portal.CertificateAsync(next)).Number);
    }

    [Fact]
    public async Task A_certificate_runs_with_the_term_of_today_and_not_with_one_that_is_elected_already()
    {
        var id = await portal.RequestAsync("西永集成封装有限公司");
        var alliance = await portal.AllianceAsync();
        await portal.WithDbAsync(async db =>
        {
            db.CouncilTerms.Add(new CouncilTerm(alliance.Id, 3, new(2027, 5, 20), new(2032, 5, 20), "换届选举"));
            return await db.SaveChangesAsync(Ct);
        });

        await portal.ActAsAsync("周予安", async services => await services.GetRequiredService<CertificateDesk>()
            .DraftAsync(await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.Id == id, Ct), Ct));

        Assert.Equal(new DateOnly(2027, 5, 19), (await portal.CertificateAsync(id)).ValidUntil);
    }

    [Fact]
    public async Task Who_comes_from_the_unit_has_no_part_in_its_certificate()
    {
        var id = await portal.RequestAsync("仙桃低代码软件有限公司");
        var unit = (await portal.CertificateAsync(id)).UnitId;
        foreach (var step in (Func<CertificateDesk, Certificate, Task>[])[(desk, row) => desk.DraftAsync(row, Ct), (desk, row) => desk.AgreeAsync(row, Ct), (desk, row) => desk.ReissueAsync(row, "遗失", Ct)])
        {
            var breach = await Assert.ThrowsAsync<CharterBreach>(() => portal.ActAsAsync("苏晏清", async services =>
            {
                var caller = services.GetRequiredService<AllianceScope>().Caller;
                caller.Play(caller.Person!, caller.Capacity with { HomeUnitId = unit });
                await step(services.GetRequiredService<CertificateDesk>(), await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.Id == id, Ct));
            }));
            Assert.Equal(CharterRule.NoInfluenceOnTheOwnUnit, breach.Rule);
        }
    }

    private async Task<Guid> ReissueAsync(Guid id)
    {
        var next = Guid.Empty;
        await portal.ActAsAsync("周予安", async services => next = (await services.GetRequiredService<CertificateDesk>()
            .ReissueAsync(await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.Id == id, Ct), "证书遗失，附声明", Ct)).Id);
        return next;
    }

    private Task RevokeAsync(Guid id, RevocationKind kind) => portal.ActAsAsync("周予安", async services => await services.GetRequiredService<CertificateDesk>()
        .RevokeAsync(await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.Id == id, Ct), kind, "声明见报", Ct));
}
