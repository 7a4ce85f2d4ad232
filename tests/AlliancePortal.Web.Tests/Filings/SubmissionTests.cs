using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Packages;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;
using static AlliancePortal.Web.Tests.Filings.FilingPortal;

namespace AlliancePortal.Web.Tests.Filings;

/// <summary>The package: what belongs to it, what it lacks, what blocks it, and the whole of it as one file.</summary>
public class SubmissionTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    private const string Jilin = DemoPortal.Jilin;

    [Fact]
    public async Task The_check_list_names_what_is_missing_and_the_page_of_submission_offers_nothing()
    {
        await portal.BeginAsync();
        var staff = await portal.StaffAsync();

        var page = await staff.OpenAsync(Home);

        foreach (var lack in (string[])["申报（备案）表尚未由理事长单位盖章。", "尚未上传建设方案。", "尚未上传联盟章程的签章文本。", "尚未上传合作协议的签章文本。"]) Assert.Contains(lack, page.Text, StringComparison.Ordinal);
        Assert.Contains("提交申报材料现在不能：申报（备案）表尚未由理事长单位盖章（申报（备案）表）", page.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var check = await staff.OpenAsync($"{Home}/submission");
        Assert.Contains("还不能提交", check.Text, StringComparison.Ordinal);
        Assert.False(check.Offers("提交申报材料"));
    }

    [Fact]
    public async Task A_plan_is_uploaded_counted_replaced_and_an_attachment_taken_off()
    {
        await portal.BeginAsync();
        var staff = await portal.StaffAsync();

        var page = await UploadAsync(staff, "建设方案", Plan(), "方案.pdf");
        Assert.Contains("3 页", page.Text, StringComparison.Ordinal);
        await UploadAsync(staff, "建设方案", Plan("第二稿"), "方案二.pdf");
        page = await UploadAsync(staff, "其他附件", Plan("附件"), "论证报告.pdf");
        Assert.Contains("论证报告", page.Text, StringComparison.Ordinal);
        page = await page.Form("移除").SendAsync();

        var filing = await portal.ReadAsync();
        Assert.Equal(["建设方案"], filing.Current.Select(paper => paper.Title));
        Assert.Equal(3, filing.Papers.Count);
        Assert.DoesNotContain("论证报告", page.Html.QuerySelector("#package")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_or_nothing_is_no_plan()
    {
        await portal.BeginAsync();
        var staff = await portal.StaffAsync();

        Assert.Contains("请选择文件。", (await (await staff.OpenAsync(Home)).Form("上传材料").SendAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("只能上传", (await UploadAsync(staff, "建设方案", "x"u8.ToArray(), "方案.txt")).Text, StringComparison.Ordinal);
        Assert.Contains("请选择是哪一份材料。", (await (await staff.OpenAsync(Home)).Form("上传材料").Forge("What", "成员单位名单").Attach("File", Plan(), "a.pdf").SendAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_file_name_is_cut_between_two_characters_and_never_inside_one()
    {
        await portal.BeginAsync();

        await UploadAsync(await portal.StaffAsync(), "其他附件", Plan("附件"), $"{new string('案', 119)}𬭎证.pdf");

        Assert.Equal($"{new string('案', 119)}𬭎", Assert.Single((await portal.ReadAsync()).Papers).Title);
    }

    [Fact]
    public async Task The_index_counts_the_pages_of_the_form_too()
    {
        var filing = await portal.SubmitAsync();

        IReadOnlyList<PackedFile> files = [];
        await portal.ActAsAsync(Staff, async services => files = await services.GetRequiredService<FilingPackage>().FilesAsync(filing, await services.GetRequiredService<SheetMaker>().DraftAsync(filing, default), default), DemoPortal.Jilin);

        Assert.True(files[0].Pages > 1);
        Assert.Equal([3, 3, 3, null, null, null], files.Skip(1).Select(file => file.Pages));
    }

    [Fact]
    public async Task A_contradiction_blocks_the_submission_and_is_named_with_both_sides()
    {
        await portal.BeginAsync();
        await portal.FillAsync();
        await portal.SealAsync();
        await portal.AttachAllAsync();
        var staff = await portal.StaffAsync();
        var ready = (await staff.OpenAsync($"{Home}/submission")).Form("提交申报材料");
        var unit = await portal.LeaveAsync();

        var refused = await ready.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"成员单位：表中列有{unit.Name}，名册中没有。", refused.Text, StringComparison.Ordinal);
        Assert.Equal(FilingState.Drafting, (await portal.ReadAsync()).State);
        var page = await staff.OpenAsync(Home);
        Assert.Contains($"列有{unit.Name}", page.Html.QuerySelector("#contradictions")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("30 个", page.Html.QuerySelector("#contradictions")!.TextContent, StringComparison.Ordinal);
        Assert.False((await staff.OpenAsync($"{Home}/submission")).Offers("提交申报材料"));
        await portal.ComeBackAsync(unit);
    }

    [Fact]
    public async Task Another_name_in_the_agreement_is_a_contradiction()
    {
        await portal.BeginAsync();
        await portal.FillAsync();
        await portal.SealAsync();
        var before = await portal.AllianceAsync(Jilin);
        await RenameAsync("《吉林省先进制造创新联盟合作协议书》");

        var page = await (await portal.StaffAsync()).OpenAsync(Home);

        Assert.Contains("吉林省先进制造创新联盟", page.Html.QuerySelector("#contradictions")!.TextContent, StringComparison.Ordinal);
        await RenameAsync(before.AgreementTitle);

        Task RenameAsync(string title) => portal.WithDbAsync(async db =>
        {
            (await db.Alliances.SingleAsync(row => row.Slug == Jilin)).KeepAgreement(title, before.AgreementVersion, before.AgreementInForce!.Value, before.AgreementDigest);
            return await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Once_submitted_the_office_of_the_sector_is_told_and_nothing_can_be_changed()
    {
        var filing = await portal.SubmitAsync();

        Assert.Equal(FilingState.Submitted, filing.State);
        Assert.True(await IsToldAsync(HighTech, filing));
        Assert.False(await IsToldAsync(Rural, filing));
        var staff = await portal.StaffAsync();
        Assert.Equal(Home, (await staff.OpenAsync($"{Home}/form")).Path);
        Assert.Equal(Home, (await staff.OpenAsync($"{Home}/submission")).Path);
        Assert.False((await staff.OpenAsync(Home)).Offers("上传材料"));
        Assert.Equal(1, await portal.WithDbAsync(db => db.IssuedDocuments.CountAsync(paper => paper.SubjectId == filing.Id && paper.Kind == DocumentKind.PackageIndex)));
        var sneaked = await portal.WithDbAsync(db => db.FilingEntries.AsNoTracking().SingleAsync(row => row.FilingId == filing.Id && row.Key == DraftKeys.Goal));
        Assert.Equal(Goal, sneaked.Value);
    }

    [Fact]
    public async Task The_package_is_one_file_with_everything_in_order_and_a_list_of_true_fingerprints()
    {
        var filing = await portal.SubmitAsync();
        var left = await portal.LeaveAsync(); // the lists are those of the submission

        var officer = await (await portal.BrowseAsAsync(HighTech, JilinPeople)).OpenAsync($"{Home}/package.zip");

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (officer.Status, officer.Answer.Content.Headers.ContentType?.MediaType));
        await using var zip = new ZipArchive(await officer.Answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), ZipArchiveMode.Read);
        Assert.Equal(["00-材料目录.pdf", "01-申报（备案）表.pdf", "02-建设方案.pdf", "03-联盟章程.pdf", "04-合作协议.pdf", "05-成员单位名单.xlsx", "06-理事会名单.xlsx", "07-秘书处名单.xlsx", PackageZip.ListName],
            zip.Entries.Select(entry => entry.FullName));
        var lines = new StreamReader(zip.GetEntry(PackageZip.ListName)!.Open()).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[66..], line => line[..64]);
        Assert.Equal(8, lines.Count);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName != PackageZip.ListName))
            Assert.Equal(lines[entry.FullName], Convert.ToHexStringLower(await SHA256.HashDataAsync(entry.Open(), TestContext.Current.CancellationToken)));
        Assert.Equal(filing.Latest!.Sha256, lines["01-申报（备案）表.pdf"]);
        await portal.ComeBackAsync(left);
    }

    [Fact]
    public async Task Before_the_submission_the_package_holds_what_there_is()
    {
        await portal.BeginAsync();

        var page = await (await portal.StaffAsync()).OpenAsync($"{Home}/package.zip");

        await using var zip = new ZipArchive(await page.Answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), ZipArchiveMode.Read);
        Assert.Equal(["00-材料目录.pdf", "01-成员单位名单.xlsx", "02-理事会名单.xlsx", "03-秘书处名单.xlsx", PackageZip.ListName], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task What_was_returned_is_sealed_again_and_submitted_with_new_lists()
    {
        await portal.SubmitAsync();
        await portal.WithFilingAsync(filing => filing.Return("建设方案请补充经费测算。", HighTech, portal.Clock.GetUtcNow()));
        var staff = await portal.StaffAsync();

        var page = await staff.OpenAsync(Home);
        Assert.Contains("建设方案请补充经费测算。", page.Text, StringComparison.Ordinal);
        Assert.Contains("退回后须重新盖章", page.Text, StringComparison.Ordinal);
        await UploadAsync(staff, "建设方案", Plan("补充经费测算"), "方案.pdf");
        await portal.SealAsync();
        await (await staff.OpenAsync($"{Home}/submission")).Form("提交申报材料").SendAsync();

        var filing = await portal.ReadAsync();
        Assert.Equal((FilingState.Submitted, 2), (filing.State, filing.Latest!.Number));
        Assert.Equal(3, filing.Current.Count(paper => PackageLists.Titles.Contains(paper.Title)));
        Assert.Equal(2, await portal.WithDbAsync(db => db.IssuedDocuments.CountAsync(paper => paper.SubjectId == filing.Id && paper.Kind == DocumentKind.PackageIndex)));
    }

    private async Task<bool> IsToldAsync(string officer, Filing filing)
    {
        var person = await portal.PersonAsync(officer, JilinPeople);
        return await portal.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.PersonId == person.Id && notice.Body.Contains(filing.Number)));
    }
}
