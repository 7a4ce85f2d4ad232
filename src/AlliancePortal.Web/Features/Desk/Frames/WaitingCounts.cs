using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Lists;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk.Frames;

/// <summary>What waits for a capacity, in figures for the menu.</summary>
/// <param name="Provisional">Open deadlines that rest on an arrangement of holidays which is not out yet.</param>
/// <param name="Filings">Filings that an officer is to review, decide or file.</param>
/// <param name="Tickets">Answers that an officer has not looked at to the end.</param>
public sealed record Waiting(int Desk = 0, int Votes = 0, int Applications = 0, int Resolutions = 0, int Unread = 0, int Provisional = 0, int Tickets = 0, int Filings = 0);

internal sealed class WaitingCounts(PortalDb db, CalendarSource calendars)
{
    /// <summary>The year whose arrangement of holidays is not out yet.</summary>
    public int UnpublishedYear => 1 + calendars.Arrangements.Where(arrangement => arrangement.IsPublished).Max(arrangement => arrangement.Year);

    public async Task<Waiting> OfAsync(Guid personId, Capacity acting, DateTimeOffset now, CancellationToken ct)
    {
        var provisionalFrom = new DateOnly(UnpublishedYear - 1, 12, 29); // the first day that the next notice can move
        var unread = await db.Notices.CountAsync(notice => notice.PersonId == personId && notice.ReadAt == null, ct);
        if (acting.AreaCode is { } area)
            return new(Unread: unread, Tickets: await db.Tickets.CountAsync(ticket => ticket.AnsweredAt != null && ticket.ClosedAt == null && db.Alliances.Any(one => one.Id == ticket.AllianceId && one.AreaCode == area), ct),
                Filings: await db.Filings.Where(filing => filing.AreaCode == area).WaitingFor(acting).CountAsync(ct));
        if (acting.AllianceId is not { } alliance) return new(Unread: unread);

        var votes = acting.SeatId is { } seat ? (await db.VotesWaitingForAsync(alliance, seat, now, ct)).Count : 0;
        var consents = acting.SeatId is { } own ? await db.AwaitingConsentOf(alliance, own, acting.UnitId).CountAsync(ct) : 0;
        var duties = await db.OpenDeadlines(alliance).OwedBy(acting, db, personId).CountAsync(ct);
        if (!acting.IsSecretariat) return new(Desk: votes + consents + duties, Votes: votes, Resolutions: votes, Unread: unread);

        return new(
            Desk: duties,
            Applications: await db.Applications.CountAsync(app => app.AllianceId == alliance && app.State == ApplicationState.Submitted, ct),
            Resolutions: await db.Resolutions.CountAsync(
                vote => vote.AllianceId == alliance && (vote.State == ResolutionState.Prepared || vote.State == ResolutionState.Open) && vote.OpensAt <= now && vote.ClosesAt >= now, ct),
            Unread: unread,
            Provisional: (await db.Database.SqlQuery<int>($"""
                select count(*)::int as "Value" from deadlines
                where alliance_id = {alliance} and fulfilled_at is null and voided_at is null and due >= {provisionalFrom} and derivation->>'IsProvisional' = 'true'
                """).ToListAsync(ct))[0]);
    }
}
