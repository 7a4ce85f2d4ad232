using AlliancePortal.Browser.Tests.Pages;
using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Journeys;

/// <summary>An expulsion from the list of the idle to its effect, and the year after it.</summary>
public class ExpellingTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static readonly string Desk = $"/{DemoPortal.Chongqing}/desk", Log = $"/{DemoPortal.Chongqing}/duties";

    [Fact]
    public async Task A_unit_idle_for_a_year_is_found_in_the_list_verified_told_and_heard_before_the_council_is_asked()
    {
        await portal.TravelToAsync(2026, 6, 2);
        var member = await Member.NextAsync(portal);
        await member.PerformDutyAsync(new(2025, 6, 1), "报送年度信息表");

        await using (var staff = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安")))
        {
            await staff.OpenAsync(Log);
            await staff.MustReadAsync("报送年度信息表");
            await staff.FollowAsync("临近一年未履行义务");
            await staff.FollowAsync("已可以此为由");
            while (await LineOf(staff, member).CountAsync() == 0) await staff.FollowAsync("下一页");
            await staff.FollowAsync("提出除名案", LineOf(staff, member));
            await staff.MustReadAsync(member.Name, "最近一次履行义务为2025年6月1日，至2026年6月1日已满一年，自2026年6月2日起可以“长期不履行义务”为由提出除名案。");
            await staff.TypeAsync("未履行的义务", "章程第十一条：参加活动、报送信息。");
            await staff.TypeAsync("事实", "自2025年6月1日起未参加任何活动，两次催报信息未答复。");
            await staff.AttachAsync("证据", SamplePapers.File("催报记录"));
            await staff.PressAsync("立案");
            await staff.MustReadAsync("核实中", "须先出具核实报告", "催报记录.pdf");
            await staff.FollowAsync("出具核实报告");
            await staff.TypeAsync("核实情况和理由", "调取签到表和报送记录，事实属实。");
            await staff.ChooseAsync("事由成立");
            await staff.PressAsync("去核对");
            await staff.MustReadAsync("拟除名告知书", "可以在", "前提出申辩");
            await staff.PressAsync("出具报告并告知该单位");
            await staff.MustReadAsync("听取申辩", "现在不能：申辩期限至");
            Assert.DoesNotContain("提请理事会表决", await staff.TextOfAsync(".acts"), StringComparison.Ordinal);
        }

        await using (var unit = await portal.VisitAtOnceAsync(member.Liaison, Screen.Phone))
        {
            await unit.OpenAsync(Desk);
            await unit.FollowAsync("提出申辩");
            await unit.MustReadAsync("调取签到表和报送记录，事实属实。");
            await unit.TypeAsync("申辩意见", "人员更替，未及时交接，已补报信息。");
            await unit.PressAsync("提交申辩");
            await unit.MustReadAsync("听取申辩", "人员更替，未及时交接，已补报信息。");
        }

        await using var again = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安"));
        await again.OpenAsync(Desk);
        await again.FollowAsync("提请表决", LineOf(again, member).Locator(".c-act")); // the matter itself begins with the same words
        await again.MustReadAsync("人员更替，未及时交接，已补报信息。", "24 票赞成", "24 份书面同意");
        await again.PressAsync("提请理事会表决除名");
        await again.MustReadAsync("开始表决", "查看表决");
    }

    [Fact]
    public async Task A_vote_cast_with_the_keyboard_a_consent_given_on_the_phone_and_the_twenty_fourth_puts_it_into_force()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expelling = await Expelling.BeforeTheCouncilAsync(portal);
        var vote = await expelling.OpenVoteAsync();
        var seats = await vote.OnlineAsync();

        await using (var voter = await portal.VisitAtOnceAsync(await vote.PersonOfAsync(seats[0])))
        {
            await voter.OpenAsync(Desk);
            voter.PutMouseAway();
            await voter.FollowAsync("去表决");
            await voter.UnfoldAsync("事由和事实");
            await voter.MustReadAsync("多次泄露成员技术资料。", "期限内没有答复", "现在投出的 赞成 票同时计为书面同意");
            await voter.CastAsync("赞成");
            await voter.MustReadAsync("已同时计为书面同意");
        }
        await using (var voter = await portal.VisitAtOnceAsync(await vote.PersonOfAsync(seats[1]), Screen.Phone))
        {
            await voter.OpenAsync($"{await vote.AddressAsync()}/ballot");
            await voter.CastAsync("反对");
        }
        await vote.CastWithoutConsentAsync([.. seats.Skip(2).Take(24)]);
        await vote.TravelPastItsCloseAsync();

        await using (var staff = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安")))
        {
            await staff.OpenAsync(expelling.Address);
            await staff.MustReadAsync("已通过，待书面同意", "书面同意 1/24", "尚缺 23 份");
        }
        await vote.ConsentAsync(22);
        Assert.Equal(ExpulsionState.PassedAwaitingWrittenConsent, (await expelling.ReadAsync()).State);
        await using (var seat = await portal.VisitAtOnceAsync(await vote.PersonOfAsync(await vote.OwingAsync()), Screen.Phone))
        {
            await seat.OpenAsync(Desk);
            seat.Steps.Reset();
            await seat.FollowAsync("出具书面同意");
            await seat.MustReadAsync("书面同意 23/24", "尚缺 1");
            await seat.PressAsync("出具书面同意");
            seat.Steps.MustNotExceed(loads: 2, clicks: 2, fields: 0);
            await seat.MustReadAsync("已出具书面同意", "24/24", "决定生效");
        }

        await using var reader = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安"));
        await reader.OpenAsync(expelling.Address);
        await reader.MustReadAsync("已除名", "0/6 项已处理", "限制期至");
    }

    [Fact]
    public async Task An_expelled_unit_reads_when_it_may_apply_again_and_under_which_article_and_applies_on_that_day()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expelling = await Expelling.BeforeTheCouncilAsync(portal);
        await expelling.TakeEffectAsync();
        var bar = (await expelling.ReadAsync()).Bar!.Value;
        NewUnit again = new(expelling.Unit.Code, expelling.Unit.Name);

        await using (var applicant = await portal.VisitAsApplicantAsync())
        {
            await applicant.GoToJoinAsync();
            await applicant.NameUnitAsync(again);
            Assert.Equal("现在不能申请加入", await applicant.HeadingAsync());
            await applicant.MustReadAsync("章程第十四条", $"限制期至{ShanghaiTime.Written(bar.LastBarredDay)}止", $"自{ShanghaiTime.Written(bar.AgainFrom)}起可以重新申请");
        }

        Assert.True(bar.AgainFrom >= (await expelling.ReadAsync()).EffectiveOn!.Value.AddYears(1), "The bar is shorter than a year.");
        await portal.TravelToTheMorningOfAsync(bar.AgainFrom);
        await using var allowed = await portal.VisitAsApplicantAsync();
        await allowed.ApplyAsync(again);
        await allowed.MustReadAsync("申请已收到", again.Name);
    }

    private static ILocator LineOf(Visitor staff, Member member) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = member.Name });
}
