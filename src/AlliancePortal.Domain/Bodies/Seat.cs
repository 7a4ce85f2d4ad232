namespace AlliancePortal.Domain.Bodies;

/// <summary>The office a council seat carries; the order is that of the roll-call.</summary>
public enum Office { Chair, ExecutiveViceChair, ViceChair, Member }

public static class OfficeWords
{
    public static string Chinese(this Office office) => office switch
    {
        Office.Chair => "理事长",
        Office.ExecutiveViceChair => "常务副理事长",
        Office.ViceChair => "副理事长",
        _ => "理事",
    };
}

/// <summary>One place on the council (CQ-16-2). Rank does not weigh the vote.</summary>
public sealed class Seat
{
    private Seat() { } // EF

    public Seat(Guid allianceId, Office office, int ordinal) =>
        (AllianceId, Id, Office, Ordinal) = (allianceId, Guid.CreateVersion7(), office, ordinal);

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Office Office { get; private init; }

    /// <summary>Its number among the seats of its office, from 1.</summary>
    public int Ordinal { get; private init; }
}

/// <summary>A member unit on a seat, from a day until a day.</summary>
public sealed class SeatHolding
{
    private SeatHolding() { } // EF

    public SeatHolding(Guid allianceId, Guid seatId, Guid unitId, DateOnly from, string basis)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, SeatId, UnitId, From, Basis) = (allianceId, seatId, unitId, from, basis);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid SeatId { get; private init; }
    public Guid UnitId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public string Basis { get; private init; } = "";
    public string EndBasis { get; private set; } = "";

    public bool InOfficeOn(DateOnly day) => From <= day && Electorate.IsInOffice(Until, day);

    public void EndOn(DateOnly lastDay, string basis) => (Until, EndBasis) = (lastDay, basis);

    /// <summary>An announced end was taken back before it came.</summary>
    public void Continue() => (Until, EndBasis) = (null, "");
}

/// <summary>The person who acts for a unit on its seat, from a day until a day; may change inside the term (CQ-X-5).</summary>
public sealed class Representation
{
    private Representation() { } // EF

    public Representation(Guid allianceId, Guid holdingId, Guid? personId, string name, string position, DateOnly from, string basis)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, HoldingId, PersonId, Name, Position, From, Basis) = (allianceId, holdingId, personId, name, position, from, basis);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid HoldingId { get; private init; }

    /// <summary>The account; empty until the person has one, who then votes on paper only.</summary>
    public Guid? PersonId { get; private set; }
    public string Name { get; private init; } = "";
    public string Position { get; private init; } = "";
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public string Basis { get; private init; } = "";

    public bool ActsOn(DateOnly day) => From <= day && !(Until < day);

    public void EndOn(DateOnly lastDay) => Until = lastDay;

    public void BindTo(Guid personId) => PersonId = personId;
}
