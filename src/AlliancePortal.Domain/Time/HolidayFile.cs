using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlliancePortal.Domain.Time;

/// <summary>The exchanged form of holiday arrangements, and what makes it unacceptable.</summary>
internal static class HolidayFile
{
    public static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private const string Published = "published";
    public const string Provisional = "provisional-statutory-only";

    public static HolidayArrangement Arrangement(Entry year) => new(
        year.Year,
        year.Name,
        year.Status == Published,
        [.. year.Notices],
        [.. year.Days.Select(day => new DayMark(DateOf(day)!.Value, day.Kind == "work" ? DayKind.Work : DayKind.Off, day.Holiday))]);

    public static IEnumerable<string> Reasons(Entry[] years)
    {
        if (years.Length == 0) yield return "文件中没有任何年度。";
        if (years.Any(HasGaps))
        {
            yield return "年度、日期或通知文号中有空项。";
            yield break;
        }
        foreach (var twice in years.GroupBy(year => year.Year).Where(same => same.Count() > 1))
            yield return $"{twice.Key}年出现了 {twice.Count()} 次。";
        foreach (string reason in years.SelectMany(ReasonsOfYear)) yield return reason;
    }

    /// <remarks>The serialiser holds members to be present, but not the elements of a list.</remarks>
    private static bool HasGaps(Entry? year) => year is null || year.Days.Any(day => day is null) || year.Notices.Any(notice => notice is null);

    private static IEnumerable<string> ReasonsOfYear(Entry year)
    {
        if (year.Year is < 1949 or > 9998) yield return $"年度 {year.Year} 不在可用范围内。";
        if (string.IsNullOrWhiteSpace(year.Name)) yield return $"{year.Year}年没有名称。";
        if (year.Status is not (Published or Provisional)) yield return $"{year.Year}年的状态“{year.Status}”无法识别。";
        if (year.Status == Published && !year.Notices.Any(notice => notice.Length > 0)) yield return $"{year.Year}年标为已公布，却没有通知文号。";
        foreach (string reason in year.Days.SelectMany(day => ReasonsOfDay(year, day))) yield return reason;
        foreach (var twice in year.Days.GroupBy(day => day.Date).Where(same => same.Count() > 1))
            yield return twice.Select(day => day.Kind).Distinct().Count() > 1 ? $"{twice.Key} 既标为放假，又标为上班。" : $"{twice.Key} 重复。";

        int off = year.Days.Count(day => day.Kind == "off"), work = year.Days.Count(day => day.Kind == "work");
        if (off != year.OffDays) yield return $"{year.Year}年写明放假 {year.OffDays} 天，逐日列出的却是 {off} 天。";
        if (work != year.MakeUpDays) yield return $"{year.Year}年写明调休上班 {year.MakeUpDays} 天，逐日列出的却是 {work} 天。";
    }

    private static IEnumerable<string> ReasonsOfDay(Entry year, Day day)
    {
        if (DateOf(day) is not { } date)
        {
            yield return $"“{day.Date}”不是存在的日期（年-月-日）。";
            yield break;
        }
        if (date.Year != year.Year) yield return $"{day.Date} 不在{year.Year}年内。";
        if (day.Kind is not ("off" or "work")) yield return $"{day.Date} 的类别“{day.Kind}”无法识别。";
        if (string.IsNullOrWhiteSpace(day.Holiday)) yield return $"{day.Date} 没有写明节日。";
        if (day.Kind == "work" && !IsWeekend(date)) yield return $"{day.Date} 不是周末，本来就上班，不能标为调休上班。";
    }

    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly? DateOf(Day day) =>
        DateOnly.TryParseExact(day.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal sealed record Entry(int Year, string Name, string Status, string[] Notices, int OffDays, int MakeUpDays, Day[] Days);

    internal sealed record Day(string Date, string Kind, string Holiday);
}
