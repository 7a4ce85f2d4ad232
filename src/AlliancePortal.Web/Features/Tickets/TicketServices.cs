using AlliancePortal.Web.Features.Tickets.Cases;

namespace AlliancePortal.Web.Features.Tickets;

internal static class TicketServices
{
    /// <summary>Problems and suggestions from above, with the alliances' answers.</summary>
    public static IServiceCollection AddTickets(this IServiceCollection services) => services.AddScoped<TicketDesk>().AddScoped<TicketPages>();
}
