using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.TestHost;

namespace AlliancePortal.Web.Tests.Shared;

public sealed class LayoutTests(StyleSheetsHost host) : IClassFixture<StyleSheetsHost>
{
    public static TheoryData<string> Sheets => StyleSheetsHost.Sheets;

    [Theory, MemberData(nameof(Sheets))]
    public async Task Every_page_names_itself_and_its_alliance_once(string sheet)
    {
        var page = await host.OpenAsync($"/styles/{sheet}");

        Assert.EndsWith(" · 重庆市网络通信工程技术创新战略联盟", page.Title);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("main#main"));
    }

    [Theory, MemberData(nameof(Sheets))]
    public async Task Every_id_is_used_once_and_every_label_finds_its_field(string sheet)
    {
        var page = await host.OpenAsync($"/styles/{sheet}");
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("label[for]"), label => Assert.Contains(label.GetAttribute("for"), ids));
        Assert.All(page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Theory, MemberData(nameof(Sheets))]
    public async Task Every_posted_form_carries_the_token_and_as_what_one_acts(string sheet)
    {
        var page = await host.OpenAsync($"/styles/{sheet}");

        Assert.All(page.QuerySelectorAll("form[method=post]"), form =>
        {
            Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]"));
            bool isFree = form.GetAttribute("action") is "/account/capacity" or "/account/sign-out";
            Assert.Equal(isFree ? null : "sample", form.QuerySelector("input[name=capacity]")?.GetAttribute("value"));
        });
    }

    [Fact]
    public async Task A_search_says_nothing_about_who_asks()
    {
        var page = await host.OpenAsync("/styles/case");

        Assert.Empty(page.QuerySelectorAll("form.search input[type=hidden]"));
    }

    [Fact]
    public async Task What_one_acts_as_is_on_the_page_and_can_be_changed()
    {
        var page = await host.OpenAsync("/styles/case");

        Assert.Contains("秘书处 · 干事", page.QuerySelector(".capacity summary")!.TextContent);
        var other = page.QuerySelector("form[action='/account/capacity']")!;
        Assert.Equal("other", other.QuerySelector("button[name=key]")!.GetAttribute("value"));
        Assert.Equal("/styles/case", other.QuerySelector("input[name=returnUrl]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_menu_marks_where_one_is_and_counts_what_waits()
    {
        var page = await host.OpenAsync("/styles/case");

        Assert.Equal("加入申请3", page.QuerySelector(".rail [aria-current=page]")!.TextContent.Trim());
        Assert.Equal(["待办9", "表决2", "联盟", "我的"], page.QuerySelectorAll(".bottombar a").Select(entry => entry.TextContent.Trim()));
    }

    [Fact]
    public async Task A_refused_form_leads_to_its_fields_and_keeps_what_was_typed()
    {
        var page = await host.OpenAsync("/styles/forms");

        Assert.All(page.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("1380000221", page.QuerySelector("#Mobile")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Markup_in_the_data_is_shown_as_text()
    {
        var page = await host.OpenAsync("/styles/case");

        Assert.Contains("<b>受理编号</b>", page.QuerySelector(".history")!.TextContent);
    }

    [Fact]
    public async Task A_refusal_quotes_the_rule_cites_the_article_and_shows_the_way_back()
    {
        var page = await host.OpenAsync("/refusals/breach");

        Assert.Contains("成员证书由理事会在单位成为正式成员后颁发。", page.QuerySelector("blockquote.rule-text")!.TextContent);
        Assert.Equal("章程第十二条", page.QuerySelector("blockquote footer")!.TextContent.Trim());
        Assert.Contains("<b>协议书尚未签署</b>", page.QuerySelector("main")!.TextContent);
        Assert.Equal("/styles", page.QuerySelector(".btn-primary")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(400), InlineData(401), InlineData(403), InlineData(404), InlineData(405), InlineData(409), InlineData(413), InlineData(429), InlineData(500), InlineData(503)]
    public async Task Every_failure_says_what_happened_and_what_to_do(int status)
    {
        var page = await host.OpenAsync($"/refusals/{status}");

        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelector(".rule-line")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("a.btn"));
        Assert.Contains("请求编号", page.QuerySelector(".page-foot")!.TextContent);
    }

    [Fact]
    public async Task A_form_that_expired_leads_back_to_what_was_typed()
    {
        var page = await host.OpenAsync("/refusals/expired");

        Assert.Equal("/styles?draft=1", page.QuerySelector(".btn-primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Outside_Development_there_are_no_style_sheets_to_see()
    {
        await using var production = await StyleSheetsHost.StartAsync("Production");
        using var client = production.GetTestClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/styles", TestContext.Current.CancellationToken)).StatusCode);
    }
}
