using AlliancePortal.Web.Features.Calendars.Moves;
using AlliancePortal.Web.Features.Departures;

namespace AlliancePortal.Web.Features.Calendars;

internal static class CalendarServices
{
    /// <summary>Arrangements of holidays, and whatever keeps dates that they move: one line for each kind of date.</summary>
    public static IServiceCollection AddCalendars(this IServiceCollection services)
    {
        services.AddScoped<IMovesDates, DeadlineMoves>().AddScoped<IMovesDates, ExitMoves>();
        return services.AddScoped<CalendarImport>().AddScoped<CalendarPages>().AddScoped<ArrangementDesk>();
    }
}
