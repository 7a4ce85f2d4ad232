using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Tests;

/// <summary>The calendar that the portal ships with: 2020 to 2026 published, 2027 statutory days only.</summary>
internal static class Calendars
{
    public static string Json { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cn-holidays.json"));

    public static IReadOnlyList<HolidayArrangement> Arrangements { get; } = HolidayArrangement.ParseAll(Json);

    public static WorkingCalendar Shipped { get; } = new(Arrangements);

    /// <summary>The calendar as it stood before the notices of later years were out.</summary>
    public static WorkingCalendar PublishedUpTo(int year) => new(Arrangements.Where(arrangement => arrangement.Year <= year));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", System.Globalization.CultureInfo.InvariantCulture);
}
