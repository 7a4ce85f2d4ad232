namespace AlliancePortal.Domain.Time;

/// <summary>The notice of the State Council that an arrangement rests on.</summary>
/// <param name="Number">国办发明电〔2026〕8号.</param>
public sealed record HolidayNotice(string Number, string Title, DateOnly Date);

/// <summary>Makes a year's arrangement out of days that somebody typed, or says everything that keeps it from being relied on.</summary>
public static class ArrangementImport
{
    /// <summary>New Year's rest may reach into the December before, as on 31 December 2022; so does the make-up day for it.</summary>
    private const int FirstDayOfDecember = 24;

    /// <param name="known">The arrangements as they stand; a day that another year's arrangement marks is not marked again.</param>
    /// <exception cref="HolidayDataRefused">Every reason is named.</exception>
    public static HolidayArrangement Make(int year, HolidayNotice notice, IReadOnlyList<DayMark> days, IEnumerable<HolidayArrangement> known, DateOnly today)
    {
        List<string> reasons = [.. NoticeReasons(year, notice, today), .. DayReasons(year, notice, days), .. Missing(year, days), .. Taken(year, days, known)];
        return reasons.Count == 0
            ? new(year, $"{year}年部分节假日安排", IsPublished: true, [notice.Number], [.. days.OrderBy(day => day.Date)])
            : throw new HolidayDataRefused(reasons);
    }

    /// <summary>
    /// Rest on working days is made good by make-up days, except for the days that the law gives; where the sums differ a line is likely
    /// to be missing. It happens rightly too, as with the prolonged Spring Festival of 2020, so this is said and refuses nothing.
    /// </summary>
    public static string? Doubt(HolidayArrangement arrangement)
    {
        int rest = arrangement.Days.Count(day => day.Kind == DayKind.Off && !HolidayFile.IsWeekend(day.Date));
        int made = arrangement.Days.Count(day => day.Kind == DayKind.Work), law = StatutoryHolidays.Of(arrangement.Year).Count;
        return rest - made == law
            ? null
            : $"工作日放假 {rest} 天，减去调休上班 {made} 天，等于 {rest - made} 天；法定节假日是 {law} 天。历年这两个数相等（特殊年份除外），请对照通知核对是否漏写。";
    }

    private static IEnumerable<string> NoticeReasons(int year, HolidayNotice notice, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(notice.Number)) yield return "请写明通知文号。";
        if (string.IsNullOrWhiteSpace(notice.Title)) yield return "请写明通知标题。";
        else if (!notice.Title.Contains($"{year}年", StringComparison.Ordinal)) yield return $"通知标题中没有“{year}年”，请核对年度。";
        if (notice.Date > today) yield return "通知的日期晚于今天。";
        if (notice.Date < new DateOnly(year - 2, 1, 1)) yield return "通知的日期早于该年度两年以上，请核对年度。";
    }

    private static IEnumerable<string> DayReasons(int year, HolidayNotice notice, IReadOnlyList<DayMark> days)
    {
        var byYear = days.ToLookup(day => IsEveOf(year, day.Date) ? year - 1 : year);
        return HolidayFile.Reasons([EntryOf(year, notice, byYear[year])])
            .Concat(byYear[year - 1].Any() ? HolidayFile.Reasons([EntryOf(year - 1, notice, byYear[year - 1])]) : []);
    }

    private static bool IsEveOf(int year, DateOnly day) => day.Year == year - 1 && day is { Month: 12, Day: >= FirstDayOfDecember };

    private static HolidayFile.Entry EntryOf(int year, HolidayNotice notice, IEnumerable<DayMark> marks)
    {
        HolidayFile.Day[] days = [.. marks.Select(mark => new HolidayFile.Day(mark.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), mark.Kind == DayKind.Work ? "work" : "off", mark.Holiday))];
        return new(year, $"{year}年", HolidayFile.Provisional, [notice.Number], days.Count(day => day.Kind == "off"), days.Count(day => day.Kind == "work"), days);
    }

    private static IEnumerable<string> Missing(int year, IReadOnlyList<DayMark> days)
    {
        var off = days.Where(day => day.Kind == DayKind.Off).Select(day => day.Date).ToHashSet();
        return from day in StatutoryHolidays.Of(year)
               where !off.Contains(day.Date)
               select $"缺少法定节假日 {ShanghaiTime.Written(day.Date)}（{day.Holiday}）。";
    }

    private static IEnumerable<string> Taken(int year, IReadOnlyList<DayMark> days, IEnumerable<HolidayArrangement> known)
    {
        var taken = known.Where(other => other.Year != year).SelectMany(other => other.Days.Select(day => (day.Date, other.Name))).ToDictionary(day => day.Date, day => day.Name);
        return from day in days.DistinctBy(day => day.Date)
               where taken.ContainsKey(day.Date)
               select $"{ShanghaiTime.Written(day.Date)}已写在《{taken[day.Date]}》中，请从这里删去。";
    }
}
