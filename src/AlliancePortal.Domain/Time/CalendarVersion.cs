using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Time;

/// <summary>
/// A year's arrangement as somebody imported it, with the notice it rests on (G-TIME-2). It counts from its confirmation on, until a
/// later one of the same year; none is changed or taken away.
/// </summary>
public sealed class CalendarVersion
{
    private CalendarVersion() { } // EF

    public CalendarVersion(HolidayArrangement arrangement, HolidayNotice notice, string source, Guid preparedById, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (Year, Arrangement, NoticeNumber, NoticeTitle, NoticeDate) = (arrangement.Year, arrangement, notice.Number, notice.Title, notice.Date);
        (Source, PreparedById, PreparedAt) = (source, preparedById, now);
    }

    public Guid Id { get; private init; }

    /// <summary>1, 2, 3 … in the order of confirmation; null while it is only prepared.</summary>
    public int? Number { get; private set; }
    public int Year { get; private init; }
    public HolidayArrangement Arrangement { get; private init; } = null!;
    public string NoticeNumber { get; private init; } = "";
    public string NoticeTitle { get; private init; } = "";
    public DateOnly NoticeDate { get; private init; }

    /// <summary>How the days came in: pasted, or the name of the file.</summary>
    public string Source { get; private init; } = "";
    public Guid PreparedById { get; private init; }
    public DateTimeOffset PreparedAt { get; private init; }
    public Guid? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public void Confirm(int number, Guid byId, DateTimeOffset now)
    {
        CharterBreach.When(Number is not null, CharterRule.ActsAreRecorded, "这份放假安排已经确认。");
        (Number, ConfirmedById, ConfirmedAt) = (number, byId, now);
    }

    /// <summary>The arrangements that count: the latest version of each year, else what the portal came with.</summary>
    /// <param name="confirmed">In any order.</param>
    public static IReadOnlyList<HolidayArrangement> Overlay(IEnumerable<HolidayArrangement> shipped, IEnumerable<CalendarVersion> confirmed)
    {
        var latest = confirmed.GroupBy(version => version.Year).ToDictionary(year => year.Key, year => year.MaxBy(version => version.Number)!.Arrangement);
        return [.. shipped.Where(arrangement => !latest.ContainsKey(arrangement.Year)).Concat(latest.Values).OrderBy(arrangement => arrangement.Year)];
    }
}
