using System.Net;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Infrastructure;

public sealed class ErrorPageTests(ProbePortal portal) : IClassFixture<ProbePortal>
{
    [Fact]
    public async Task An_act_against_the_charter_gets_the_rule_the_facts_and_the_article()
    {
        var page = await portal.Browse().OpenAsync("/probe/breach");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("每个席位一票，投出后不能更改。", page.Text);
        Assert.Contains("该席位已于十时投票。", page.Text);
        Assert.DoesNotContain("G-VOTE-9", page.Text);
    }

    [Fact]
    public async Task A_row_that_another_person_changed_meanwhile_is_said_so()
    {
        var page = await portal.Browse().OpenAsync("/probe/changed");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("已被他人更新", page.Heading);
    }

    [Fact]
    public async Task A_key_of_the_database_that_is_violated_reads_like_the_rule_it_keeps()
    {
        var page = await portal.Browse().OpenAsync("/probe/twice");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("每个席位一票", page.Text);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_answered_with_when_to_try_again()
    {
        var page = await portal.Browse().OpenAsync("/probe/slow");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("5", page.Answer.Headers.RetryAfter?.ToString());
        Assert.Equal("现在办理的人太多", page.Heading);
    }

    [Theory]
    [InlineData("too-long", HttpStatusCode.BadRequest), InlineData("no-such-day", HttpStatusCode.BadRequest), InlineData("zero", HttpStatusCode.BadRequest)]
    [InlineData("another-key", HttpStatusCode.Conflict), InlineData("kept", HttpStatusCode.Conflict), InlineData("checked", HttpStatusCode.Conflict)]
    public async Task What_the_rows_refuse_is_no_fault_of_the_portal(string what, HttpStatusCode status)
    {
        var page = await portal.Browse().OpenAsync($"/probe/rows/{what}");

        Assert.Equal(status, page.Status);
        Assert.Contains("请求编号", page.Text);
    }

    [Fact]
    public async Task A_fault_shows_its_number_and_nothing_of_the_machine()
    {
        var page = await portal.Browse().OpenAsync("/probe/fault");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("系统出现故障", page.Heading);
        Assert.Contains("请求编号", page.Text);
        Assert.DoesNotContain("secret", page.Html.Source.Text);
        Assert.DoesNotContain("Exception", page.Html.Source.Text);
    }

    [Theory]
    [InlineData("/nothing-here", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/probe/own", HttpStatusCode.MethodNotAllowed, "不能这样打开这一页")]
    [InlineData("/swagger/index.html", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/.git/config", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/appsettings.json", HttpStatusCode.NotFound, "没有找到这一页")]
    [InlineData("/metrics", HttpStatusCode.NotFound, "没有找到这一页")]
    public async Task Every_refusal_is_a_page_in_words(string address, HttpStatusCode status, string heading)
    {
        var page = await portal.Browse().OpenAsync(address);

        Assert.Equal(status, page.Status);
        Assert.Equal(heading, page.Heading);
        Assert.Contains("请求编号", page.Text);
    }

    [Theory]
    [InlineData("/nothing-here"), InlineData("/probe/fault"), InlineData("/probe/breach"), InlineData("/healthz"), InlineData("/css/theme.css")]
    public async Task Every_answer_carries_the_headers_that_protect_its_reader(string address)
    {
        var headers = (await portal.Browse().OpenAsync(address)).Answer.Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }

    [Fact]
    public async Task The_portal_says_that_it_lives_and_that_it_is_ready()
    {
        Assert.Equal("Healthy", await (await portal.Browse().OpenAsync("/healthz")).Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ready", await (await portal.Browse().OpenAsync("/readyz")).Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
