using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

/// <summary>The seats of chair and executive vice chair that are in office on a day, and whether the chair is on leave.</summary>
internal sealed record Presidium(IReadOnlyList<Seat> InOffice, bool ChairIsAbsent)
{
    /// <summary>Who acts as chair where no matter keeps a seat out.</summary>
    public Presidency? Presidency => Presidency.Of(InOffice, ChairIsAbsent, []);

    /// <summary>Who presides over one vote and signs its paper.</summary>
    public Presidency? Over(Resolution vote) => Presidency.Of(InOffice, ChairIsAbsent,
        [.. vote.Recusals.Select(recusal => recusal.SeatId), .. vote.Roster.Where(entry => entry.IsRecused).Select(entry => entry.SeatId)]);
}

internal static class PresidiumQueries
{
    public static async Task<Presidium> PresidiumOnAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct)
    {
        var seats = await (
            from seat in db.Seats.AsNoTracking()
            join holding in db.SeatHoldings on new { seat.AllianceId, SeatId = seat.Id } equals new { holding.AllianceId, holding.SeatId }
            where seat.AllianceId == allianceId && (seat.Office == Office.Chair || seat.Office == Office.ExecutiveViceChair)
                && holding.From <= day && (holding.Until == null || holding.Until >= day)
                && db.Memberships.Any(m => m.AllianceId == allianceId && m.UnitId == holding.UnitId && m.From <= day && (m.Until == null || m.Until >= day))
            select seat).ToListAsync(ct);
        return new(seats, await db.ChairIsAbsentAsync(allianceId, day, ct));
    }

    public static Task<bool> ChairIsAbsentAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct) =>
        db.ChairAbsences.AnyAsync(absence => absence.AllianceId == allianceId && absence.From <= day && (absence.Until == null || absence.Until >= day)
            && (absence.EndedOn == null || absence.EndedOn > day), ct);
}
