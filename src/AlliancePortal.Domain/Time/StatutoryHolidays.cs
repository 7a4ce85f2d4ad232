using System.Globalization;

namespace AlliancePortal.Domain.Time;

/// <summary>The days off that the law itself gives (全国年节及纪念日放假办法), whatever a year's arrangement adds: 11 until 2024, 13 since.</summary>
public static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>Of a year from 2014 to 2099, in the order of the year.</summary>
    public static IReadOnlyList<DayMark> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2014);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        return [.. Dates(year).OrderBy(day => day.Date).Select(day => new DayMark(day.Date, DayKind.Off, day.Holiday))];
    }

    private static IEnumerable<(DateOnly Date, string Holiday)> Dates(int year)
    {
        bool since2025 = year >= 2025; // one more day at Spring Festival and at Labour Day
        var newYear = LunarDay(year, 1, 1);
        yield return (new(year, 1, 1), "元旦");
        for (int n = since2025 ? -1 : 0; n < 3; n++) yield return (newYear.AddDays(n), "春节");
        yield return (new(year, 4, Qingming(year)), "清明节");
        yield return (new(year, 5, 1), "劳动节");
        if (since2025) yield return (new(year, 5, 2), "劳动节");
        yield return (LunarDay(year, 5, 5), "端午节");
        yield return (LunarDay(year, 8, 15), "中秋节");
        for (int day = 1; day <= 3; day++) yield return (new(year, 10, day), "国庆节");
    }

    /// <remarks>The framework counts a leap month as a month of its own, so that those after it stand one place later.</remarks>
    private static DateOnly LunarDay(int year, int month, int day)
    {
        int leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    /// <summary>The fourth or fifth of April; the customary formula for the twenty-first century.</summary>
    private static int Qingming(int year) => (int)((year % 100 * 0.2422) + 4.81) - (year % 100 / 4);
}
