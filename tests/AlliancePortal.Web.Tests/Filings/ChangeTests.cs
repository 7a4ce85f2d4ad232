using System.Net;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;
using static AlliancePortal.Web.Tests.Filings.FilingPortal;

namespace AlliancePortal.Web.Tests.Filings;

/// <summary>What changes after the filing is noticed once, owed within ten working days, and reported with a new form.</summary>
public class ChangeTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    [Fact]
    public async Task While_nothing_differs_nothing_is_owed()
    {
        var filing = await portal.FileAsync();
        await portal.WatchAsync();

        Assert.Empty(await OwedAsync(filing));
        Assert.Equal(0, await NoticedAsync(filing));
        Assert.Contains("没有须报告的变更", (await (await portal.StaffAsync()).OpenAsync(Home)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_left_is_noticed_once_and_owed_within_ten_working_days()
    {
        var filing = await portal.FileAsync();
        var unit = await portal.LeaveAsync();

        await portal.WatchAsync();
        await portal.ActAsync("别的事");
        await portal.WatchAsync();

        var owed = Assert.Single(await OwedAsync(filing));
        Assert.Equal((10, CharterRule.FilingChangesAreReported.Code), (owed.Derivation.Count, owed.RuleCode));
        Assert.Equal(1, await NoticedAsync(filing));
        var staff = await portal.PersonAsync(Staff, DemoPortal.Jilin);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Notices.CountAsync(notice => notice.PersonId == staff.Id && notice.Title == "备案事项发生变更，须报告" && notice.Body.Contains(unit.Name)
            && db.Acts.Any(act => act.Id == notice.ActId && act.SubjectId == filing.Id))));
        var desk = await (await portal.StaffAsync()).OpenAsync($"/{DemoPortal.Jilin}/desk");
        Assert.Equal(Home, (await desk.FollowAsync("报告变更")).Path);

        var second = await portal.LeaveAsync(skip: 0);
        await portal.WatchAsync();
        Assert.Single(await OwedAsync(filing));
        Assert.Equal(2, await NoticedAsync(filing));
        foreach (var left in (Domain.Units.Unit[])[unit, second]) await portal.ComeBackAsync(left);
    }

    [Fact]
    public async Task The_working_days_run_from_the_day_of_the_change_and_an_earlier_one_that_comes_to_be_known_moves_them()
    {
        var filing = await portal.FileAsync();
        var (start, today) = (portal.Clock.Displacement, ShanghaiTime.DateOf(portal.Clock.GetUtcNow()));
        portal.Clock.Displace(start + TimeSpan.FromDays(12));
        try
        {
            var late = await portal.LeaveAsync(lastDay: today.AddDays(7));
            await portal.WatchAsync();

            Assert.Equal(today.AddDays(8), Assert.Single(await OwedAsync(filing)).Derivation.Start);
            var page = await (await portal.StaffAsync()).OpenAsync(Home);
            Assert.Contains($"报告期限自最早的变更之日{ChineseText.PlainDate(today.AddDays(8))}起算", page.Text, StringComparison.Ordinal);
            Assert.Contains(ChineseText.ShortDate(today.AddDays(8), today.AddDays(12)), page.Html.QuerySelector("#contradictions table")!.TextContent, StringComparison.Ordinal);

            var early = await portal.LeaveAsync(lastDay: today.AddDays(3));
            await portal.WatchAsync();

            Assert.Equal(today.AddDays(4), Assert.Single(await OwedAsync(filing)).Derivation.Start);
            foreach (var left in (Domain.Units.Unit[])[late, early]) await portal.ComeBackAsync(left);
        }
        finally
        {
            portal.Clock.Displace(start);
        }
    }

    [Fact]
    public async Task What_no_record_dates_is_owed_from_the_day_it_was_noticed()
    {
        var filing = await portal.FileAsync();
        var today = ShanghaiTime.DateOf(portal.Clock.GetUtcNow());
        var before = await AddressAsync("吉林省吉林市示例路 1 号");
        await portal.ActAsync("修改联系方式");

        await portal.WatchAsync();

        Assert.Equal(today, Assert.Single(await OwedAsync(filing)).Derivation.Start);
        Assert.Contains("自发现之日起算", (await (await portal.StaffAsync()).OpenAsync($"{Home}/change")).Text, StringComparison.Ordinal);
        await AddressAsync(before);
    }

    [Fact]
    public async Task What_is_as_it_was_again_is_owed_no_longer()
    {
        var filing = await portal.FileAsync();
        var unit = await portal.LeaveAsync();
        await portal.WatchAsync();

        await portal.ComeBackAsync(unit);
        await portal.WatchAsync();

        Assert.Empty(await OwedAsync(filing));
    }

    [Fact]
    public async Task A_change_is_reported_with_a_new_form_that_the_chair_has_sealed()
    {
        var filing = await portal.FileAsync();
        var unit = await portal.LeaveAsync();
        await portal.WatchAsync();
        var staff = await portal.StaffAsync();

        var before = await staff.OpenAsync($"{Home}/change");
        Assert.Contains($"列有{unit.Name}", before.Text, StringComparison.Ordinal);
        Assert.False(before.Offers("报告变更"));
        await portal.SealAsync();
        var page = await (await staff.OpenAsync($"{Home}/change")).Form("报告变更").SendAsync();

        Assert.Equal(Home, page.Path);
        var after = await portal.ReadAsync();
        Assert.Equal((2, 1), (after.ChangeReported!.Number, after.InEffect!.Number));
        Assert.Empty(await OwedAsync(filing));
        foreach (var officer in (string[])[HighTech, Centre])
        {
            var person = await portal.PersonAsync(officer, JilinPeople);
            Assert.True(await portal.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.PersonId == person.Id && notice.Title.StartsWith("备案事项变更"))));
        }
        Assert.Contains("待登记", page.Text, StringComparison.Ordinal);
        await portal.WatchAsync();
        Assert.Empty(await OwedAsync(filing));
        await portal.ComeBackAsync(unit);
    }

    [Fact]
    public async Task A_report_says_what_changed()
    {
        await portal.FileAsync();
        var unit = await portal.LeaveAsync();
        await portal.SealAsync();

        var page = await (await (await portal.StaffAsync()).OpenAsync($"{Home}/change")).Form("报告变更").Fill("What", " ").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请写明变更的内容。", page.Text, StringComparison.Ordinal);
        Assert.Null((await portal.ReadAsync()).ChangeReported);
        await portal.ComeBackAsync(unit);
    }

    /// <returns>The address before.</returns>
    private Task<string> AddressAsync(string address) => portal.WithDbAsync(async db =>
    {
        var alliance = await db.Alliances.SingleAsync(row => row.Slug == DemoPortal.Jilin);
        var before = alliance.Address;
        alliance.Describe(alliance.Purpose, address, alliance.Telephone, alliance.Mail);
        await db.SaveChangesAsync();
        return before;
    });

    private Task<List<Domain.Time.Deadline>> OwedAsync(Filing filing) => portal.WithDbAsync(db =>
        db.Deadlines.Where(deadline => deadline.SubjectId == filing.Id && deadline.Task == DeadlineTasks.ReportFilingChange && deadline.FulfilledAt == null && deadline.VoidedAt == null).ToListAsync());

    private Task<int> NoticedAsync(Filing filing) => portal.WithDbAsync(db => db.Acts.CountAsync(act => act.SubjectId == filing.Id && act.What == "备案事项发生变更"));
}
