namespace AlliancePortal.Domain.Bodies;

/// <summary>A seat as it stood on a day: held by whom, represented by whom, or vacant.</summary>
public sealed record RosterLine(Seat Seat, SeatHolding? Holding, Representation? Representation)
{
    public bool IsVacant => Holding is null;
}

/// <summary>The council on a day, in the order of the roll-call.</summary>
public static class Roster
{
    public static IReadOnlyList<RosterLine> On(DateOnly day, IEnumerable<Seat> seats, IReadOnlyCollection<SeatHolding> holdings,
        IReadOnlyCollection<Representation> representations) =>
        [.. from seat in seats.OrderBy(seat => seat.Office).ThenBy(seat => seat.Ordinal)
            let holding = holdings.FirstOrDefault(holding => holding.SeatId == seat.Id && holding.InOfficeOn(day))
            let person = holding is null ? null : representations.FirstOrDefault(person => person.HoldingId == holding.Id && person.ActsOn(day))
            select new RosterLine(seat, holding, person)];
}
