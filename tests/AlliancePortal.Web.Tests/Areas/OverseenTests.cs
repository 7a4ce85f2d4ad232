using System.Net;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Tests.Applications;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>An officer reads an alliance at its ordinary pages: no button, no contact without consent, and a line that says so.</summary>
public class OverseenTests(AreaPortal portal) : IClassFixture<AreaPortal>
{
    private const string Jilin = DemoPortal.Jilin;

    private static readonly string[] Lists = ["register", "applications", "withdrawals", "expulsions", "certificates", "resolutions", "council", "charter"];

    [Theory]
    [InlineData("desk")]
    [InlineData("settings")]
    [InlineData("people")]
    [InlineData("deliveries")]
    [InlineData("documents")]
    [InlineData("duties")]
    [InlineData("register/register.xlsx")]
    [InlineData("withdrawals/new")]
    [InlineData("expulsions/new")]
    public async Task What_is_the_alliances_own_business_stays_closed(string page) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.CentreAsync()).OpenAsync($"/{Jilin}/{page}")).Status);

    [Theory]
    [InlineData(AreaBody.ServiceCentre, "以服务中心身份查看，只读。")]
    [InlineData(AreaBody.Authority, "以主管部门身份查看，只读。")]
    public async Task Every_page_says_as_what_one_looks_offers_nothing_to_do_and_leads_nowhere_closed(AreaBody body, string strip)
    {
        var officer = await portal.OfficerOfAsync("22", body);
        HashSet<string> links = [];
        foreach (var list in (string[])[.. Lists, ""])
        {
            var page = await officer.OpenAsync($"/{Jilin}/{list}".TrimEnd('/'));

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(strip, page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Html.QuerySelectorAll("main form[method=post]"));
            links.UnionWith(page.Html.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith($"/{Jilin}", StringComparison.Ordinal)));
        }
        foreach (var link in links.Where(link => !link.Contains("/units/", StringComparison.Ordinal) && !link.Contains("/join", StringComparison.Ordinal)).Select(link => link.Split('#')[0]).Distinct())
            Assert.True((await officer.OpenAsync(link)).Status == HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task The_register_and_a_units_page_show_a_contact_only_with_consent()
    {
        var alliance = await portal.AllianceAsync(Jilin);
        var records = await portal.WithDbAsync(db => (from record in db.UnitRecords.AsNoTracking()
                                                      join unit in db.Units on record.UnitId equals unit.Id
                                                      where record.AllianceId == alliance.Id
                                                      select new { unit.Code, record.ContactMobile, record.ContactConsent }).ToListAsync());
        var (open, shut) = (records.First(one => one.ContactConsent), records.First(one => !one.ContactConsent));
        var centre = await portal.CentreAsync();
        var register = await centre.OpenAsync($"/{Jilin}/register");
        Assert.All(records, one => Assert.Equal(one.ContactConsent, register.Text.Contains(one.ContactMobile, StringComparison.Ordinal)));

        Assert.Contains(open.ContactMobile, (await centre.OpenAsync($"/{Jilin}/units/{open.Code}")).Text, StringComparison.Ordinal);
        var page = await centre.OpenAsync($"/{Jilin}/units/{shut.Code}");
        Assert.DoesNotContain(shut.ContactMobile, page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form[method=post], main .page-acts a"));
    }

    [Fact]
    public async Task A_withdrawal_is_read_without_its_stamped_page_and_without_a_button()
    {
        var alliance = await portal.AllianceAsync(Jilin);
        var membership = await portal.WithDbAsync(db => db.Memberships.AsNoTracking().FirstAsync(row => row.AllianceId == alliance.Id && row.Until == null && !db.SeatHoldings.Any(held => held.AllianceId == alliance.Id && held.UnitId == row.UnitId)));
        Withdrawal? made = null;
        await portal.ActAsAsync("许文澜", async services => made = await services.GetRequiredService<WithdrawalDesk>().HandInAsync(
            new(membership.UnitId, "业务调整", null, ReceiptWay.Online, "张三", services.GetRequiredService<AllianceScope>().Today), null, default), Jilin);

        var page = await (await portal.CentreAsync()).OpenAsync($"/{Jilin}/withdrawals/{made!.Number}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("业务调整", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form[method=post]"));
        Assert.Contains("现在没有需要您办理的事项", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.OfficerOfAsync("50")).OpenAsync("/areas/22")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.OfficerOfAsync("50")).OpenAsync($"/{Jilin}/withdrawals/{made.Number}")).Status);
    }

    [Fact]
    public async Task An_application_is_read_without_its_contact_persons_and_without_the_sealed_form_that_names_them()
    {
        var code = Applying.Code(77, region: "220100");
        var applicant = await Applying.NewAsync(portal, Jilin);
        await applicant.StartAsync(code);
        await (await applicant.FormAsync()).SendAsync();
        await (await applicant.UploadAsync(PaperKind.SealedForm)).Form("提交申请").SendAsync();
        var number = (await applicant.CaseAsync(code)).Number;
        var centre = await portal.CentreAsync();

        var page = await centre.OpenAsync($"/{Jilin}/applications/{number}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("2216", page.Text, StringComparison.Ordinal);
        Assert.Contains("联系人未同意公开", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form[method=post]"));
        Assert.Equal(HttpStatusCode.NotFound, (await centre.OpenAsync($"/{Jilin}/applications/{number}/papers/form/1/file")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.BrowseAsAsync("许文澜", Jilin)).OpenAsync($"/{Jilin}/applications/{number}/papers/form/1/file")).Status);
        Assert.Contains(number, (await centre.OpenAsync($"/{Jilin}/applications")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officers_session_lasts_as_long_as_the_secretariats()
    {
        var centre = await portal.CentreAsync();
        var person = await portal.PersonAsync(Centre, JilinPeople);
        await portal.WithDbAsync(db => db.Sessions.Where(row => row.PersonId == person.Id).ExecuteUpdateAsync(row => row.SetProperty(session => session.SeenAt, portal.Clock.GetUtcNow().AddHours(-3))));

        Assert.StartsWith("/account/sign-in", (await centre.OpenAsync(Overview)).Path, StringComparison.Ordinal);
    }
}
