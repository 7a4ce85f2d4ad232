using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Council;

internal static class CouncilQueries
{
    /// <summary>Every seat as it stood on a day: held by whom, represented by whom, a member or not.</summary>
    public static async Task<CouncilOnDay> CouncilOnAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct)
    {
        var seats = await db.Seats.AsNoTracking().Where(seat => seat.AllianceId == allianceId).ToListAsync(ct);
        var holdings = await db.SeatHoldings.AsNoTracking()
            .Where(holding => holding.AllianceId == allianceId && holding.From <= day && (holding.Until == null || holding.Until >= day)).ToListAsync(ct);
        var people = await db.Representations.AsNoTracking()
            .Where(person => person.AllianceId == allianceId && person.From <= day && (person.Until == null || person.Until >= day)).ToListAsync(ct);
        var units = await UnitsAsync(db, allianceId, [.. holdings.Select(holding => holding.UnitId)], day, ct);
        var accounts = people.Select(person => person.PersonId).OfType<Guid>().ToList();
        var mails = await db.Users.Where(person => accounts.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Email ?? "", ct);

        return new(day, [.. from line in Roster.On(day, seats, holdings, people)
            let unit = line.Holding is { } holding ? units.GetValueOrDefault(holding.UnitId) : null
            let mail = line.Representation?.PersonId is { } account ? mails.GetValueOrDefault(account, "") : ""
            select new CouncilSeat(line.Seat, line.Holding, line.Representation, unit?.Unit, unit?.IsMember ?? false, unit?.ElectronicSince, mail)])
        { ChairIsAbsent = await db.ChairIsAbsentAsync(allianceId, day, ct) };
    }

    /// <summary>The term that runs on a day or ran last: an old council goes on until the new one takes office (CQ-16-3).</summary>
    public static Task<CouncilTerm?> CouncilTermOnAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct) =>
        db.CouncilTerms.AsNoTracking().Where(term => term.AllianceId == allianceId && term.From <= day).OrderByDescending(term => term.From).FirstOrDefaultAsync(ct);

    /// <summary>The representatives that have an account, for messages to the seats.</summary>
    public static IEnumerable<Recipient> Recipients(this IEnumerable<CouncilSeat> seats) =>
        from seat in seats
        where seat.IsInOffice && seat.Person?.PersonId is not null
        select new Recipient(seat.Person!.PersonId!.Value, seat.Mail);

    /// <summary>Who answers for an alliance to those above it: the secretariat, and whoever presides.</summary>
    public static async Task<IEnumerable<Recipient>> LeadershipAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct)
    {
        var council = await db.CouncilOnAsync(allianceId, day, ct);
        var chair = council.SeatOf(council.Presidium.Presidency) is { } seat ? new[] { seat }.Recipients() : [];
        return (await db.SecretariatAsync(allianceId, day, ct)).Concat(chair);
    }

    private static async Task<Dictionary<Guid, UnitOnDay>> UnitsAsync(PortalDb db, Guid allianceId, List<Guid> ids, DateOnly day, CancellationToken ct) =>
        await (from record in db.UnitRecords.AsNoTracking()
               join unit in db.Units.AsNoTracking() on record.UnitId equals unit.Id
               where record.AllianceId == allianceId && ids.Contains(record.UnitId)
               select new UnitOnDay(unit, record.ElectronicSince,
                   db.Memberships.Any(m => m.AllianceId == allianceId && m.UnitId == unit.Id && m.From <= day && (m.Until == null || m.Until >= day))))
            .ToDictionaryAsync(row => row.Unit.Id, ct);

    private sealed record UnitOnDay(Domain.Units.Unit Unit, DateOnly? ElectronicSince, bool IsMember);
}
