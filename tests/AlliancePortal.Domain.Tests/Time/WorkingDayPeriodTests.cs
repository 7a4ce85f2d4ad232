using AlliancePortal.Domain.Time;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>提前 25 个工作日, 5 个工作日内: periods in working days (G-TIME-3, 4, 8, 9).</summary>
public class WorkingDayPeriodTests
{
    [Fact]
    public void A_negative_number_of_days_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.AddWorkingDays(new(2026, 1, 20), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.LatestSubmissionFor(new(2026, 1, 20), -1));
    }

    [Fact]
    public void The_day_of_receipt_is_never_counted_and_the_twenty_fifth_working_day_is_the_last_day_of_membership()
    {
        var notice = Shipped.AddWorkingDays(new(2026, 1, 20), 25);

        Assert.Equal(new(2026, 3, 2), notice.Due);
        Assert.Equal((16, 2, 41), (notice.SkippedDays, notice.MakeUpDays, notice.CalendarDays));
        Assert.False(notice.IsProvisional);
    }

    [Theory]
    [InlineData("2026-07-17")] // Friday
    [InlineData("2026-07-18")]
    [InlineData("2026-07-19")]
    public void Receipt_on_Friday_Saturday_or_Sunday_gives_the_same_last_day(string receipt) =>
        Assert.Equal(new(2026, 8, 21), Shipped.AddWorkingDays(Day(receipt), 25).Due);

    [Fact]
    public void Within_five_working_days_ends_at_24_o_clock_of_the_fifth()
    {
        var report = Shipped.AddWorkingDays(new(2026, 8, 5), 5);

        Assert.Equal(new(2026, 8, 12), report.Due);
        Assert.True(report.IsInTime(new(2026, 8, 12, 23, 59, 59, ShanghaiTime.Offset)));
        Assert.False(report.IsInTime(new(2026, 8, 13, 0, 0, 0, ShanghaiTime.Offset)));
    }

    [Fact]
    public void A_wish_before_the_last_day_is_moved_to_it_and_a_later_one_is_kept()
    {
        var notice = Shipped.AddWorkingDays(new(2024, 1, 12), 25);

        Assert.Equal(new(2024, 2, 21), notice.NotBefore(new(2024, 2, 20)));
        Assert.Equal(new(2024, 2, 21), notice.NotBefore(new(2024, 2, 21)));
        Assert.Equal(new(2024, 3, 31), notice.NotBefore(new(2024, 3, 31)));
    }

    [Fact]
    public void A_profile_that_asks_no_notice_ends_on_the_day_of_receipt()
    {
        var none = Shipped.AddWorkingDays(new(2026, 10, 4), 0);

        Assert.Equal(new(2026, 10, 4), none.Due);
        Assert.Equal([new(new(2026, 10, 4), DayRole.Due, 0, "国庆节")], none.Days);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-11-26", "2026-11-26")]
    [InlineData("2022-03-01", "2022-01-20", "2022-01-20")]
    [InlineData("2026-03-01", "2026-01-19", "2026-01-19")] // a Sunday: Saturday 28 February, worked, is the 25th day
    [InlineData("2026-08-21", "2026-07-19", "2026-07-17")] // Sunday still does, Friday is the latest working day
    public void The_latest_submission_for_a_wanted_day_is_a_calendar_date_and_a_working_day(string wanted, string latest, string workingDay)
    {
        var submission = Shipped.LatestSubmissionFor(Day(wanted), 25);

        Assert.Equal((Day(latest), Day(workingDay)), (submission.CalendarDate, submission.WorkingDay));
        Assert.True(submission.Derivation.Due <= Day(wanted));
        Assert.True(Shipped.AddWorkingDays(Day(latest).AddDays(1), 25).Due > Day(wanted));
    }

    [Fact]
    public void Forward_and_backward_agree_on_every_day_of_six_years()
    {
        for (var day = new DateOnly(2020, 3, 1); day.Year < 2026; day = day.AddDays(1))
        {
            var due = Shipped.AddWorkingDays(day, 25).Due;
            Assert.True(Shipped.IsWorkingDay(due));
            Assert.Equal(25, Shipped.WorkingDaysBetween(day, due));
            Assert.InRange(day, Shipped.LatestSubmissionFor(due.AddDays(-1), 25).CalendarDate.AddDays(1), Shipped.LatestSubmissionFor(due, 25).CalendarDate);
        }
    }
}
