using System.Net;
using System.Text;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Applications;

public class JoinTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/cqncetia/join/samples/licence"), InlineData("/cqncetia/join/samples/0"), InlineData("/jlamtia/join/samples/report"), InlineData("/nowhere/join")]
    public async Task What_has_no_sample_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Browse().OpenAsync(address)).Status);

    [Theory]
    [InlineData("introduction", "单位介绍"), InlineData("report", "技术领域工作情况书面报告")]
    public async Task An_outline_is_a_document_that_the_portal_itself_would_take(string kind, string title)
    {
        var bytes = await portal.Browse().Client.GetByteArrayAsync($"/cqncetia/join/samples/{kind}", Ct);

        await using var inspected = await FileInspection.InspectAsync(new MemoryStream(bytes), "样表.docx", FileInspection.MaxBytes, Ct);

        Assert.Null(inspected.Refusal);
        Assert.Equal(title, DocxText.Paragraphs(inspected.Bytes)[0]);
    }

    [Fact]
    public async Task The_form_can_be_looked_at_as_a_specimen()
    {
        var bytes = await portal.Browse().Client.GetByteArrayAsync("/jlamtia/join/samples/form", Ct);

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(bytes[..5]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_alliance_asks_for_what_its_charter_says()
    {
        var chongqing = await portal.Browse().OpenAsync("/cqncetia/join");
        var jilin = await portal.Browse().OpenAsync("/jlamtia/join");

        Assert.Equal(4, chongqing.Html.QuerySelectorAll(".papers > li").Length);
        Assert.Single(jilin.Html.QuerySelectorAll(".papers > li"));
        Assert.Contains("全体理事 2/3 以上", chongqing.Text);
        Assert.Contains("全体理事过半数", jilin.Text);
        Assert.Contains("章程第十七条", jilin.Text);
    }
}
