using System.Net;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.WorkingDays;

/// <summary>工作日计算, for everybody and without an account (G-TIME-3, G-TIME-4).</summary>
public class WorkingDaysTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Theory]
    [InlineData("received=2026-01-20&days=0", "工作日数应在 1 至 250 之间。")]
    [InlineData("received=2026-01-20&days=251", "工作日数应在 1 至 250 之间。")]
    [InlineData("received=2020-12-31&days=5", "日期应在2021年1月1日至2098年12月31日之间。")]
    [InlineData("wanted=2099-01-01&days=5", "日期应在2021年1月1日至2098年12月31日之间。")]
    [InlineData("received=nonsense&days=5", "")]
    public async Task What_cannot_be_counted_is_said_beside_the_question(string query, string words)
    {
        var page = await portal.Browse().OpenAsync($"/working-days?{query}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Text);
        Assert.Null(page.Html.QuerySelector(".answer"));
    }

    [Fact]
    public async Task From_the_day_of_receipt_to_the_working_day_with_its_strip_items_and_notice()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var page = await (await portal.Browse().OpenAsync("/working-days")).Form("推算到期日").Fill("received", "2026-01-20").Fill("days", "25").SendAsync();

        Assert.Contains("1月20日（二）收到，第 25 个工作日 2026年3月2日（一） 24时", page.Text);
        Assert.Equal("25", page.Html.QuerySelector(".daystrip .day-end b")!.TextContent);
        Assert.Equal(2, page.Html.QuerySelectorAll(".daystrip .day-makeup").Length);
        Assert.Equal(3, page.Html.QuerySelectorAll(".next li").Length);
        Assert.Contains("休息日 16 天，其中春节 9 天", page.Text);
        Assert.Contains("调休上班 2 天：2月14日（六）、2月28日（六）", page.Text);
        Assert.Contains("国办发明电〔2025〕7号", page.Text);
    }

    [Fact]
    public async Task From_the_wanted_day_back_to_the_latest_calendar_day_and_the_latest_working_day()
    {
        await portal.TravelToAsync(2026, 1, 5);
        var page = await (await portal.Browse().OpenAsync("/working-days")).Form("倒推最迟提交日").Fill("wanted", "2026-03-01").Fill("days", "24").SendAsync();

        Assert.Contains("最迟提交日 2026年1月20日（二） 24时", page.Text);
        Assert.Contains("1月20日（二） 最迟提交的工作日", page.Text);
        Assert.Contains("希望的日期是休息日", page.Text);
        Assert.DoesNotContain("最迟提交日已过", page.Text);
    }

    [Fact]
    public async Task A_day_that_is_past_is_answered_with_the_earliest_one_from_today()
    {
        await portal.TravelToAsync(2026, 1, 20);

        Assert.Contains("最迟提交日已过。今天提交，最早为2026年3月2日（一） 24时", (await portal.Browse().OpenAsync("/working-days?wanted=2026-02-10&days=25")).Text);
    }

    [Fact]
    public async Task Over_a_year_whose_arrangement_is_not_out_the_answer_is_provisional()
    {
        await portal.TravelToAsync(2026, 12, 10);
        var page = await portal.Browse().OpenAsync("/working-days?received=2026-12-10&days=25");

        Assert.Contains("2027年1月15日（五） 24时（暂定）", page.Text);
        Assert.Contains("有关年度的放假安排尚未公布", page.Text);
    }

    [Fact]
    public async Task A_script_gets_the_same_answer_without_the_page_around_it()
    {
        var browser = portal.Browse();
        using HttpRequestMessage request = new(HttpMethod.Get, "/working-days?received=2026-01-20&days=25") { Headers = { { "X-Part", "answer" } } };
        var (part, whole) = (await browser.SendAsync(request), await browser.OpenAsync("/working-days?received=2026-01-20&days=25"));

        Assert.Empty(part.Html.QuerySelectorAll("header, h1"));
        Assert.Equal(whole.Html.QuerySelector("#answer")!.TextContent.Trim(), part.Html.Body!.TextContent.Trim());
    }

    [Fact]
    public async Task An_alliance_counts_with_its_own_number_of_days_and_cites_its_article()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var page = await portal.Browse().OpenAsync($"/{DemoPortal.Chongqing}/working-days?received=2026-01-20&days=3");

        Assert.Contains("提前 25 个工作日向秘书处提出书面申请，即可退出，不须批准（章程第十三条）", page.Text);
        Assert.Contains("1月20日（二）收到，最早退出日 2026年3月2日（一） 24时", page.Text);
        Assert.Contains("1月27日（二） 24时 秘书处向理事会通报的期限", page.Text);
        Assert.Equal("报", page.Html.QuerySelector(".daystrip .day-report small")!.TextContent);
    }

    [Fact]
    public async Task Where_the_council_approves_a_withdrawal_nothing_is_counted()
    {
        var page = await portal.Browse().OpenAsync($"/{DemoPortal.Jilin}/working-days?received=2026-01-20");

        Assert.Contains("退出须经理事会批准（章程第十八条）", page.Text);
        Assert.Contains("60 天内未作决定的，视为批准", page.Text);
        Assert.Null(page.Html.QuerySelector(".daystrip, form[data-answer]"));
    }
}
