using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Features.Shared;

/// <summary>A date that binds somebody, as seen today.</summary>
/// <param name="WorkingDays">Working days after today up to the due day; after it, those gone since, as a negative number.</param>
/// <param name="Derivation">How the date came about; the strip unfolds from it.</param>
public sealed record DueModel(DateOnly Due, DateOnly Today, int WorkingDays, bool IsProvisional, Derivation? Derivation = null)
{
    /// <summary>Within this many working days a date is urgent.</summary>
    public const int SoonWithin = 3;

    public static DueModel Of(Derivation derivation, DateOnly today, WorkingCalendar calendar) =>
        Of(derivation.Due, today, calendar) with { IsProvisional = derivation.IsProvisional, Derivation = derivation };

    public static DueModel Of(DateOnly due, DateOnly today, WorkingCalendar calendar) =>
        new(due, today, calendar.WorkingDaysBetween(today, due), IsProvisional: false);

    public bool IsLate => Due < Today;

    public bool IsSoon => !IsLate && WorkingDays <= SoonWithin;

    public string Words => $"{Left}{(IsProvisional && !IsLate ? "（暂定）" : "")}";

    public string CssClass => this switch
    {
        { IsLate: true } => "due due-late",
        { IsProvisional: true } => "due due-open",
        { IsSoon: true } => "due due-soon",
        _ => "due",
    };

    private string Left => this switch
    {
        { IsLate: true, WorkingDays: < 0 } => $"已逾期 {-WorkingDays} 个工作日",
        { IsLate: true } => "已逾期",
        _ when Due == Today => "今天到期",
        { WorkingDays: > 0 } => $"剩 {WorkingDays} 个工作日",
        _ => $"剩 {Due.DayNumber - Today.DayNumber} 天，都是休息日",
    };
}
