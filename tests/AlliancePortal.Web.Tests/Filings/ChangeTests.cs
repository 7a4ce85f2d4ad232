using System.Net;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Data;
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

    private Task<List<Domain.Time.Deadline>> OwedAsync(Filing filing) => portal.WithDbAsync(db =>
        db.Deadlines.Where(deadline => deadline.SubjectId == filing.Id && deadline.Task == DeadlineTasks.ReportFilingChange && deadline.FulfilledAt == null && deadline.VoidedAt == null).ToListAsync());

    private Task<int> NoticedAsync(Filing filing) => portal.WithDbAsync(db => db.Acts.CountAsync(act => act.SubjectId == filing.Id && act.What == "备案事项发生变更"));
}
