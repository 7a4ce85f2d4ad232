using System.Security.Cryptography;
using System.Text;

namespace AlliancePortal.Domain.Time;

/// <summary>Which days are worked, and the counting of periods (G-TIME-2 to G-TIME-9).</summary>
/// <remarks>A year that is not in the data counts Monday to Friday, provisionally. Dates near the end of the calendar (year 9999) are refused
/// with <see cref="ArgumentOutOfRangeException"/>: forms bound the dates that they accept.</remarks>
public sealed class WorkingCalendar
{
    private readonly Dictionary<int, HolidayArrangement> _years;
    private readonly Dictionary<DateOnly, DayMark> _marks;

    /// <exception cref="ArgumentException">A year is given twice.</exception>
    public WorkingCalendar(IEnumerable<HolidayArrangement> arrangements)
    {
        _years = arrangements.ToDictionary(year => year.Year);
        _marks = _years.Values.SelectMany(year => year.Days).ToDictionary(mark => mark.Date);
        Version = Named();
    }

    /// <summary>The data in words, with a fingerprint of every marked day.</summary>
    public string Version { get; }

    public DayKind? Mark(DateOnly day) => _marks.GetValueOrDefault(day)?.Kind;

    /// <summary>The holiday that a marked day belongs to or makes up for.</summary>
    public string? HolidayName(DateOnly day) => _marks.GetValueOrDefault(day)?.Holiday;

    /// <summary>A day marked as worked, or Monday to Friday not marked as off.</summary>
    public bool IsWorkingDay(DateOnly day) => Mark(day) switch
    {
        DayKind.Work => true,
        DayKind.Off => false,
        _ => !HolidayFile.IsWeekend(day),
    };

    /// <summary>The n-th working day strictly after <paramref name="start"/>, which is never counted itself (G-TIME-3).</summary>
    public Derivation AddWorkingDays(DateOnly start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (workingDays == 0) return Nothing(start, CountKind.WorkingDays);

        List<DerivedDay> days = [new(start, DayRole.Start, null, HolidayName(start))];
        var day = start;
        for (int counted = 0; counted < workingDays;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) days.Add(Worked(day, ++counted, workingDays));
            else days.Add(Skipped(day, ordinal: null));
        }
        return Derived(start, workingDays, CountKind.WorkingDays, days, restsOn: (start.AddDays(1), day));
    }

    /// <summary>The n-th day after <paramref name="start"/>; rolled to the next working day where the unit must act on it (G-TIME-5; Civil Code 203).</summary>
    public Derivation AddCalendarDays(DateOnly start, int days, bool mustAct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0 && (!mustAct || IsWorkingDay(start))) return Nothing(start, CountKind.CalendarDays);

        List<DerivedDay> all = [new(start, DayRole.Start, null, HolidayName(start))];
        for (int n = 1; n < days; n++) all.Add(new(start.AddDays(n), DayRole.Counted, n, HolidayName(start.AddDays(n))));
        var last = start.AddDays(days);
        var due = last;
        for (int? n = days; mustAct && !IsWorkingDay(due); due = due.AddDays(1), n = null)
            if (due != start) all.Add(Skipped(due, n));
        all.Add(new(due, DayRole.Due, due == last ? days : null, HolidayName(due)));
        return Derived(start, days, CountKind.CalendarDays, all, restsOn: mustAct ? (last, due) : null);
    }

    /// <summary>A provisional count once more, under this calendar.</summary>
    /// <remarks>Only a period of calendar days that rolls off rest days can be provisional.</remarks>
    public Derivation Recount(Derivation earlier) =>
        earlier.Kind == CountKind.WorkingDays ? AddWorkingDays(earlier.Start, earlier.Count) : AddCalendarDays(earlier.Start, earlier.Count, mustAct: true);

    /// <summary>The latest day from which <paramref name="workingDays"/> end on <paramref name="wanted"/> or before (G-TIME-4).</summary>
    public LatestSubmission LatestSubmissionFor(DateOnly wanted, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var latest = wanted;
        for (int left = workingDays; left > 0; latest = latest.AddDays(-1))
            if (IsWorkingDay(latest)) left--;
        var working = latest;
        while (!IsWorkingDay(working)) working = working.AddDays(-1);
        return new(wanted, latest, working, MayMove(latest, wanted), AddWorkingDays(latest, workingDays));
    }

    /// <summary>Working days after the first date up to and including the second; negative when the second is the earlier one.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        if (upTo < after) return -WorkingDaysBetween(upTo, after);
        int count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count++;
        }
        return count;
    }

    private DerivedDay Worked(DateOnly day, int ordinal, int last) => new(
        day,
        (Mark(day), ordinal == last) switch
        {
            (DayKind.Work, true) => DayRole.MakeUpDue,
            (DayKind.Work, false) => DayRole.MakeUpCounted,
            (_, true) => DayRole.Due,
            _ => DayRole.Counted,
        },
        ordinal,
        HolidayName(day));

    private DerivedDay Skipped(DateOnly day, int? ordinal) =>
        new(day, Mark(day) == DayKind.Off ? DayRole.HolidaySkipped : DayRole.RestSkipped, ordinal, HolidayName(day));

    private Derivation Nothing(DateOnly start, CountKind kind) =>
        new(start, start, 0, kind, IsProvisional: false, [new(start, DayRole.Due, 0, HolidayName(start))], [], Version);

    private Derivation Derived(DateOnly start, int count, CountKind kind, List<DerivedDay> days, (DateOnly From, DateOnly To)? restsOn) => new(
        start,
        days[^1].Date,
        count,
        kind,
        restsOn is { } span && MayMove(span.From, span.To),
        days,
        restsOn is { } touched ? [.. YearsTouched(touched.From, touched.To).SelectMany(NoticesOf)] : [],
        Version);

    private bool MayMove(DateOnly from, DateOnly to) => YearsTouched(from, to).Any(year => _years.GetValueOrDefault(year)?.IsPublished != true);

    /// <remarks>29 to 31 December lie under the next year's notice too, which can still move them, as it did with 31 December 2022 (G-TIME-8).</remarks>
    private static IEnumerable<int> YearsTouched(DateOnly from, DateOnly to) => Enumerable.Range(from.Year, to.AddDays(3).Year - from.Year + 1);

    private IReadOnlyList<string> NoticesOf(int year) => _years.GetValueOrDefault(year)?.Notices ?? [];

    private string Named()
    {
        var published = _years.Values.Where(year => year.IsPublished).Select(year => year.Year).Order().ToList();
        var provisional = _years.Values.Where(year => !year.IsPublished).Select(year => year.Year).Order().ToList();
        string known = published.Count > 0 ? $"{published[0]}—{published[^1]}年放假安排" : "无已公布的放假安排";
        string open = provisional.Count > 0 ? $"，{string.Join("、", provisional)}年暂定" : "";
        return $"{known}{open}（数据指纹 {Fingerprint()}）";
    }

    private string Fingerprint()
    {
        var lines = _marks.Values.OrderBy(mark => mark.Date).Select(mark => $"{mark.Date:O} {mark.Kind}")
            .Concat(_years.Values.OrderBy(year => year.Year).Select(year => $"{year.Year} {year.IsPublished}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..8];
    }
}
