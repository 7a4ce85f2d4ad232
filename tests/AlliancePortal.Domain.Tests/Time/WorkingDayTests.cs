using AlliancePortal.Domain.Time;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Time;

public class WorkingDayTests
{
    [Theory]
    [InlineData("2026-02-16", "a Monday inside Spring Festival")]
    [InlineData("2023-06-23", "a Friday taken off by exchange")]
    [InlineData("2022-12-31", "announced only by the notice of the next year")]
    [InlineData("2020-02-01", "first a make-up day, then off by the second notice")]
    [InlineData("2026-11-21", "an ordinary Saturday")]
    public void A_day_off_is_not_a_working_day(string day, string because) => Assert.False(Shipped.IsWorkingDay(Day(day)), because);

    [Theory]
    [InlineData("2026-02-14", "a Saturday worked for Spring Festival")]
    [InlineData("2022-01-29", "the Saturday before Spring Festival")]
    [InlineData("2024-02-09", "New Year's Eve 2024, of which employers were only encouraged to release staff")]
    [InlineData("2020-02-03", "an ordinary Monday after the prolonged holiday")]
    [InlineData("2026-11-20", "an ordinary Friday")]
    public void A_day_marked_as_worked_or_an_unmarked_weekday_is_a_working_day(string day, string because) =>
        Assert.True(Shipped.IsWorkingDay(Day(day)), because);

    [Theory]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    [InlineData(2027, 254)]
    public void Each_year_has_the_working_days_that_five_sources_agree_on(int year, int workingDays) =>
        Assert.Equal(workingDays, Shipped.WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31)));

    [Fact]
    public void A_year_that_is_not_in_the_data_counts_Monday_to_Friday()
    {
        Assert.True(Shipped.IsWorkingDay(new(2031, 10, 1))); // a Wednesday
        Assert.Null(Shipped.Mark(new(2031, 10, 1)));
        Assert.False(Shipped.IsWorkingDay(new(2031, 10, 4)));
    }

    [Fact]
    public void A_marked_day_names_its_holiday()
    {
        Assert.Equal((DayKind.Off, "春节"), (Shipped.Mark(new(2026, 2, 15)), Shipped.HolidayName(new(2026, 2, 15))));
        Assert.Equal((DayKind.Work, "春节"), (Shipped.Mark(new(2026, 2, 28)), Shipped.HolidayName(new(2026, 2, 28))));
        Assert.Null(Shipped.HolidayName(new(2026, 3, 2)));
    }

    [Theory]
    [InlineData("2025-12-31", "2026-01-05", 2)] // Sunday 4 January is worked
    [InlineData("2026-01-05", "2025-12-31", -2)]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-18", "2026-11-20", 2)]
    public void Working_days_left_are_counted_after_the_first_day_up_to_the_second_and_are_negative_when_overdue(string after, string upTo, int days) =>
        Assert.Equal(days, Shipped.WorkingDaysBetween(Day(after), Day(upTo)));

    [Fact]
    public void A_year_cannot_be_in_the_calendar_twice() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([Arrangements[0], Arrangements[0]]));

    [Fact]
    public void The_calendar_names_its_data_and_another_mark_makes_it_another_version()
    {
        Assert.StartsWith("2020—2026年放假安排，2027年暂定（数据指纹 ", Shipped.Version, StringComparison.Ordinal);
        Assert.Equal(Shipped.Version, new WorkingCalendar(Arrangements.Reverse()).Version);
        var moved = Arrangements[^1] with { Days = [.. Arrangements[^1].Days, new(new(2027, 2, 9), DayKind.Off, "春节")] };
        Assert.NotEqual(Shipped.Version, new WorkingCalendar([.. Arrangements.SkipLast(1), moved]).Version);
    }
}
