using System.Net;
using System.Security.Cryptography;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Applications;

public class UploadTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const int Megabyte = 1024 * 1024;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_refused_at_its_field_and_the_others_are_kept()
    {
        var (applicant, form) = await PapersAsync(201);

        var page = await form.Attach("Licence", "MZ not a picture"u8.ToArray(), "营业执照.jpg").Attach("Introduction", Uploaded.Pdf(), "单位介绍.pdf").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("内容却不是", page.Html.QuerySelector("#Licence-error")!.TextContent);
        Assert.Equal([PaperKind.Introduction], (await applicant.CaseAsync(Applying.Code(201))).Papers.Select(paper => paper.Kind));
    }

    [Fact]
    public async Task An_empty_file_is_refused_in_words()
    {
        var (_, form) = await PapersAsync(202);

        Assert.Contains("文件是空的", (await form.Attach("Licence", [], "营业执照.pdf").SendAsync()).Text);
    }

    [Theory]
    [InlineData(21, HttpStatusCode.UnprocessableEntity, "文件超过 20 MB")]
    [InlineData(25, HttpStatusCode.UnprocessableEntity, "文件超过 20 MB")]
    [InlineData(30, HttpStatusCode.RequestEntityTooLarge, "每个文件不超过 20 MB")]
    [InlineData(90, HttpStatusCode.RequestEntityTooLarge, "每个文件不超过 20 MB")]
    public async Task A_file_beyond_twenty_megabytes_is_refused_in_words(int megabytes, HttpStatusCode status, string words)
    {
        var (applicant, form) = await PapersAsync(203);

        var page = await form.Attach("Licence", new byte[megabytes * Megabyte], "营业执照.pdf").SendAsync();

        Assert.Equal(status, page.Status);
        Assert.Contains(words, page.Text);
        Assert.Empty((await applicant.CaseAsync(Applying.Code(203))).Papers);
    }

    [Fact]
    public async Task A_draft_paper_is_read_as_pictures_before_submission_and_by_the_applicant_alone()
    {
        var (applicant, form) = await PapersAsync(211);
        var papers = $"{applicant.Draft}/papers";
        await form.Attach("Licence", await applicant.Browser.Client.GetByteArrayAsync($"{applicant.Draft}/form", Ct), "营业执照.pdf").SendAsync(); // a PDF that has a page

        var read = await (await applicant.Browser.OpenAsync(papers)).FollowAsync("预览");

        Assert.Equal($"{papers}/licence/1", read.Path);
        Assert.Equal($"{papers}/licence/1/pages/1", read.Html.QuerySelector("img.page-image")!.GetAttribute("src"));
        Assert.Equal("image/jpeg", (await applicant.Browser.Client.GetAsync($"{papers}/licence/1/pages/1", Ct)).Content.Headers.ContentType?.MediaType);
        Assert.Equal(papers, (await read.FollowAsync("返回申请材料")).Path);
        var stranger = await Applying.NewAsync(portal);
        await stranger.StartAsync(Applying.Code(212));
        foreach (var other in (Browser[])[stranger.Browser, await portal.BrowseAsAsync("周予安"), await portal.BrowseAsAsync("林致和")])
            foreach (var address in (string[])[$"{papers}/licence/1", $"{papers}/licence/1/pages/1", $"{papers}/licence/1/file"])
                Assert.Contains((await other.OpenAsync(address)).Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
    }

    [Fact]
    public async Task A_file_comes_back_byte_for_byte_with_its_digest_and_a_clean_name()
    {
        var (applicant, form) = await PapersAsync(204);
        var bytes = Uploaded.Pdf(before: "%whole\n");
        await form.Attach("Licence", bytes, "..\\..\\营业\u202E执照.pdf").SendAsync();

        var answer = await applicant.Browser.Client.GetAsync($"{applicant.Draft}/papers/licence/1/file", Ct);

        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("营业执照.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        var fileId = (await applicant.CaseAsync(Applying.Code(204))).Papers[0].FileId;
        var file = await portal.WithDbAsync(db => db.StoredFiles.SingleAsync(file => file.Id == fileId, Ct));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Browser.OpenAsync($"{applicant.Draft}/papers/licence/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Browser.OpenAsync($"{applicant.Draft}/papers/0/1")).Status);
    }

    [Fact]
    public async Task A_paper_is_replaced_before_submission_by_two_tabs_at_once_and_not_after()
    {
        var (applicant, form) = await PapersAsync(205);
        form.Attach("SealedForm", Uploaded.Pdf(), "申请书.pdf");

        var answers = await Task.WhenAll(form.SendAsync(), form.SendAsync(), form.SendAsync());

        Assert.All(answers, answer => Assert.Equal("核对申请", answer.Heading));
        Assert.Equal([1, 2, 3], (await applicant.CaseAsync(Applying.Code(205))).Papers.Select(paper => paper.Version).Order());
        await (await applicant.UploadAsync(PaperKind.Introduction, PaperKind.Licence, PaperKind.WorkReport)).Form("提交申请").SendAsync();
        await form.SendAsync();
        Assert.Equal(3, (await applicant.CaseAsync(Applying.Code(205))).Papers.Count(paper => paper.Kind == PaperKind.SealedForm));
    }

    private async Task<(Applying Applicant, Form Form)> PapersAsync(int ordinal)
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(ordinal));
        await (await applicant.FormAsync()).SendAsync();
        return (applicant, (await applicant.Browser.OpenAsync($"{applicant.Draft}/papers")).Form("上传并去核对"));
    }
}
