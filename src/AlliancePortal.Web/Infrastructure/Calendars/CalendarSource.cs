using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Infrastructure.Calendars;

/// <summary>The working calendar: the arrangements that the portal came with, and over them those that were imported since (G-TIME-2).</summary>
public sealed class CalendarSource
{
    private volatile State _state;

    public CalendarSource(IWebHostEnvironment environment)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Data", "Seed", "cn-holidays.json");
        if (!File.Exists(path)) path = Path.Combine(environment.ContentRootPath, "Data", "Seed", "cn-holidays.json");
        Shipped = HolidayArrangement.ParseAll(File.ReadAllText(path));
        _state = new(0, Shipped, new WorkingCalendar(Shipped));
    }

    /// <summary>What the portal came with.</summary>
    public IReadOnlyList<HolidayArrangement> Shipped { get; }
    public IReadOnlyList<HolidayArrangement> Arrangements => _state.Arrangements;
    public WorkingCalendar Current => _state.Calendar;

    /// <summary>The calendar as it would be with one more version.</summary>
    public WorkingCalendar With(HolidayArrangement arrangement) =>
        new([.. Arrangements.Where(known => known.Year != arrangement.Year), arrangement]);

    /// <summary>Sees what this process or another one has imported meanwhile; one look at an index when nothing was.</summary>
    public async Task RefreshAsync(PortalDb db, CancellationToken ct)
    {
        var latest = await db.CalendarVersions.MaxAsync(version => version.Number, ct) ?? 0;
        if (latest == _state.Number) return;
        var confirmed = await db.CalendarVersions.AsNoTracking().Where(version => version.Number != null && version.Number <= latest).ToListAsync(ct);
        var arrangements = CalendarVersion.Overlay(Shipped, confirmed);
        _state = new(latest, arrangements, new WorkingCalendar(arrangements));
    }

    private sealed record State(int Number, IReadOnlyList<HolidayArrangement> Arrangements, WorkingCalendar Calendar);
}
