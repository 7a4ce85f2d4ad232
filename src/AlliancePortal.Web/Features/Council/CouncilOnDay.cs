using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;

namespace AlliancePortal.Web.Features.Council;

/// <summary>A seat as it stood on a day.</summary>
/// <param name="IsMember">Whether the unit was a member on that day; rights end at 24:00 of the last one.</param>
/// <param name="ElectronicSince">When the unit accepted electronic voting; null where it has not.</param>
/// <param name="Mail">The address of the representative's account; empty where there is none.</param>
internal sealed record CouncilSeat(Seat Seat, SeatHolding? Holding, Representation? Person, Unit? Unit, bool IsMember, DateOnly? ElectronicSince, string Mail)
{
    public bool IsInOffice => Holding is not null && IsMember;
    public string Office => Seat.Office.Chinese();

    /// <summary>副理事长 3; the offices that exist once have no number.</summary>
    public string Place(bool isOnlyOne) => isOnlyOne ? Office : $"{Office} {Seat.Ordinal}";
}

/// <summary>The council on a day, in the order of the roll-call.</summary>
internal sealed record CouncilOnDay(DateOnly Day, IReadOnlyList<CouncilSeat> Seats)
{
    public int InOffice => Seats.Count(seat => seat.IsInOffice);
    public int Vacant => Seats.Count - InOffice;

    public IReadOnlyList<SeatInOffice> SeatsInOffice =>
        [.. from seat in Seats
            where seat.IsInOffice
            select new SeatInOffice(seat.Seat.Id, seat.Office, seat.Seat.Ordinal, seat.Unit!.Id, seat.Unit.Name, seat.Person?.Name ?? "", seat.ElectronicSince <= Day)];

    public bool ChairIsAbsent { get; init; }

    /// <summary>Chair and executive vice chair as they are in office.</summary>
    public Presidium Presidium => new([.. from seat in Seats where seat.IsInOffice select seat.Seat], ChairIsAbsent);

    /// <summary>The seat that a presidency names.</summary>
    public CouncilSeat? SeatOf(Presidency? presidency) => presidency is null ? null : Seats.First(seat => seat.Seat.Id == presidency.SeatId);
}
