using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Reminding;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Reminding;

public sealed class TermReminderTests(RemindingPortal portal) : IClassFixture<RemindingPortal>
{
    [Fact]
    public async Task The_end_of_a_term_is_told_once_at_each_stage_until_a_successor_is_entered()
    {
        var term = await TermAsync();
        await RoundOnAsync(term.LastDay.AddDays(-181));
        Assert.Empty(await portal.NoticesAsync("term:"));

        await RoundOnAsync(term.LastDay.AddDays(-100)); // 180 days before has come, 90 has not
        await RoundOnAsync(term.LastDay.AddDays(-99));
        Assert.Equal(2, (await portal.NoticesAsync($"term:{term.Number}:-180:")).Count);

        await RoundOnAsync(term.LastDay); // 90 was overtaken by 30
        Assert.Empty(await portal.NoticesAsync($"term:{term.Number}:-90:"));
        Assert.Equal(2, (await portal.NoticesAsync($"term:{term.Number}:-30:")).Count);

        await RoundOnAsync(term.LastDay.AddDays(1));
        var expired = await portal.NoticesAsync($"term:{term.Number}:1:");
        Assert.True(expired.Count > 20, $"only {expired.Count} were told that the term has ended");
        Assert.Equal(expired.Count, expired.Select(notice => notice.PersonId).Distinct().Count());

        await portal.WithDbAsync(db =>
        {
            db.CouncilTerms.Add(new CouncilTerm(term.AllianceId, term.Number + 1, term.LastDay.AddDays(40), term.LastDay.AddDays(40).AddYears(5), "换届选举"));
            return db.SaveChangesAsync();
        });
        await RoundOnAsync(term.LastDay.AddDays(30));
        Assert.Empty(await portal.NoticesAsync($"term:{term.Number}:30:"));
    }

    private async Task RoundOnAsync(DateOnly day)
    {
        await portal.TravelToAsync(ShanghaiTime.StartOf(day).AddHours(9));
        await portal.RoundAsync<TermReminders>((reminders, now) => reminders.RemindAsync(now, default));
    }

    private async Task<CouncilTerm> TermAsync()
    {
        var alliance = await portal.AllianceAsync();
        return await portal.WithDbAsync(db => db.CouncilTerms.Where(term => term.AllianceId == alliance.Id).OrderBy(term => term.Number).LastAsync());
    }
}

public sealed class HolidayReminderTests(RemindingPortal portal) : IClassFixture<RemindingPortal>
{
    [Fact]
    public async Task From_1_December_a_missing_arrangement_is_told_to_the_administrators_once_and_to_secretariats_with_provisional_days()
    {
        await portal.WithDbAsync(db => db.Deadlines.Where(deadline => deadline.FulfilledAt == null).ExecuteUpdateAsync(row => row.SetProperty(d => d.VoidedAt, DateTimeOffset.UtcNow)));
        await portal.TravelToAsync(2026, 11, 30, 23);
        await RoundAsync(DemoPortal.Chongqing);
        Assert.Empty(await portal.NoticesAsync("holidays:"));

        await portal.TravelToAsync(2026, 12, 1, 0, 1);
        await RoundAsync(DemoPortal.Chongqing);
        await RoundAsync(DemoPortal.Jilin);
        Assert.Empty(await portal.NoticesAsync("holidays:2027:secretariat"));
        Assert.Single(await portal.NoticesAsync("holidays:2027:administrators"));

        await portal.OweAsync(DeadlineOwner.Secretariat, 30); // reaches into 2027
        await portal.TravelToAsync(2027, 1, 4);
        await RoundAsync(DemoPortal.Chongqing);
        await RoundAsync(DemoPortal.Chongqing);
        await RoundAsync(DemoPortal.Jilin);
        Assert.Equal(3, (await portal.NoticesAsync("holidays:2027:secretariat")).Count);
        Assert.Single(await portal.NoticesAsync("holidays:2027:administrators"));
    }

    private Task RoundAsync(string alliance) => portal.RoundAsync<HolidayReminders>((reminders, now) => reminders.RemindAsync(now, default), alliance);
}
