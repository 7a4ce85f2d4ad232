using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Features.Shared;

/// <summary>One square of the strip. Words stand in the middle: the count, 休, a holiday, or what happens on the day.</summary>
public sealed record DayCell(DateOnly Date, string CssClass, string Words, string Corner = "", bool NamesMonth = false)
{
    public string Number => NamesMonth ? $"{Date.Month}月{Date.Day}" : $"{Date.Day}";
}

/// <summary>Whole weeks from the Monday of the start to the Sunday of the due day.</summary>
/// <param name="Marks">What else happens on a day, e.g. 公布 on the day after the vote.</param>
public sealed record DayStripModel(Derivation Derivation, string StartWord = "收", IReadOnlyDictionary<DateOnly, string>? Marks = null)
{
    /// <summary>A strip longer than this says nothing that the sentence does not say better.</summary>
    public const int LongestInDays = 120;

    public bool IsDrawn => Derivation.Due.DayNumber - Derivation.Start.DayNumber <= LongestInDays;

    public IReadOnlyList<DayCell> Cells(int columns)
    {
        var last = Marks?.Keys.Append(Derivation.Due).Max() ?? Derivation.Due;
        var from = Derivation.Start.AddDays(-(((int)Derivation.Start.DayOfWeek + 6) % 7));
        int span = last.DayNumber - from.DayNumber + 1;
        var days = Derivation.Days.ToDictionary(day => day.Date);
        return [.. Enumerable.Range(0, (span + columns - 1) / columns * columns).Select(n => Cell(from.AddDays(n), n == 0, days))];
    }

    private DayCell Cell(DateOnly date, bool isFirst, Dictionary<DateOnly, DerivedDay> days)
    {
        bool namesMonth = isFirst || date.Day == 1 || date == Derivation.Start || date == Derivation.Due;
        string? mark = Marks?.GetValueOrDefault(date);
        if (!days.TryGetValue(date, out var day))
            return mark is null ? new(date, "day day-outside", "", NamesMonth: namesMonth) : new(date, "day day-mark", mark, NamesMonth: namesMonth);
        var (css, words, corner) = Look(day);
        return mark is null ? new(date, css, words, corner, namesMonth) : new(date, $"{css} day-report", words, mark, namesMonth);
    }

    private (string Css, string Words, string Corner) Look(DerivedDay day) => day.Role switch
    {
        DayRole.Start => ("day day-start", StartWord, ""),
        DayRole.MakeUpCounted => ("day day-makeup", $"{day.Ordinal}", "班"),
        DayRole.RestSkipped => ("day day-rest", "休", ""),
        DayRole.HolidaySkipped => ("day day-rest", Short(day.Holiday), ""),
        DayRole.Due => ("day day-end", $"{day.Ordinal?.ToString() ?? "到期"}", ""),
        DayRole.MakeUpDue => ("day day-end day-makeup", $"{day.Ordinal}", "班"),
        _ => ("day", $"{day.Ordinal}", ""),
    };

    private static string Short(string? holiday) => holiday switch
    {
        null or "" => "休",
        { Length: > 3 } => holiday[..2],
        _ => holiday,
    };
}
