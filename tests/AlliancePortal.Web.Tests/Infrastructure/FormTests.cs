using System.Net;
using System.Text;
using AlliancePortal.Web.Infrastructure.Web;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Infrastructure;

public sealed class FormTests(ProbePortal portal) : IClassFixture<ProbePortal>
{
    [Fact]
    public async Task Text_comes_in_composed_and_without_blanks_around()
    {
        var saved = await (await NoteAsync()).Fill("标题", "  e\u0301tude 长春  ").Fill("内容", "一\r\n二\t三 ").SendAsync();

        Assert.Equal("étude 长春|一\n二\t三|", saved.Html.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public async Task A_password_keeps_its_blanks()
    {
        var saved = await (await NoteAsync()).Fill("密码", " 好 密 码 ").SendAsync();

        Assert.Equal("|| 好 密 码 ", saved.Html.QuerySelector("p")!.TextContent);
    }

    [Theory]
    [InlineData("\u0007", "控制字符"), InlineData("\u0085", "控制字符")]
    [InlineData("\u202E", "文字方向"), InlineData("\u2066", "文字方向"), InlineData("\u200F", "文字方向")]
    [InlineData("\u200B", "不可见"), InlineData("\uFEFF", "不可见"), InlineData("\uFFFE", "无法识别"), InlineData("\uFFFF", "无法识别"), InlineData("\uFDD0", "无法识别"), InlineData("\n", "只能填一行")]
    public async Task Characters_that_hide_or_turn_the_line_around_are_refused_in_words(string sign, string why)
    {
        var refused = await (await NoteAsync()).Fill("标题", $"甲{sign}乙").SendAsync();

        Assert.Equal("有误", refused.Heading);
        Assert.Contains(why, refused.Text);
    }

    [Fact]
    public async Task The_character_zero_is_refused_before_the_form_is_read()
    {
        var refused = await (await NoteAsync()).Fill("标题", "甲\0乙").SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("提交的内容无法识别", refused.Heading);
    }

    [Theory]
    [InlineData(0xED, 0xA0, 0x80), InlineData(0xFF, 0xFE, 0x20), InlineData(0xE4, 0xBD, 0x20)]
    public async Task Half_a_character_is_refused_in_words(byte first, byte second, byte third)
    {
        var form = await NoteAsync();
        var request = form.Request();
        var token = Uri.EscapeDataString(form.ValueOf("__RequestVerificationToken")!);
        request.Content = new ByteArrayContent([.. Encoding.UTF8.GetBytes($"__RequestVerificationToken={token}&Title=a"), first, second, third]);
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");

        var refused = await portal.LastBrowser.SendAsync(request);

        Assert.Equal("有误", refused.Heading);
        Assert.Contains("无法识别的字符", refused.Text);
    }

    [Fact]
    public async Task Rare_characters_and_emoji_are_text_like_any_other()
    {
        var saved = await (await NoteAsync()).Fill("标题", "𬭎㐂䶮😀").SendAsync();

        Assert.Contains("𬭎㐂䶮😀", saved.Text);
    }

    [Fact]
    public async Task A_field_sent_twice_or_too_long_is_refused_in_words()
    {
        Assert.Contains("填写了两次", (await (await NoteAsync()).Repeat("Title", "乙").Repeat("Title", "丙").SendAsync()).Text);
        Assert.Contains("最多 20 字", (await (await NoteAsync()).Fill("标题", new string('长', 21)).SendAsync()).Text);
        Assert.Contains("最多 20000 字", (await (await NoteAsync()).Fill("内容", new string('长', 20_001)).SendAsync()).Text);
    }

    [Theory]
    [InlineData(400, HttpStatusCode.OK, "400 行"), InlineData(BodyLimits.Fields + 1, HttpStatusCode.BadRequest, "提交的内容无法识别")]
    public async Task A_list_of_many_rows_is_taken_and_one_that_is_too_long_is_no_fault(int rows, HttpStatusCode status, string heading)
    {
        var form = (await portal.LastBrowser.OpenAsync("/probe/list")).Form("保存名单");
        for (var row = 0; row < rows; row++) form.Forge($"Rows[{row}].Name", "甲");

        var answer = await form.SendAsync();

        Assert.Equal((status, heading), (answer.Status, answer.Heading));
    }

    [Fact]
    public async Task The_case_in_the_address_wins_over_one_in_the_form_or_the_query()
    {
        var form = (await NoteAsync()).Forge("id", "another").Forge("Id", "another");
        var request = form.Request();
        request.RequestUri = new Uri(request.RequestUri + "?id=another");

        Assert.Equal("已保存 mine", (await portal.LastBrowser.SendAsync(request)).Heading);
    }

    [Fact]
    public async Task A_form_with_too_many_fields_gets_a_page_and_not_a_fault()
    {
        var form = await NoteAsync();
        for (var i = 0; i < 4_200; i++) form.Repeat($"f{i}", "x");

        var refused = await form.SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("提交的内容无法识别", refused.Heading);
    }

    [Theory]
    [InlineData(20 * 1024 * 1024, HttpStatusCode.OK)]
    [InlineData(25 * 1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(31 * 1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_too_large_is_said_in_words(int bytes, HttpStatusCode status)
    {
        var page = await UploadAsync(portal.Browse().Client, bytes);

        Assert.Equal(status, page.Status);
        if (status != HttpStatusCode.OK) Assert.Equal("内容过大", page.Heading);
    }

    [Fact]
    public async Task A_form_in_an_encoding_that_is_not_read_any_more_gets_a_page_and_not_a_fault()
    {
        using var body = new StringContent("Title=a");
        body.Headers.ContentType = new("application/x-www-form-urlencoded") { CharSet = "utf-7" };

        var answer = await portal.CreateClient().PostAsync(new Uri("/probe/note/mine", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("提交的内容无法识别", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_ordinary_form_takes_no_megabytes()
    {
        Assert.Equal("内容过大", (await (await NoteAsync()).Fill("内容", new string('x', (int)BodyLimits.Form)).SendAsync()).Heading);
    }

    private static Task<Page> UploadAsync(HttpClient client, int bytes) =>
        new Browser(client).SendAsync(new(HttpMethod.Post, "/probe/upload")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(new byte[bytes]), "file", "a.pdf" } },
        });

    private async Task<Form> NoteAsync()
    {
        portal.LastBrowser = portal.Browse();
        return (await portal.LastBrowser.OpenAsync("/probe/note/mine")).Form("保存便条");
    }
}
