using System.Text.Json.Serialization;

namespace AlliancePortal.Domain.Time;

public enum CountKind { WorkingDays, CalendarDays }

/// <summary>What one day means in a count.</summary>
public enum DayRole
{
    /// <summary>The day from which is counted; never counted itself (Civil Code 201).</summary>
    Start,

    Counted,

    /// <summary>A weekend day that is worked, and therefore counted.</summary>
    MakeUpCounted,

    /// <summary>A weekend day.</summary>
    RestSkipped,

    /// <summary>A day off under a notice or by statute.</summary>
    HolidaySkipped,

    Due,

    /// <summary>The due day, which is itself a make-up working day.</summary>
    MakeUpDue,
}

/// <param name="Ordinal">Which day of the count it is; null where it is not counted.</param>
/// <param name="Holiday">The holiday that the day belongs to, or that it makes up for.</param>
public sealed record DerivedDay(DateOnly Date, DayRole Role, int? Ordinal, string? Holiday);

/// <summary>How a due date was found, day by day (G-TIME-9). Stored with the date and never silently recomputed.</summary>
/// <param name="Due">The last day; it ends at 24:00.</param>
/// <param name="IsProvisional">True where an arrangement that is not out yet may move the date (G-TIME-8).</param>
/// <param name="Notices">The notices it rests on.</param>
public sealed record Derivation(
    DateOnly Start,
    DateOnly Due,
    int Count,
    CountKind Kind,
    bool IsProvisional,
    IReadOnlyList<DerivedDay> Days,
    IReadOnlyList<string> Notices,
    string CalendarVersion)
{
    /// <summary>Weekend days and days off that were not counted.</summary>
    [JsonIgnore]
    public int SkippedDays => Days.Count(day => day.Role is DayRole.RestSkipped or DayRole.HolidaySkipped);

    /// <summary>Weekend days that were counted because they are worked.</summary>
    [JsonIgnore]
    public int MakeUpDays => Days.Count(day => day.Role is DayRole.MakeUpCounted or DayRole.MakeUpDue);

    /// <summary>Days of the calendar between start and due day.</summary>
    [JsonIgnore]
    public int CalendarDays => Due.DayNumber - Start.DayNumber;

    /// <summary>The wanted day, or the due day where the wish comes too early (CQ-13-1).</summary>
    public DateOnly NotBefore(DateOnly wanted) => wanted < Due ? Due : wanted;

    /// <summary>Whether something was done before the due day ended at 24:00 (G-TIME-7).</summary>
    public bool IsInTime(DateTimeOffset done) => done < ShanghaiTime.EndOf(Due);

    /// <summary>The same dates, no longer open to a later arrangement of holidays: a day that was appointed and told.</summary>
    public Derivation Fixed() => this with { IsProvisional = false };

    /// <summary>Whether another count says the same, day by day, and rests on the same notices.</summary>
    public bool SaysTheSameAs(Derivation other) =>
        (Start, Due, Count, Kind, IsProvisional) == (other.Start, other.Due, other.Count, other.Kind, other.IsProvisional) && Days.SequenceEqual(other.Days) && Notices.SequenceEqual(other.Notices);

    /// <summary>The derivation in one sentence.</summary>
    [JsonIgnore]
    public string Sentence => $"{Counting}{Basis}。{(IsProvisional ? "暂定：有关年度的放假安排尚未公布，公布后自动重算。" : "")}";

    private string Counting => Kind == CountKind.WorkingDays ? WorkingDaysCounted : CalendarDaysCounted;

    private string WorkingDaysCounted =>
        $"自{ShanghaiTime.Written(Start)}的次日起算，第 {Count} 个工作日为{ShanghaiTime.Written(Due)}"
        + (SkippedDays > 0 ? $"；跳过休息日 {SkippedDays} 天" : "")
        + (MakeUpDays > 0 ? $"，调休上班 {MakeUpDays} 天计入" : "");

    private string CalendarDaysCounted
    {
        get
        {
            string counted = $"自{ShanghaiTime.Written(Start)}的次日起算，第 {Count} 日为{ShanghaiTime.Written(Start.AddDays(Count))}";
            return CalendarDays == Count ? counted : $"{counted}，系休息日，顺延至{ShanghaiTime.Written(Due)}（民法典第二百零三条）";
        }
    }

    private string Basis => Notices.Count > 0 ? $"；依据：{string.Join("、", Notices)}" : "";
}

/// <summary>The latest day on which something can be handed in so that a count of working days ends by a wanted day (G-TIME-4).</summary>
/// <param name="CalendarDate">The latest calendar date; it may be a rest day.</param>
/// <param name="WorkingDay">The latest working day.</param>
/// <param name="Derivation">The count from <paramref name="CalendarDate"/>.</param>
public sealed record LatestSubmission(DateOnly Wanted, DateOnly CalendarDate, DateOnly WorkingDay, bool IsProvisional, Derivation Derivation);
