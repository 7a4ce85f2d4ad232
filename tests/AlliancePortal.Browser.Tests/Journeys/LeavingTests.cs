using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Domain.Bodies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Journeys;

/// <summary>A unit leaves by notice, and the secretariat tells the council: 20 January 2026 and twenty-five working days, across the Spring Festival, are 2 March.</summary>
public class LeavingTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string LastDay = "2026年3月2日（一）";
    private static readonly string Desk = $"/{DemoPortal.Chongqing}/desk", Register = $"/{DemoPortal.Chongqing}/register";

    [Fact]
    public async Task A_liaison_learns_the_first_day_in_1_load_1_click_1_field_gives_notice_in_3_4_2_more_and_the_rights_end_with_that_day()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await Member.NextAsync(portal);
        var token = await member.CertifyAsync();

        await using (var liaison = await portal.VisitAtOnceAsync(member.Liaison))
        {
            await liaison.OpenAsync(Desk);
            liaison.Steps.Reset();
            await liaison.FollowAsync("退出联盟…");
            await liaison.TypeAsync("希望退出的日期", "2026-02-10");
            await liaison.Page.Locator(".field-echo").Filter(new() { HasText = $"最早退出日为{LastDay} 24 时" }).WaitForAsync();
            liaison.Steps.MustNotExceed(loads: 1, clicks: 1, fields: 1);

            liaison.Steps.Reset();
            await liaison.TypeAsync("退出的原因", "主营业务转出本领域。");
            await liaison.PressAsync("去核对");
            await liaison.MustReadAsync($"{LastDay} 24 时", "不能阻止退出", "主营业务转出本领域。");
            await liaison.PressAsync("提交退出申请");
            liaison.Steps.MustNotExceed(loads: 3, clicks: 4, fields: 2);
            await liaison.MustReadAsync("待退出", $"{LastDay} 24 时");
            await liaison.OpenAsync(Desk);
            await liaison.MustReadAsync("将于2026年3月2日 24 时退出联盟");
        }

        await portal.TravelToAsync(2026, 3, 2, 23, 50);
        await MustVerifyAsAsync(token, "有效");
        await portal.TravelToAsync(2026, 3, 3);
        await MustVerifyAsAsync(token, "已撤销（退出）");
        await MustHaveAnArchiveAloneAsync(member);
        await MustStandInTheRegisterUntilAsync(member);
    }

    [Fact]
    public async Task The_council_is_told_in_time_with_the_keyboard_alone_and_the_day_after_the_exit_the_case_shows_what_ended_and_what_is_open()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await Member.NextAsync(portal);
        var address = await member.GiveNoticeAsync();
        var onPaper = await TakeTheMailboxFromOneSeatAsync();
        await portal.TravelToAsync(2026, 1, 27, 17);

        await using (var staff = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安")))
        {
            await staff.OpenAsync(Desk);
            staff.PutMouseAway();
            await staff.FollowAsync("去通报", LineOf(staff, member.Name));
            await staff.MustReadAsync("今天到期", "在任 36 席", "35 席，发出即送达", onPaper);
            await staff.PressAsync("发出通报");
            await staff.MustReadAsync("35/36 席已送达");
            await staff.PressAsync("登记送达", LineOf(staff, onPaper));
            await staff.MustReadAsync("36/36 席已送达", "1月27日（二） 36 席");
            Assert.DoesNotContain("逾期", await staff.TextAsync(), StringComparison.Ordinal);
        }
        await using (var chair = await portal.VisitAtOnceAsync(await portal.PersonAsync("林致和"), Screen.Phone))
        {
            await chair.OpenAsync("/notices");
            await chair.MustReadAsync($"退出情况通报：{member.Name}", "通报不是表决，无须回复");
        }

        await portal.TravelToAsync(2026, 3, 3);
        await using var after = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安"));
        await after.OpenAsync(address);
        await after.MustReadAsync("已退出", $"{member.Name}的成员资格于2026年3月2日 24 时终止", "0/6 项已处理", "在研项目", "经费往来", "知识产权", "技术秘密与保密", "纸质证书原件", "资料与个人信息");
        await after.SelectAsync("事项", "纸质证书原件");
        await after.TypeAsync("处理情况", "原件已交回秘书处。");
        await after.PressAsync("登记处理情况");
        await after.MustReadAsync("1/6 项已处理", "原件已交回秘书处。");
    }

    [Fact]
    public async Task A_report_that_comes_late_is_called_late_with_the_article_and_moves_no_exit_day()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await Member.NextAsync(portal);
        await member.GiveNoticeAsync();
        await portal.TravelToAsync(2026, 1, 29);

        await using var staff = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安"));
        await staff.OpenAsync(Desk);
        var line = LineOf(staff, member.Name);
        Assert.Contains("已逾期 2 个工作日", await line.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("章程第十三条", await line.First.InnerTextAsync(), StringComparison.Ordinal);
        await staff.FollowAsync("去通报", line);
        await staff.MustReadAsync("已逾期 2 个工作日", "章程第十三条", "逾期通报不影响退出日，通报仍须发出", $"{LastDay} 24 时");
        await staff.PressAsync("发出通报");
        await staff.MustReadAsync("已逾期，不影响退出日", $"{LastDay} 24 时", "待退出");
    }

    private static ILocator LineOf(Visitor staff, string unit) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = unit });

    private async Task MustVerifyAsAsync(string token, string verdict)
    {
        await using var stranger = await portal.VisitAsync(Screen.Phone);
        await stranger.OpenAsync($"/verify/{token}");
        Assert.Equal(verdict, await stranger.HeadingAsync());
    }

    /// <summary>Nobody acts for a unit that has left; its case and its papers stay readable to whoever was its liaison.</summary>
    private async Task MustHaveAnArchiveAloneAsync(Member member)
    {
        await using var former = await portal.VisitAtOnceAsync(member.Liaison);
        await former.OpenAsync(Desk);
        Assert.Equal($"{member.Name} 存档", await former.HeadingAsync());
        await former.MustReadAsync("已离开联盟", "确认书");
        await former.OpenAsync(Register);
        Assert.Equal("没有办理此事的权限", await former.HeadingAsync());
        await former.OpenAsync("/notices");
        await former.PressAsync($"：已退出联盟：{member.Name}");
        await former.MustReadAsync("已退出", "退出已于");
        Assert.False(await former.OffersAsync("撤回退出申请…"));
    }

    /// <summary>Not today, and on its last day still.</summary>
    private async Task MustStandInTheRegisterUntilAsync(Member member)
    {
        await using var staff = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安"));
        await staff.OpenAsync(Register);
        await staff.TypeAsync("单位、拼音首字母或代码", member.Name);
        await staff.PressAsync("筛选名册");
        await staff.MustReadAsync($"没有单位符合“{member.Name}”");
        await staff.TypeAsync("截至日期", "2026-03-02");
        await staff.PressAsync("筛选名册");
        await staff.MustReadAsync("截至：2026年3月2日", "1 家成员");
        Assert.Equal(1, await LineOf(staff, member.Name).CountAsync());
    }

    /// <summary>Its representative has no account: what goes to the council reaches it on paper.</summary>
    /// <returns>The unit of the seat.</returns>
    private Task<string> TakeTheMailboxFromOneSeatAsync() => portal.WithDbAsync(async db =>
    {
        var seat = await (
            from place in db.Seats
            join holding in db.SeatHoldings on new { place.AllianceId, SeatId = place.Id } equals new { holding.AllianceId, holding.SeatId }
            join unit in db.Units on holding.UnitId equals unit.Id
            where db.Alliances.Any(row => row.Id == place.AllianceId && row.Slug == DemoPortal.Chongqing) && place.Office == Office.Member && place.Ordinal == 20 && holding.Until == null
            select new { holding.Id, unit.Name }).SingleAsync();
        await db.Representations.Where(acting => acting.HoldingId == seat.Id).ExecuteUpdateAsync(row => row.SetProperty(acting => acting.PersonId, (Guid?)null));
        return seat.Name;
    });
}
