using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>A vote that waits for a seat's ballot.</summary>
public sealed record VoteWaiting(string Number, string Title, string Article, DateTimeOffset ClosesAt, int Received, int Entitled);

/// <summary>A decision that waits for a seat's written consent.</summary>
public sealed record ConsentWaiting(string Number, string Title, DueModel Due, string Article, int Given, int Needed);

internal static class DeskQueries
{
    private static readonly string ChairsOffice = Office.Chair.Chinese();

    public static IQueryable<Deadline> OpenDeadlines(this PortalDb db, Guid allianceId) =>
        db.Deadlines.AsNoTracking().Where(deadline => deadline.AllianceId == allianceId && deadline.FulfilledAt == null && deadline.VoidedAt == null);

    /// <summary>Those that this capacity itself has to fulfil: not what the person proposed and another must confirm, nor a paper over
    /// which another seat presides. Ballots are not among them: which are wanted is read from the votes.</summary>
    public static IQueryable<Deadline> OwedBy(this IQueryable<Deadline> deadlines, Capacity acting, PortalDb db, Guid personId) => acting.Kind switch
    {
        CapacityKind.Staff or CapacityKind.SecretaryGeneral => deadlines.Where(deadline => deadline.Owner == DeadlineOwner.Secretariat
            && !db.CodeExceptions.Any(own => own.AllianceId == deadline.AllianceId && own.Id == deadline.SubjectId && own.ProposedById == personId)),
        CapacityKind.Chair => deadlines.Where(deadline => deadline.Owner == DeadlineOwner.Chair && (acting.DeputySeatId == null || acting.DeputySeatId == acting.SeatId
            || !db.Resolutions.Any(vote => vote.AllianceId == deadline.AllianceId && vote.Id == deadline.SubjectId
                && vote.Roster.Any(entry => entry.SeatId == acting.SeatId && entry.Recusal != "") && !vote.Roster.Any(entry => entry.SeatId == acting.DeputySeatId && entry.Recusal != "")))),
        CapacityKind.CouncilSeat when acting.Office == Office.ExecutiveViceChair => deadlines.Where(deadline => deadline.Owner == DeadlineOwner.Chair
            && db.Resolutions.Any(vote => vote.AllianceId == deadline.AllianceId && vote.Id == deadline.SubjectId
                && vote.Roster.Any(entry => entry.Office == ChairsOffice && entry.Recusal != "") && !vote.Roster.Any(entry => entry.SeatId == acting.SeatId && entry.Recusal != ""))),
        CapacityKind.Liaison => deadlines.Where(deadline => deadline.Owner == DeadlineOwner.Unit && deadline.UnitId == acting.UnitId),
        CapacityKind.Applicant => deadlines.Where(deadline => (deadline.Owner == DeadlineOwner.Applicant || deadline.Owner == DeadlineOwner.Unit)
            && db.Applications.Any(app => app.AllianceId == deadline.AllianceId && app.Id == deadline.SubjectId && app.ApplicantId == personId)),
        _ => deadlines.Where(deadline => false),
    };

    /// <summary>What waits for a seat's written consent: it voted in favour, and the number is not complete.</summary>
    public static async Task<IReadOnlyList<ConsentWaiting>> ConsentsWaitingForAsync(this PortalDb db, AllianceScope here, Guid seatId, Guid? unitId, CancellationToken ct)
    {
        var found = await db.AwaitingConsentOf(here.Id, seatId, unitId)
            .Select(vote => new { vote.Number, vote.Title, vote.ConsentDue, Given = vote.Consents.Count, vote.Result }).ToListAsync(ct);
        return [.. found.Where(vote => here.Now < ShanghaiTime.EndOf(vote.ConsentDue!.Due)).OrderBy(vote => vote.ConsentDue!.Due)
            .Select(vote => new ConsentWaiting(vote.Number, vote.Title, DueModel.Of(vote.ConsentDue!, here.Today, here.Calendar), here.Article(CharterRule.WrittenConsentIsComplete), vote.Given, vote.Result!.Needed))];
    }

    public static IQueryable<Resolution> AwaitingConsentOf(this PortalDb db, Guid allianceId, Guid seatId, Guid? unitId) => db.Resolutions.AsNoTracking().Where(vote =>
        vote.AllianceId == allianceId && vote.State == ResolutionState.AwaitingConsent && vote.Roster.Any(entry => entry.SeatId == seatId && entry.UnitId == unitId)
        && vote.Ballots.Any(ballot => ballot.SeatId == seatId && ballot.Choice == Choice.Yes) && vote.Consents.All(consent => consent.SeatId != seatId));

    /// <summary>What waits for a seat's ballot, the first to close first. A vote whose roster is not frozen yet counts, unless the seat is recused.</summary>
    public static async Task<List<VoteWaiting>> VotesWaitingForAsync(this PortalDb db, Guid allianceId, Guid seatId, DateTimeOffset now, CancellationToken ct)
    {
        var votes = await db.WaitingFor(allianceId, seatId, now)
            .Select(vote => new { vote.Number, vote.Title, vote.Article, vote.ClosesAt, Received = vote.Ballots.Count, Entitled = vote.Roster.Count, vote.Recusals }).ToListAsync(ct);
        return [.. votes.Where(vote => vote.Recusals.All(recusal => recusal.SeatId != seatId))
            .Select(vote => new VoteWaiting(vote.Number, vote.Title, vote.Article, vote.ClosesAt, vote.Received, vote.Entitled))];
    }
}
