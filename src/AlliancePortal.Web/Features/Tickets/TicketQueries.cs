using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Supervision;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Tickets;

internal static class TicketQueries
{
    public const string Subject = "ticket";

    public static Subject AsSubject(this Ticket ticket) => new(Subject, ticket.Id, ticket.Number);

    public static string TicketHref(this AllianceScope here, string number) => $"/{here.Slug}/tickets/{Uri.EscapeDataString(number)}";

    /// <summary>Holds a ticket until the transaction ends and sees it as it is now.</summary>
    public static async Task LockAsync(this PortalDb db, Ticket ticket, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A ticket is locked inside a transaction.");
        await db.Database.ExecuteSqlAsync($"select 1 from tickets where alliance_id = {ticket.AllianceId} and id = {ticket.Id} for update", ct);
        await db.Entry(ticket).ReloadAsync(ct);
    }

    public static StateModel StateOf(TicketState state) => new(state switch { TicketState.Open => StateKind.Run, TicketState.Answered => StateKind.Soon, _ => StateKind.Ok }, state.Chinese());
}
