using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Reminding;

/// <summary>2 December 2026 is a Wednesday; five working days from it end on Wednesday the 9th.</summary>
public sealed class DeadlineReminderTests(RemindingPortal portal) : IClassFixture<RemindingPortal>
{
    private const string SecretaryGeneral = "苏晏清", Chair = "林致和";
    private static readonly string[] Staff = ["周予安", "林观澜", SecretaryGeneral];

    [Fact]
    public async Task What_was_fulfilled_is_brought_to_mind_no_more()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var deadline = await portal.OweAsync(DeadlineOwner.Secretariat, 5);
        await portal.FulfilAsync(deadline);

        await portal.TravelToAsync(2026, 12, 30);
        await portal.RemindAsync();

        Assert.Empty(await portal.ToldAsync(deadline));
    }

    [Fact]
    public async Task It_is_not_overdue_before_the_day_after_begins()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var deadline = await portal.OweAsync(DeadlineOwner.Secretariat, 5);

        await portal.TravelToAsync(2026, 12, 9, 23, 59);
        await portal.RemindAsync();
        Assert.DoesNotContain(await portal.ToldAsync(deadline), told => told.Stage == "overdue");

        await portal.TravelToAsync(2026, 12, 10, 0, 0);
        await portal.RemindAsync();
        Assert.Equal(((string[])[SecretaryGeneral, Chair]).Order(), (await portal.ToldAsync(deadline)).Where(told => told.Stage == "overdue").Select(told => told.Person).Order());
    }

    [Fact]
    public async Task Ahead_and_on_the_day_it_goes_to_whoever_owes_it_and_stands_in_the_history_under_its_article()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var deadline = await portal.OweAsync(DeadlineOwner.Secretariat, 5);

        await portal.TravelToAsync(2026, 12, 4, 8, 0);
        await portal.RemindAsync();
        await portal.TravelToAsync(2026, 12, 9, 8, 0);
        await portal.RemindAsync();
        await portal.RemindAsync();

        var told = await portal.ToldAsync(deadline);
        Assert.Equal(Staff.Order(), told.Where(one => one.Stage == "ahead-3").Select(one => one.Person).Order());
        Assert.Equal(Staff.Order(), told.Where(one => one.Stage == "due").Select(one => one.Person).Order());
        Assert.Equal(6, told.Count);
        var acts = await portal.WithDbAsync(db => db.Acts.Where(act => act.SubjectId == deadline.SubjectId).OrderBy(act => act.Sequence).ToListAsync());
        Assert.Equal(["期限提醒：审查申请材料，2026年12月9日到期", "期限提醒：审查申请材料，今天到期"], acts.Select(act => act.What));
        Assert.All(acts, act => Assert.Equal((deadline.Article, "系统"), (act.Article, act.PersonName)));
        var notice = (await portal.NoticesAsync($"deadline:{deadline.Id:N}:ahead-3"))[0];
        Assert.Equal(("即将到期：审查申请材料", $"/{RemindingPortal.Chongqing}/applications/{Uri.EscapeDataString("测试-1")}"), (notice.Title, notice.Link));
        Assert.Contains("还有 3 个工作日", notice.Body);
    }

    [Fact]
    public async Task What_a_unit_leaves_undone_goes_to_the_secretariat_without_those_who_come_from_that_unit()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var unit = await portal.WithDbAsync(db => db.SecretariatPosts.Where(post => post.HomeUnitId != null).Select(post => new { post.HomeUnitId, post.Name }).FirstOrDefaultAsync());
        var deadline = await portal.OweAsync(DeadlineOwner.Unit, 5, unitId: unit?.HomeUnitId ?? Guid.NewGuid());

        await portal.TravelToAsync(2026, 12, 10);
        await portal.RemindAsync();

        Assert.Equal(Staff.Where(name => name != unit?.Name).Order(), (await portal.ToldAsync(deadline)).Select(told => told.Person).Order());
    }

    [Fact]
    public async Task Whoever_returns_after_a_month_hears_of_each_matter_once_and_of_its_last_stage_alone()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var deadline = await portal.OweAsync(DeadlineOwner.Secretariat, 5);

        await portal.TravelToAsync(2027, 1, 15);
        await portal.RemindAsync();
        await portal.TravelToAsync(2027, 3, 15);
        await portal.RemindAsync();

        Assert.Equal(["overdue", "overdue"], (await portal.ToldAsync(deadline)).Select(told => told.Stage));
    }

    [Fact]
    public async Task Rounds_that_run_at_once_tell_everybody_once_and_the_chain_of_acts_holds()
    {
        await portal.TravelToAsync(2026, 12, 2);
        List<Deadline> deadlines = [];
        for (var n = 0; n < 12; n++) deadlines.Add(await portal.OweAsync(DeadlineOwner.Secretariat, 5));

        await portal.TravelToAsync(2026, 12, 10);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.RemindAsync()));
        await portal.RemindAsync(); // whatever two rounds left to each other

        foreach (var deadline in deadlines)
        {
            Assert.Equal(2, (await portal.ToldAsync(deadline)).Count);
            Assert.Equal(1, await portal.WithDbAsync(db => db.Acts.CountAsync(act => act.SubjectId == deadline.SubjectId)));
        }
        Assert.All(await portal.WithDbAsync(db => ActChain.VerifyAsync(db, default)), chain => Assert.Null(chain.Break));
    }

    [Fact]
    public async Task The_report_of_an_exit_is_asked_for_on_the_third_and_fifth_working_day_and_goes_up_on_the_day_after()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var deadline = await portal.OweAsync(DeadlineOwner.Secretariat, 5, DeadlineTasks.ReportExit, matter: "向理事会通报退出情况");

        for (var day = 2; day <= 10; day++)
        {
            await portal.TravelToAsync(2026, 12, day, 12);
            await portal.RemindAsync();
        }

        Assert.Equal(["day-3", "due", "overdue"], (await portal.ToldAsync(deadline)).Select(told => told.Stage).Distinct());
    }

    [Fact]
    public async Task A_ballot_has_its_own_reminder_and_none_of_these()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var deadline = await portal.OweAsync(DeadlineOwner.Council, 5, DeadlineTasks.CastBallot);

        await portal.TravelToAsync(2026, 12, 20);
        await portal.RemindAsync();

        Assert.Empty(await portal.ToldAsync(deadline));
    }
}
