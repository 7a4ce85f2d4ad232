using System.Globalization;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Features.Shared;

/// <summary>Dates, times, sizes and sums as pages write them. Instants are shown in Asia/Shanghai.</summary>
public static class ChineseText
{
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>2026年11月20日（五）.</summary>
    public static string Date(DateOnly day) => $"{ShanghaiTime.Written(day)}（{Weekday(day)}）";

    /// <summary>2026年11月20日.</summary>
    public static string PlainDate(DateOnly day) => ShanghaiTime.Written(day);

    public static string PlainDate(DateTimeOffset instant) => PlainDate(ShanghaiTime.DateOf(instant));

    /// <summary>11月20日.</summary>
    public static string MonthDay(DateOnly day) => $"{day.Month}月{day.Day}日";

    /// <summary>11月20日（五）; with its year when that is not <paramref name="today"/>'s.</summary>
    public static string ShortDate(DateOnly day, DateOnly? today = null) =>
        today is { } reference && reference.Year != day.Year ? Date(day) : $"{MonthDay(day)}（{Weekday(day)}）";

    /// <summary>10:42.</summary>
    public static string Time(DateTimeOffset instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026年11月20日 10:42.</summary>
    public static string Moment(DateTimeOffset instant) => $"{PlainDate(instant)} {Time(instant)}";

    /// <summary>11月20日 10:42; with its year when that is not <paramref name="today"/>'s.</summary>
    public static string ShortMoment(DateTimeOffset instant, DateOnly? today = null)
    {
        var day = ShanghaiTime.DateOf(instant);
        return today is { } reference && reference.Year != day.Year ? Moment(instant) : $"{MonthDay(day)} {Time(instant)}";
    }

    /// <summary>12月1日 24时: the end of a last day, with its year when that is not <paramref name="today"/>'s.</summary>
    public static string EndOf(DateOnly day, DateOnly? today = null) =>
        $"{(today is { } reference && reference.Year != day.Year ? PlainDate(day) : MonthDay(day))} 24时";

    /// <summary>An instant that ends a day is written as 24时 of that day, any other with its minutes.</summary>
    public static string Closing(DateTimeOffset instant, DateOnly? today = null) =>
        Local(instant).TimeOfDay == TimeSpan.Zero ? EndOf(ShanghaiTime.DateOf(instant).AddDays(-1), today) : ShortMoment(instant, today);

    /// <summary>2022年5月20日—2027年5月19日.</summary>
    public static string Range(DateOnly from, DateOnly to) => $"{PlainDate(from)}—{PlainDate(to)}";

    /// <summary>2026-11-20T10:42:00+08:00, for the datetime attribute.</summary>
    public static string Machine(DateTimeOffset instant) => Local(instant).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>2026-11-20, for date fields and the datetime attribute.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1.2 MB; below a megabyte whole KB, never 0.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 512) / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB");

    /// <summary>1,234.50 元 from 123450 fen.</summary>
    public static string Money(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100m:#,##0.00} 元");

    /// <summary>63.3 %; a whole of nothing is written as —.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.0} %");

    private static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(ShanghaiTime.Offset);
}
