using AlliancePortal.Domain.Time;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>Instants, days and years (G-TIME-1, G-TIME-5, G-TIME-7; Civil Code 200 to 203).</summary>
public class CalendarPeriodTests
{
    [Fact]
    public void A_negative_number_of_days_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.AddCalendarDays(new(2026, 1, 20), -1, mustAct: true));

    [Theory]
    [InlineData("2024-02-08T16:30:00Z", "2024-02-09")]
    [InlineData("2024-02-08T15:59:59Z", "2024-02-08")]
    [InlineData("2024-02-09T00:30:00+08:00", "2024-02-09")]
    [InlineData("2024-02-08T11:00:00-05:00", "2024-02-09")]
    public void The_legal_date_is_the_date_in_Shanghai(string instant, string date) =>
        Assert.Equal(Day(date), ShanghaiTime.DateOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_day_ends_at_24_o_clock_which_is_the_beginning_of_the_next()
    {
        Assert.Equal(new(2026, 12, 1, 16, 0, 0, TimeSpan.Zero), ShanghaiTime.EndOf(new(2026, 12, 1)));
        Assert.Equal(ShanghaiTime.StartOf(new(2026, 12, 2)), ShanghaiTime.EndOf(new(2026, 12, 1)));
        Assert.Equal(new(2026, 12, 2), ShanghaiTime.DateOf(ShanghaiTime.EndOf(new(2026, 12, 1))));
    }

    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2023-02-28", 1, "2024-02-28")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    [InlineData("2021-11-20", 5, "2026-11-20")]
    public void A_period_of_years_ends_on_the_same_day_or_else_on_the_last_of_the_month(string from, int years, string lastDay) =>
        Assert.Equal(Day(lastDay), ShanghaiTime.AddYears(Day(from), years));

    [Fact]
    public void A_period_in_which_the_unit_must_act_is_rolled_to_the_next_working_day()
    {
        var sixty = Shipped.AddCalendarDays(new(2026, 8, 2), 60, mustAct: true); // the 60th day is 1 October

        Assert.Equal(new(2026, 10, 8), sixty.Due);
        Assert.Equal(
            [DayRole.HolidaySkipped, DayRole.HolidaySkipped, DayRole.HolidaySkipped, DayRole.HolidaySkipped, DayRole.HolidaySkipped, DayRole.HolidaySkipped, DayRole.HolidaySkipped, DayRole.Due],
            sixty.Days.Skip(60).Select(day => day.Role));
        Assert.Equal("自2026年8月2日的次日起算，第 60 日为2026年10月1日，系休息日，顺延至2026年10月8日（民法典第二百零三条）；依据：国办发明电〔2025〕7号。", sixty.Sentence);
    }

    [Fact]
    public void A_period_that_ends_on_a_working_day_is_not_rolled()
    {
        var sixty = Shipped.AddCalendarDays(new(2026, 8, 1), 60, mustAct: true);

        Assert.Equal((new DateOnly(2026, 9, 30), DayRole.Due, 60), (sixty.Due, sixty.Days[^1].Role, sixty.Days[^1].Ordinal));
        Assert.Equal(61, sixty.Days.Count);
    }

    [Fact]
    public void A_period_in_which_nobody_must_act_ends_on_a_rest_day_too() =>
        Assert.Equal(new(2026, 10, 1), Shipped.AddCalendarDays(new(2026, 8, 2), 60, mustAct: false).Due);

    [Fact]
    public void Even_no_days_at_all_end_on_a_day_on_which_the_unit_can_act()
    {
        Assert.Equal(new(2026, 10, 8), Shipped.AddCalendarDays(new(2026, 10, 3), 0, mustAct: true).Due);
        Assert.Equal(new(2026, 10, 8), Shipped.AddCalendarDays(new(2026, 10, 8), 0, mustAct: true).Due);
    }
}
