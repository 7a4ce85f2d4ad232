using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Infrastructure.Calendars;

/// <summary>The working calendar from the shipped holiday arrangements (G-TIME-2).</summary>
public sealed class CalendarSource
{
    public CalendarSource(IWebHostEnvironment environment)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Data", "Seed", "cn-holidays.json");
        if (!File.Exists(path)) path = Path.Combine(environment.ContentRootPath, "Data", "Seed", "cn-holidays.json");
        Arrangements = HolidayArrangement.ParseAll(File.ReadAllText(path));
        Current = new WorkingCalendar(Arrangements);
    }

    public IReadOnlyList<HolidayArrangement> Arrangements { get; }
    public WorkingCalendar Current { get; }
}
