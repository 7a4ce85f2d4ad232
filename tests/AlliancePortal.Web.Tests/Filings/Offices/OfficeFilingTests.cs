using System.Globalization;
using System.Net;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Filings;
using AlliancePortal.Web.Tests.Areas;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Filings.Offices;

/// <summary>What the service centre files: the number, the notice, the public register, and what anybody can verify.</summary>
public class OfficeFilingTests(OfficePortal portal) : IClassFixture<OfficePortal>
{
    private const string Filed = "/areas/22/filed";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_run_on_and_none_is_given_twice()
    {
        var (first, second) = (await portal.FilingAsync(), await portal.FilingAsync());
        await portal.ReviewAsync(first);
        await portal.DecideAsync(first);
        var centre = await portal.CentreAsync();
        var form = (await centre.OpenAsync(first.Office)).Form("予以备案");

        Assert.Contains("已备案", (await form.SendAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("已备案", (await form.SendAsync()).Text, StringComparison.Ordinal); // sent twice is filed once
        await portal.FileAsync(second);

        var (one, two) = (await portal.ReadAsync(first), await portal.ReadAsync(second));
        var year = one.FiledOn!.Value.Year;
        Assert.Equal((Serial(one) + 1, $"吉创联备〔{year}〕{Serial(one)}号"), (Serial(two), one.FiledNumber));
        Assert.Single(one.Steps, step => step.Kind == FilingStepKind.Filed);
        Assert.NotEqual(one.Token, two.Token);
        Assert.True(one.InEffect!.IsInEffect);
    }

    [Fact]
    public async Task The_notice_is_issued_with_the_filing_and_read_by_the_alliance_and_its_officers()
    {
        var alliance = await portal.FilingAsync();
        var filed = await portal.FileAsync(alliance);
        var notice = await portal.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().SingleAsync(paper => paper.AllianceId == alliance.Id && paper.Kind == DocumentKind.FilingNotice, Ct));

        Assert.Equal((await portal.ReadAsync(alliance)).FiledNumber, notice.Number);
        Assert.Contains($"备案通知 {notice.Number}", filed.Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.PagesOfAsync(alliance.Id, notice.FileId));
        foreach (var reader in new[] { await portal.BrowseAsAsync(alliance.Staff), await portal.BrowseAsAsync(alliance.Chair), await portal.OfficerAsync(), await portal.CentreAsync() })
            Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync($"/{alliance.Slug}/documents/{notice.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync(alliance.Liaison)).OpenAsync($"/{alliance.Slug}/documents/{notice.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.OfficerOfAsync("50")).OpenAsync($"/{alliance.Slug}/documents/{notice.Id}")).Status);
        Assert.Contains(notice.Number, (await (await portal.BrowseAsAsync(alliance.Chair)).OpenAsync("/notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_issued_once_more_as_it_is_filed_and_again_with_every_change()
    {
        var alliance = await portal.FilingAsync();
        var filed = await portal.FileAsync(alliance);
        var filing = await portal.ReadAsync(alliance);
        var first = Assert.Single(await FormsAsync());
        Assert.Equal(($"{alliance.Name}申报（备案）表（备案本，第1版）", 1), (first.Title, first.Version));
        Assert.NotEqual(filing.InEffect!.Sha256, first.Sha256);
        Assert.Contains(first.Title, filed.Html.QuerySelector("#papers")!.TextContent, StringComparison.Ordinal);
        var staff = await portal.BrowseAsAsync(alliance.Staff);
        var link = (await staff.OpenAsync($"/{alliance.Slug}/filing")).Html.QuerySelector($"a[href$='/documents/{first.Id}']");
        Assert.Equal("备案本（PDF）", link!.TextContent);
        var bytes = await staff.Client.GetByteArrayAsync($"/{alliance.Slug}/documents/{first.Id}", Ct);
        Assert.Contains("备案本（第 1 版）", (await CompareAsync(await portal.Browse().OpenAsync($"/verify/{filing.Token}"), bytes)).Text, StringComparison.Ordinal);

        await portal.ReportAsync(alliance, "理事长变更。");
        await (await (await portal.CentreAsync()).OpenAsync(alliance.Office)).Form("登记变更").SendAsync();

        Assert.Equal([1, 2], (await FormsAsync()).Select(paper => paper.Version));
        var proof = await CompareAsync(await portal.Browse().OpenAsync($"/verify/{filing.Token}"), bytes);
        Assert.Contains("文件指纹不一致", proof.Text, StringComparison.Ordinal); // the form that was filed first is in effect no longer

        Task<List<IssuedDocument>> FormsAsync() => portal.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().Where(paper => paper.AllianceId == alliance.Id && paper.Kind == DocumentKind.FilingForm).OrderBy(paper => paper.Version).ToListAsync(Ct));
    }

    [Fact]
    public async Task The_filed_form_says_what_the_office_and_the_meeting_said_and_where_it_is_verified()
    {
        var alliance = await portal.FilingAsync();
        await portal.FileAsync(alliance);
        var filing = await portal.ReadAsync(alliance);
        var form = await portal.WithDbAsync(db => db.FiledFormAsync(filing, Ct));

        var text = await portal.TextOfAsync(alliance.Id, form!.FileId);

        foreach (var word in (string[])[filing.FiledNumber, OfficePortal.Opinion, "厅务会", "审议同意", "吉林省科学技术厅高新技术处", filing.Token, "建设方案"]) Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filed_alliance_stands_in_the_public_register_and_anybody_can_verify_it()
    {
        var (alliance, waiting) = (await portal.FilingAsync(), await portal.FilingAsync());
        await portal.FileAsync(alliance);
        var filing = await portal.ReadAsync(alliance);

        var register = await (await portal.Browse().OpenAsync("/areas/22/map")).FollowAsync("备案联盟名录");
        Assert.Equal(Filed, register.Path);
        Assert.Contains(alliance.Name, register.Text, StringComparison.Ordinal);
        Assert.Contains(filing.FiledNumber, register.Text, StringComparison.Ordinal);
        Assert.Contains("新能源产业 · 风能", register.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(waiting.Name, register.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("蒲理事", register.Text, StringComparison.Ordinal);

        var proof = await portal.Browse().OpenAsync($"/verify/{filing.Token.ToLowerInvariant()}");
        Assert.Equal((HttpStatusCode.OK, "有效"), (proof.Status, proof.Heading));
        foreach (var word in (string[])[alliance.Name, filing.FiledNumber, "吉林省科技创新研究院", "吉林省科学技术厅高新技术处", "10 个：企业7个，高校2个，研究机构1个", "备案表第 1 版"])
            Assert.Contains(word, proof.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("登记变更", proof.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("蒲理事", proof.Text, StringComparison.Ordinal);
        Assert.Contains(filing.InEffect!.Sha256, proof.Html.Body!.InnerHtml.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(proof.Answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_file_is_compared_with_the_form_in_effect_and_with_the_notice()
    {
        var alliance = await portal.FilingAsync();
        await portal.FileAsync(alliance);
        var filing = await portal.ReadAsync(alliance);
        var notice = await portal.WithDbAsync(db => db.IssuedDocuments.Where(paper => paper.AllianceId == alliance.Id && paper.Kind == DocumentKind.FilingNotice).Select(paper => paper.Id).SingleAsync(Ct));
        var letter = await (await portal.BrowseAsAsync(alliance.Staff)).Client.GetByteArrayAsync($"/{alliance.Slug}/documents/{notice}", Ct);
        var page = await portal.Browse().OpenAsync($"/verify/{filing.Token}");

        Assert.Contains("这份 PDF 就是现行的备案表（第 1 版）", (await CompareAsync(page, OfficePortal.FormOf(alliance, 1))).Text, StringComparison.Ordinal);
        Assert.Contains("这份 PDF 就是签发的备案通知", (await CompareAsync(page, letter)).Text, StringComparison.Ordinal);
        Assert.Contains("文件指纹不一致", (await CompareAsync(page, [.. letter, 10])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reported_change_is_entered_by_the_centre_and_the_public_page_says_since_when()
    {
        var alliance = await portal.FilingAsync();
        await portal.FileAsync(alliance);
        await portal.ReportAsync(alliance, "理事长变更。");
        var filing = await portal.ReadAsync(alliance);
        var centre = await portal.CentreAsync();
        Assert.Contains(alliance.Name, (await centre.OpenAsync("/areas/22/filings")).Text, StringComparison.Ordinal);
        Assert.Contains("备案表第 1 版", (await portal.Browse().OpenAsync($"/verify/{filing.Token}")).Text, StringComparison.Ordinal);

        var form = (await centre.OpenAsync(alliance.Office)).Form("登记变更");
        Assert.Equal(HttpStatusCode.OK, (await form.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await form.SendAsync()).Status); // sent twice is entered once

        Assert.Single((await portal.ReadAsync(alliance)).Steps, step => step.Kind == FilingStepKind.ChangeEntered);
        var proof = await portal.Browse().OpenAsync($"/verify/{filing.Token}");
        Assert.Equal("有效", proof.Heading);
        Assert.Contains("备案表第 2 版", proof.Text, StringComparison.Ordinal);
        Assert.Contains("登记变更", proof.Text, StringComparison.Ordinal);
        Assert.Contains("备案变更已登记", (await (await portal.BrowseAsAsync(alliance.Staff)).OpenAsync("/notices")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.OfficerAsync()).SendAsync(new(HttpMethod.Post, $"{alliance.Office}/change"))).Status);
    }

    [Fact]
    public async Task A_change_that_was_overtaken_by_a_later_report_is_not_entered()
    {
        var alliance = await portal.FilingAsync();
        await portal.FileAsync(alliance);
        await portal.ReportAsync(alliance, "理事长变更。");
        var form = (await (await portal.CentreAsync()).OpenAsync(alliance.Office)).Form("登记变更");
        await portal.ReportAsync(alliance, "理事长变更，成员增加。");

        Assert.Equal(HttpStatusCode.Conflict, (await form.SendAsync()).Status);
        Assert.Equal(1, (await portal.ReadAsync(alliance)).InEffect!.Number);
    }

    [Fact]
    public async Task A_revoked_filing_says_so_and_leaves_the_register()
    {
        var alliance = await portal.FilingAsync();
        await portal.FileAsync(alliance);
        var filing = await portal.ReadAsync(alliance);
        await portal.WithDbAsync(db => db.Filings.Where(row => row.Id == filing.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, FilingState.Revoked), Ct));

        Assert.Equal("已取消备案", (await portal.Browse().OpenAsync($"/verify/{filing.Token}")).Heading);
        Assert.DoesNotContain(alliance.Name, (await portal.Browse().OpenAsync(Filed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_no_filing_has_is_unknown_and_an_area_without_filings_says_so()
    {
        var unknown = await portal.Browse().OpenAsync($"/verify/{VerificationToken.New()}");

        Assert.Equal((HttpStatusCode.NotFound, "查无此证"), (unknown.Status, unknown.Heading));
        Assert.Contains("本地区不办理联盟备案", (await portal.Browse().OpenAsync("/areas/50/filed")).Text, StringComparison.Ordinal);
        Assert.False((await portal.Browse().OpenAsync("/areas/50/map")).Links("备案联盟名录"));
    }

    [Fact]
    public async Task The_centre_files_nothing_before_the_meeting_agreed()
    {
        var (alliance, ahead) = (await portal.FilingAsync(), await portal.FilingAsync());
        await portal.ReviewAsync(ahead);
        await portal.DecideAsync(ahead);
        var centre = await portal.CentreAsync();
        Assert.Contains("尚未由业务处室出具意见并经会议审议同意", (await centre.OpenAsync(alliance.Office)).Text, StringComparison.Ordinal);
        var request = (await centre.OpenAsync(ahead.Office)).Form("予以备案").Request();
        request.RequestUri = new Uri(request.RequestUri!.AbsoluteUri.Replace(ahead.Slug, alliance.Slug, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Conflict, (await centre.SendAsync(request)).Status);
        Assert.Equal("", (await portal.ReadAsync(alliance)).FiledNumber);
    }

    private static int Serial(Filing filing) => int.Parse(filing.FiledNumber.Split('〕')[1].TrimEnd('号'), CultureInfo.InvariantCulture);

    private static Task<Page> CompareAsync(Page page, byte[] bytes) => page.Form("比对文件").Attach("file", bytes, "备案.pdf", "application/pdf").SendAsync();
}
