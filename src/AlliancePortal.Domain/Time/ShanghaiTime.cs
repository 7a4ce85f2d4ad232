namespace AlliancePortal.Domain.Time;

/// <summary>Legal dates are calendar dates in Asia/Shanghai, which has no daylight saving time (G-TIME-1; Civil Code 200).</summary>
public static class ShanghaiTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The legal date of an instant: 16:30 UTC on 8 February is 9 February.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>0:00 of the day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>24:00 of the day, which is 0:00 of the next one (G-TIME-7; Civil Code 203).</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The last day of a period of years that began on <paramref name="day"/>: the same month and day, else the month's last day.
    /// It is not prolonged by a rest day, because bars and terms of office ask nobody to act on it (G-TIME-5; Civil Code 202).</summary>
    public static DateOnly AddYears(DateOnly day, int years) => day.AddYears(years);

    /// <summary>2026年3月2日: Arabic figures without leading zeros (G-DOC-3).</summary>
    public static string Written(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
