using System.Text.Json;

namespace AlliancePortal.Domain.Time;

public enum DayKind
{
    /// <summary>放假.</summary>
    Off,

    /// <summary>调休上班: a weekend day on which people work.</summary>
    Work,
}

/// <summary>One day of which a notice of the State Council says that it is off or worked.</summary>
public sealed record DayMark(DateOnly Date, DayKind Kind, string Holiday);

/// <summary>The days off and the make-up working days of one year (部分节假日安排, G-TIME-2).</summary>
/// <param name="IsPublished">False while only the statutory days are known; a count that touches the year is then provisional (G-TIME-8).</param>
/// <param name="Notices">Numbers of the notices it rests on, such as 国办发明电〔2025〕7号.</param>
public sealed record HolidayArrangement(int Year, string Name, bool IsPublished, IReadOnlyList<string> Notices, IReadOnlyList<DayMark> Days)
{
    /// <summary>Reads arrangements as they are exchanged: an array of years with their marked days.</summary>
    /// <exception cref="HolidayDataRefused">Something is unknown, double or contradicts itself; every reason is named.</exception>
    public static IReadOnlyList<HolidayArrangement> ParseAll(string json)
    {
        HolidayFile.Entry[] years;
        try
        {
            years = JsonSerializer.Deserialize<HolidayFile.Entry[]>(json, HolidayFile.Strict) ?? [];
        }
        catch (JsonException unreadable)
        {
            throw new HolidayDataRefused([$"第 {unreadable.LineNumber + 1} 行无法识别：格式不对，或有缺少、重复、未知的项目（{unreadable.Path}）。"]);
        }
        var reasons = HolidayFile.Reasons(years).ToList();
        return reasons.Count == 0 ? [.. years.Select(HolidayFile.Arrangement)] : throw new HolidayDataRefused(reasons);
    }
}

/// <summary>Holiday data that cannot be relied on.</summary>
public sealed class HolidayDataRefused(IReadOnlyList<string> reasons) : Exception(string.Join(Environment.NewLine, reasons))
{
    /// <summary>What is wrong, in sentences that the person who imports can act on.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
