using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Applications;

/// <summary>没有统一社会信用代码的单位，须经平台管理员登记并使用平台编号 (G-USCC-1).</summary>
public class CodelessUnitTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Address = $"/{DemoPortal.Chongqing}/codeless-units";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("周予安")]
    [InlineData("苏晏清")]
    [InlineData("林致和")]
    public async Task Only_the_platforms_administrator_records_them(string name) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync(name)).OpenAsync(Address)).Status);

    [Fact]
    public async Task A_record_needs_name_kind_ground_reason_and_a_document_that_is_one()
    {
        var admin = await AdministratorAsync();
        var page = await admin.OpenAsync(Address);
        var bare = await page.Form("登记并发给平台编号").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        foreach (var words in (string[])["请填写单位全称", "请从列出的单位类型中选择", "请选择没有统一社会信用代码的原因", "请说明登记的理由", "请选择登记或设立文件"]) Assert.Contains(words, bare.Text);

        var branch = await Filled(page, "南洋研究院重庆分公司").Attach("Document", Uploaded.Pdf(), "登记.pdf").SendAsync();
        Assert.Contains("分支机构", branch.Text);
        var wrong = await Filled(page, "假文件研究院").Attach("Document", "MZ not a picture"u8.ToArray(), "登记.pdf").SendAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "假文件研究院"), (wrong.Status, wrong.Form("登记并发给平台编号").ValueOf("Name")));
        Assert.False(await portal.WithDbAsync(db => db.CodelessUnits.AnyAsync(row => row.Name == "假文件研究院" || row.Name.EndsWith("分公司"), Ct)));
    }

    [Fact]
    public async Task Without_a_record_a_code_with_Z_is_refused_as_ever()
    {
        var refused = await (await Applying.NewAsync(portal)).StartAsync(SubstituteCode.Issue(2026, 777).Value);

        Assert.Contains("不在代码所用字符之列", refused.Text);
        Assert.Contains("不在代码所用字符之列", await EchoAsync(SubstituteCode.Issue(2026, 777).Value));
    }

    [Fact]
    public async Task The_recorded_body_applies_under_its_name_and_papers_show_the_code_of_the_portal()
    {
        const string name = "Nanyang Photonics Institute 南洋光子研究院";
        var code = await RecordAsync(name);
        Assert.Equal("平台编号 · 境外机构", await EchoAsync(code));
        var applicant = await Applying.NewAsync(portal);

        await applicant.StartAsync(code.ToLowerInvariant());
        var other = await (await applicant.FormAsync("南洋光子研究院")).Fill("Kind", "科研院所").SendAsync();
        Assert.Contains("单位全称与平台管理员登记的不一致", other.Text);
        await (await applicant.FormAsync(name)).Fill("Kind", "科研院所").SendAsync();
        var check = await applicant.UploadAsync(Enum.GetValues<PaperKind>());
        Assert.Contains("平台编号", check.Text);
        Assert.DoesNotContain("统一社会信用代码", check.Text);
        await check.Form("提交申请").SendAsync();

        var application = await applicant.CaseAsync(code);
        Assert.Equal(ApplicationState.Submitted, application.State);
        await portal.ActAsAsync("周予安", async services =>
        {
            var line = (await services.GetRequiredService<AutomaticChecks>().OfAsync(application, CharterProfile.Preset("CQ"), Ct))[0];
            Assert.Equal(("平台编号", false), (line.Name, line.Passed));
            Assert.StartsWith("无统一社会信用代码，平台管理员于", line.Result, StringComparison.Ordinal);
        });
        var staff = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"/cqncetia/applications/{application.Number}");
        Assert.Contains("平台编号", staff.Text);
        Assert.Contains($"平台编号{code}", await ReceiptAsync(application));
        await CannotBeWithdrawnAsync(code);
    }

    [Fact]
    public async Task The_code_is_good_in_every_alliance_and_a_body_has_one()
    {
        var code = await RecordAsync("两地研究中心");

        var elsewhere = await (await Applying.NewAsync(portal, DemoPortal.Jilin)).StartAsync(code);
        var again = await Filled(await (await AdministratorAsync()).OpenAsync($"/{DemoPortal.Jilin}/codeless-units"), "两地研究中心").Attach("Document", Uploaded.Pdf(), "登记.pdf").SendAsync();

        Assert.Contains("/drafts/", elsewhere.Path);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(code, again.Text);
        Assert.NotEqual(code, await RecordAsync("另一研究中心"));
    }

    [Fact]
    public async Task An_unused_record_is_withdrawn_stays_on_record_and_opens_no_way()
    {
        var code = await RecordAsync("撤回研究中心");
        var page = await (await AdministratorAsync()).OpenAsync($"{Address}/{await IdAsync(code)}/withdrawal");
        Assert.Contains("请说明撤回的理由", (await page.Form("撤回登记").SendAsync()).Text);

        var list = await page.Form("撤回登记").Fill("Reason", "登记有误。").SendAsync();

        Assert.Contains("已撤回", list.Text);
        Assert.Contains("登记有误。", list.Text);
        Assert.Contains("不在代码所用字符之列", (await (await Applying.NewAsync(portal)).StartAsync(code)).Text);
        Assert.Equal(2, await portal.WithDbAsync(db => db.Acts.CountAsync(act => act.SubjectNumber == code, Ct)));
        Assert.NotEqual(code, await RecordAsync("撤回研究中心"));
    }

    private Task<Browser> AdministratorAsync() => portal.BrowseAsAsync("平台管理员", "portal");

    private async Task<string> RecordAsync(string name)
    {
        await Filled(await (await AdministratorAsync()).OpenAsync(Address), name).Attach("Document", Uploaded.Pdf(), "登记.pdf").SendAsync();
        return await portal.WithDbAsync(db => db.CodelessUnits.Where(row => row.Name == name && row.WithdrawnAt == null).Select(row => row.Code).SingleAsync(Ct));
    }

    private async Task CannotBeWithdrawnAsync(string code)
    {
        var admin = await AdministratorAsync();
        var offered = $"{Address}/{await IdAsync(code)}/withdrawal";
        Assert.DoesNotContain((await admin.OpenAsync(Address)).Html.QuerySelectorAll("a"), link => link.GetAttribute("href") == offered);
        var refused = await (await admin.OpenAsync($"{Address}/{await IdAsync(code)}/withdrawal")).Form("撤回登记").Fill("Reason", "不要了。").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("已用于申请，登记不能撤回", refused.Text);
    }

    private Task<Guid> IdAsync(string code) => portal.WithDbAsync(db => db.CodelessUnits.Where(row => row.Code == code).Select(row => row.Id).SingleAsync(Ct));

    private async Task<string> EchoAsync(string code) => await (await Applying.NewAsync(portal)).Browser.Client.GetStringAsync($"/{DemoPortal.Chongqing}/codes/echo?code={code}", Ct);

    private async Task<string> ReceiptAsync(Application application)
    {
        using var bytes = new MemoryStream();
        await portal.InScopeAsync(async services =>
        {
            var receipt = await services.GetRequiredService<Data.PortalDb>().IssuedDocuments.SingleAsync(row => row.SubjectId == application.Id, Ct);
            await services.GetRequiredService<FileStore>().CopyToAsync(application.AllianceId, receipt.FileId, bytes, Ct);
        });
        return Documents.Pdf.Text(new Paper(bytes.ToArray(), "", "", 1));
    }

    private static Form Filled(Page page, string name) =>
        page.Form("登记并发给平台编号").Fill("Name", name).Fill("Kind", "科研院所").Fill("Ground", "境外机构").Fill("Reason", "境外科研机构，无境内登记。");
}
