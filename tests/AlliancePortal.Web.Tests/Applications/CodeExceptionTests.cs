using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Applications;

/// <summary>已知的早期不合规代码，须附登记机关打印件并由另一人确认 (G-USCC-5).</summary>
public class CodeExceptionTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Legacy = "91350203M0001QKT19";
    private const string Unit = "鹭岛早期登记科技有限公司";
    private const string Address = $"/{DemoPortal.Chongqing}/code-exceptions";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_own_secretariat_sees_and_settles_codes()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("林致和")).OpenAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync(Address)).Status);
    }

    [Fact]
    public async Task A_code_is_proposed_with_unit_reason_and_print_only()
    {
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address);

        var bare = await page.Form("提出受理").Fill("Code", Applying.Code(60)).Fill("UnitName", "写过的单位").SendAsync();
        var text = await Filled(page, WrongCode('T')).Attach("Print", "no print"u8.ToArray(), "打印件.pdf").SendAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (bare.Status, text.Status));
        Assert.Contains("该代码校验通过，单位可以自行申请", bare.Text);
        Assert.Contains("请说明受理的理由。", bare.Text);
        Assert.Contains("请选择登记机关公示信息打印件。", bare.Text);
        Assert.Equal("写过的单位", bare.Form("提出受理").ValueOf("UnitName"));
        Assert.False(await portal.WithDbAsync(db => db.CodeExceptions.AnyAsync(row => row.Code == WrongCode('T'), Ct)));
    }

    [Fact]
    public async Task One_person_is_not_enough_and_a_second_opens_the_way_in_this_alliance_alone()
    {
        await portal.TravelToAsync(2026, 10, 26, 10, 42);
        var applicant = await Applying.NewAsync(portal);
        Assert.Contains("凭登记机关公示信息打印件人工受理", (await applicant.StartAsync(Legacy)).Text);

        var proposer = await portal.BrowseAsAsync("周予安");
        Assert.False((await ProposeAsync(proposer, Legacy)).Offers("确认受理"));
        var own = await AnswerAsync(proposer, Legacy, "confirmation");
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Contains("须由秘书处另一人确认", own.Text);
        Assert.Contains("凭登记机关公示信息打印件人工受理", (await applicant.StartAsync(Legacy)).Text);

        var settled = await (await (await portal.BrowseAsAsync("林观澜")).OpenAsync(Address)).Form("确认受理").SendAsync();
        Assert.Contains("已受理", settled.Text);

        Assert.Equal("申请已收到", (await applicant.SubmitAsync(Legacy, Unit)).Heading);
        await LooksAcceptedAsync(await applicant.CaseAsync(Legacy));
        var elsewhere = await Applying.NewAsync(portal, DemoPortal.Jilin);
        Assert.Contains("凭登记机关公示信息打印件人工受理", (await elsewhere.StartAsync(Legacy)).Text);
        Assert.Equal(["提出受理不合规代码", "确认受理不合规代码"], await ActsAsync(Legacy));
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_what_is_refused_can_be_proposed_anew()
    {
        var code = WrongCode('W');
        var proposer = await portal.BrowseAsAsync("周予安");
        await ProposeAsync(proposer, code);
        Assert.Contains("该代码已经提出", (await ProposeAsync(proposer, code)).Text);
        var told = await portal.PersonAsync("林观澜");
        Assert.True(await portal.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.PersonId == told.Id && notice.Body.Contains(code), Ct)));

        Assert.Contains("不予受理", (await AnswerAsync(proposer, code, "refusal")).Text);
        var late = await AnswerAsync(await portal.BrowseAsAsync(told), code, "confirmation");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("已决定不予受理", late.Text);

        Assert.DoesNotContain("该代码已经提出", (await ProposeAsync(proposer, code)).Text);
        Assert.False((await AnswerAsync(proposer, code, "refusal")).Offers("撤回"));
    }

    [Fact]
    public async Task The_line_below_the_field_knows_what_this_alliance_accepted_and_tells_no_other()
    {
        var code = WrongCode('R');
        await ProposeAsync(await portal.BrowseAsAsync("周予安"), code);
        var (here, elsewhere) = (await Applying.NewAsync(portal), await Applying.NewAsync(portal, DemoPortal.Jilin));
        Assert.Contains("校验不符", await EchoAsync(here.Browser, DemoPortal.Chongqing, code));

        await AnswerAsync(await portal.BrowseAsAsync("林观澜"), code, "confirmation");

        Assert.Equal("已由秘书处两人确认（登记机关打印件）", await EchoAsync(here.Browser, DemoPortal.Chongqing, code));
        Assert.Contains("校验不符", await EchoAsync(elsewhere.Browser, DemoPortal.Jilin, code));
        Assert.Contains("校验不符", await portal.Browse().Client.GetStringAsync($"/codes/echo?code={code}", Ct));
        Assert.Equal($"/{DemoPortal.Chongqing}/codes/echo", (await here.Browser.OpenAsync($"/{DemoPortal.Chongqing}/applications/new")).Html.QuerySelector("[data-echo]")!.GetAttribute("data-echo"));
    }

    [Fact]
    public async Task The_second_person_has_ten_working_days_and_who_proposed_sees_nothing_to_do()
    {
        await portal.TravelToAsync(2026, 10, 26, 10, 50);
        var code = WrongCode('Q');
        await ProposeAsync(await portal.BrowseAsAsync("周予安"), code);
        var owed = await DeadlineAsync(code);
        Assert.Equal((DeadlineOwner.Secretariat, new DateOnly(2026, 10, 26), 10, new DateOnly(2026, 11, 9)), (owed.Owner, owed.Derivation.Start, owed.Derivation.Count, owed.Due));

        var (own, other) = (await DeskAsync("周予安"), await DeskAsync("林观澜"));
        Assert.DoesNotContain($"复核不合规代码：{Unit}", Duties(own));
        Assert.Contains("秘书处另一人", own.Text);
        Assert.Contains($"复核不合规代码：{Unit}", Duties(other));
        Assert.Equal(Address, other.Html.QuerySelectorAll("a").First(link => link.TextContent.StartsWith("核对确认", StringComparison.Ordinal)).GetAttribute("href"));

        await AnswerAsync(await portal.BrowseAsAsync("林观澜"), code, "confirmation");
        Assert.NotNull((await DeadlineAsync(code)).FulfilledAt);
    }

    [Fact]
    public async Task A_proposal_that_is_taken_back_is_owed_by_nobody()
    {
        var code = WrongCode('P');
        var proposer = await portal.BrowseAsAsync("周予安");
        await ProposeAsync(proposer, code);

        await AnswerAsync(proposer, code, "refusal");

        Assert.NotNull((await DeadlineAsync(code)).VoidedAt);
    }

    private static Task<string> EchoAsync(Browser browser, string alliance, string code) => browser.Client.GetStringAsync($"/{alliance}/codes/echo?code={code}", Ct);

    private async Task<Page> DeskAsync(string name) => await (await portal.BrowseAsAsync(name)).OpenAsync("/cqncetia/desk");

    private static string Duties(Page desk) => desk.Html.QuerySelector("section[aria-label='待办事项']")!.TextContent;

    private Task<Deadline> DeadlineAsync(string code) => portal.WithDbAsync(db => db.Deadlines.AsNoTracking().SingleAsync(row => row.SubjectNumber == code, Ct));

    /// <summary>18 characters of the alphabet with a check character that does not fit.</summary>
    private static string WrongCode(char last) => Applying.Code(61)[..17] + (Applying.Code(61)[17] == last ? 'X' : last);

    private static Form Filled(Page page, string code) =>
        page.Form("提出受理").Fill("Code", code).Fill("UnitName", Unit).Fill("Reason", "公示系统查得该单位存续，代码与打印件一致。");

    private static async Task<Page> ProposeAsync(Browser staff, string code) =>
        await Filled(await staff.OpenAsync(Address), code).Attach("Print", Uploaded.Pdf(), "打印件.pdf").SendAsync();

    /// <summary>Sends what the page may not offer, with the page's own token and capacity.</summary>
    private async Task<Page> AnswerAsync(Browser staff, string code, string answer)
    {
        var id = await portal.WithDbAsync(db => db.CodeExceptions.Where(row => row.Code == code).OrderByDescending(row => row.Id).Select(row => row.Id).FirstAsync(Ct));
        var request = (await staff.OpenAsync(Address)).Form("提出受理").Request();
        request.RequestUri = new Uri(request.RequestUri!, $"{Address}/{id}/{answer}");
        return await staff.SendAsync(request);
    }

    private Task LooksAcceptedAsync(Application application) => portal.ActAsAsync("周予安", async services =>
    {
        var checks = await services.GetRequiredService<AutomaticChecks>().OfAsync(application, Domain.Profiles.CharterProfile.Preset("CQ"), Ct);
        Assert.Contains("已由秘书处两人确认（登记机关打印件）", checks[0].Result);
    });

    private Task<List<string>> ActsAsync(string code) =>
        portal.WithDbAsync(db => db.Acts.Where(act => act.SubjectNumber == code).OrderBy(act => act.Sequence).Select(act => act.What).ToListAsync(Ct));
}
