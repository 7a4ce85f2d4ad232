using System.Net;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;
using static AlliancePortal.Web.Tests.Support.DemoPortal;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>The log of performed duties and the list of those that approach a year without one (CQ-11-1, CQ-14-2).</summary>
public class DutyTests(DeparturePortal portal) : IClassFixture<DeparturePortal>
{
    private static string Log => $"/{Chongqing}/duties";

    [Fact]
    public async Task A_unit_sees_its_own_log_and_keeps_none()
    {
        await portal.TravelToAsync(2026, 4, 1);
        var (own, other) = (await portal.PlainMemberAsync(skip: 1), await portal.PlainMemberAsync(skip: 2));
        await RecordAsync(own, new(2026, 3, 3), "出席本单位的会议");
        await RecordAsync(other, new(2026, 3, 4), "他人的事项");
        var liaison = await portal.LiaisonOfAsync(own);

        var page = await liaison.OpenAsync(Log);
        Assert.Contains("出席本单位的会议", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("他人的事项", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.OpenAsync($"{Log}/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.OpenAsync($"{Log}/idle")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("林致和")).OpenAsync($"{Log}/new")).Status);
    }

    [Theory]
    [InlineData("2026-04-02", "还没有到")]
    [InlineData("1999-01-01", "不是成员")]
    [InlineData("", "请填写履行义务的日期")]
    public async Task A_day_to_come_or_before_the_membership_is_refused_in_words(string day, string words)
    {
        await portal.TravelToAsync(2026, 4, 1);
        var member = await portal.PlainMemberAsync();

        var refused = await (await FormAsync(member)).Fill("PerformedOn", day).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text, StringComparison.Ordinal);
        Assert.False(await portal.WithDbAsync(db => db.DutyRecords.AnyAsync(duty => duty.UnitId == member.UnitId)));
    }

    [Fact]
    public async Task What_is_not_chosen_is_asked_for()
    {
        await portal.TravelToAsync(2026, 4, 1);
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Log}/new");

        var refused = await page.Form("登记履行义务").Forge("Kind", "Attendance,Report").SendAsync();

        foreach (var words in new[] { "请至少选择一个单位", "请选择种类", "请写明履行了什么义务" }) Assert.Contains(words, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_duty_of_several_units_is_recorded_for_each_of_them_and_stands_in_each_history()
    {
        await portal.TravelToAsync(2026, 4, 1);
        var (first, second) = (await portal.PlainMemberAsync(skip: 4), await portal.PlainMemberAsync(skip: 5));
        var form = (await FormAsync(first)).Repeat("Units", await CodeAsync(second)).Fill("PerformedOn", "2026-03-31");

        var page = await form.SendAsync();

        Assert.Equal(Log, page.Path);
        Assert.Equal(2, await portal.WithDbAsync(db => db.DutyRecords.CountAsync(duty => duty.What == "出席2026年度大会" && (duty.UnitId == first.UnitId || duty.UnitId == second.UnitId))));
        var unit = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"/{Chongqing}/units/{await CodeAsync(second)}");
        Assert.Contains("距一年未履行还有 365 天", unit.Text, StringComparison.Ordinal);
        Assert.Contains("出席2026年度大会", unit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_warns_at_nine_and_twelve_months_and_offers_the_case_from_the_day_after_the_year()
    {
        await portal.TravelToAsync(2026, 4, 1);
        var member = await portal.PlainMemberAsync(skip: 7);
        await RecordAsync(member, new(2026, 3, 31), "提交报告");
        var code = await CodeAsync(member);

        Assert.False(await ListsAsync("9", code, new(2026, 12, 30)));
        Assert.True(await ListsAsync("9", code, new(2026, 12, 31)));
        Assert.False(await ListsAsync("12", code, new(2027, 3, 30)));
        Assert.True(await ListsAsync("12", code, new(2027, 3, 31)));
        Assert.False(await ListsAsync("ground", code, new(2027, 3, 31)));
        Assert.True(await ListsAsync("ground", code, new(2027, 4, 1)));
    }

    [Fact]
    public async Task A_charter_without_the_clock_keeps_the_log_and_has_no_list()
    {
        await portal.TravelToAsync(2026, 4, 1);
        var staff = await portal.BrowseAsAsync("许文澜", Jilin);

        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync($"/{Jilin}/duties/idle")).Status);
        var log = await staff.OpenAsync($"/{Jilin}/duties");
        Assert.Equal(HttpStatusCode.OK, log.Status);
        Assert.False(log.Links("临近一年未履行义务"));
    }

    private async Task<bool> ListsAsync(string view, string code, DateOnly day)
    {
        await portal.TravelToAsync(day.Year, day.Month, day.Day);
        var staff = await portal.BrowseAsAsync(Staff);
        for (var page = await staff.OpenAsync($"{Log}/idle?view={view}"); ; page = await page.FollowAsync("下一页"))
        {
            if (page.Html.QuerySelectorAll("tbody a").Any(link => link.GetAttribute("href")!.Contains(code, StringComparison.Ordinal))) return true;
            if (!page.Links("下一页")) return false;
        }
    }

    private async Task<Form> FormAsync(Membership member)
    {
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Log}/new?unit={await CodeAsync(member)}");
        return page.Form("登记履行义务").Fill("Kind", "attendance").Fill("What", "出席2026年度大会");
    }

    private Task<string> CodeAsync(Membership member) => portal.WithDbAsync(async db => (await db.Units.SingleAsync(unit => unit.Id == member.UnitId)).Code);

    private Task RecordAsync(Membership member, DateOnly day, string what) => portal.WithDbAsync(async db =>
    {
        db.DutyRecords.Add(new(member.AllianceId, member.UnitId, DutyKind.Attendance, day, what, Staff, portal.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });
}
