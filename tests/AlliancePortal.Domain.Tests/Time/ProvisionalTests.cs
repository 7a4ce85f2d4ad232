using AlliancePortal.Domain.Time;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>暂定: what a notice that is not out yet can still move (G-TIME-8).</summary>
public class ProvisionalTests
{
    [Fact]
    public void A_count_that_touches_a_year_without_a_notice_uses_the_statutory_days_and_is_provisional()
    {
        var notice = Shipped.AddWorkingDays(new(2026, 12, 10), 25);

        Assert.Equal(new(2027, 1, 15), notice.Due);
        Assert.True(notice.IsProvisional);
        Assert.Contains(notice.Days, day => day is { Role: DayRole.HolidaySkipped, Holiday: "元旦" } && day.Date == new DateOnly(2027, 1, 1));
        Assert.EndsWith("暂定：有关年度的放假安排尚未公布，公布后自动重算。", notice.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_inside_a_year_without_a_notice_is_provisional() =>
        Assert.Equal((new DateOnly(2027, 2, 23), true), Of(Shipped.AddWorkingDays(new(2027, 1, 15), 25)));

    [Fact]
    public void A_year_that_is_not_in_the_data_at_all_is_provisional() =>
        Assert.Equal((new DateOnly(2030, 10, 4), true), Of(Shipped.AddWorkingDays(new(2030, 9, 30), 4)));

    [Theory]
    [InlineData("2026-12-28", false)]
    [InlineData("2026-12-29", true)]
    [InlineData("2026-12-30", true)]
    [InlineData("2026-12-31", true)]
    public void The_last_three_days_of_the_year_wait_for_the_next_years_notice(string due, bool provisional)
    {
        var count = Shipped.AddWorkingDays(Shipped.LatestSubmissionFor(Day(due), 5).CalendarDate, 5);

        Assert.Equal((Day(due), provisional), Of(count));
    }

    [Fact]
    public void The_notice_of_2023_took_away_31_December_2022_as_that_rule_expects()
    {
        var before = PublishedUpTo(2021).AddWorkingDays(new(2021, 12, 24), 5); // the notice of 2022 not out
        Assert.True(before.IsProvisional);
        Assert.False(PublishedUpTo(2022).AddWorkingDays(new(2021, 12, 24), 5).IsProvisional);
        Assert.False(Shipped.IsWorkingDay(new(2022, 12, 31)));
    }

    [Fact]
    public void The_latest_submission_for_a_day_that_may_still_move_is_provisional()
    {
        Assert.True(Shipped.LatestSubmissionFor(new(2026, 12, 31), 25).IsProvisional);
        Assert.False(Shipped.LatestSubmissionFor(new(2026, 12, 25), 25).IsProvisional);
    }

    [Fact]
    public void A_fixed_period_of_calendar_days_is_never_provisional() =>
        Assert.False(Shipped.AddCalendarDays(new(2026, 12, 20), 60, mustAct: false).IsProvisional);

    [Fact]
    public void A_period_that_may_have_to_roll_over_rest_days_of_such_a_year_is_provisional() =>
        Assert.Equal((new DateOnly(2027, 2, 18), true), Of(Shipped.AddCalendarDays(new(2026, 12, 20), 60, mustAct: true)));

    [Fact]
    public void Once_the_arrangement_is_out_the_same_count_is_made_anew_and_certain()
    {
        var (notice, rolled) = (Shipped.AddWorkingDays(new(2026, 12, 10), 25), Shipped.AddCalendarDays(new(2026, 12, 6), 60, mustAct: true));

        Assert.Equal((new DateOnly(2027, 1, 18), false), Of(With2027.Recount(notice)));
        Assert.Equal((new DateOnly(2027, 2, 4), false), Of(With2027.Recount(rolled)));
        Assert.False(With2027.Recount(rolled).SaysTheSameAs(rolled)); // no longer provisional
        Assert.True(Shipped.Recount(notice).SaysTheSameAs(notice));
    }

    private static (DateOnly, bool) Of(Derivation derivation) => (derivation.Due, derivation.IsProvisional);
}
