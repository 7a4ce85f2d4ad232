namespace AlliancePortal.Domain.Voting;

/// <summary>A seat on the frozen roster of one vote (G-VOTE-1): who was in office when it opened.</summary>
public sealed class RosterEntry
{
    private RosterEntry() { } // EF

    public RosterEntry(Guid allianceId, Guid resolutionId, int position, SeatInOffice seat, string recusal)
    {
        (AllianceId, ResolutionId, Position) = (allianceId, resolutionId, position);
        (SeatId, Office, Ordinal, UnitId, UnitName, Representative, VotesOnline) =
            (seat.SeatId, seat.Office, seat.Ordinal, seat.UnitId, seat.UnitName, seat.Representative, seat.VotesOnline);
        Recusal = recusal;
    }

    public Guid AllianceId { get; private init; }
    public Guid ResolutionId { get; private init; }

    /// <summary>Order of the roll-call, from 1.</summary>
    public int Position { get; private init; }
    public Guid SeatId { get; private init; }

    /// <summary>The seat's office in words.</summary>
    public string Office { get; private init; } = "";
    public int Ordinal { get; private init; }
    public Guid UnitId { get; private init; }
    public string UnitName { get; private init; } = "";
    public string Representative { get; private init; } = "";

    /// <summary>Whether the unit had accepted electronic voting; without it the seat votes on paper (G-VOTE-11).</summary>
    public bool VotesOnline { get; private init; }

    /// <summary>Why the seat does not vote; empty when it does (G-VOTE-5).</summary>
    public string Recusal { get; private init; } = "";
    public bool IsRecused => Recusal.Length > 0;
}

/// <summary>A seat in office on a day, as the roster freezes it.</summary>
public sealed record SeatInOffice(Guid SeatId, string Office, int Ordinal, Guid UnitId, string UnitName, string Representative, bool VotesOnline);

/// <summary>A seat declared to have an interest in the matter, with the reason and who recorded it.</summary>
public sealed record Recusal(Guid SeatId, string Reason, string RecordedBy);
