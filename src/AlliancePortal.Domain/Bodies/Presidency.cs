namespace AlliancePortal.Domain.Bodies;

/// <summary>Why the chair does not act itself.</summary>
public enum Hindrance { Vacant, Absent, Recused }

/// <summary>
/// Who acts as chair: the chair's seat, and the executive vice chair's only while the chair is vacant, absent or recused (section 10; CQ-17-3, 17-5).
/// Where there is no executive vice chair who could, the chair's own word is not taken away.
/// </summary>
/// <param name="SeatId">The seat that presides.</param>
/// <param name="InPlaceBecause">Why it is the executive vice chair's; null where the chair itself presides.</param>
public sealed record Presidency(Guid SeatId, Hindrance? InPlaceBecause)
{
    public const string InPlace = "代行理事长职责";

    /// <param name="inOffice">The seats in office; those of other offices do not matter.</param>
    /// <param name="isAbsent">Whether an absence of the chair runs.</param>
    /// <param name="recused">The seats that keep out of the matter; empty where none is asked about.</param>
    /// <returns>Null where neither seat is in office.</returns>
    public static Presidency? Of(IReadOnlyCollection<Seat> inOffice, bool isAbsent, IReadOnlyCollection<Guid> recused)
    {
        var chair = inOffice.FirstOrDefault(seat => seat.Office == Office.Chair);
        var deputy = inOffice.FirstOrDefault(seat => seat.Office == Office.ExecutiveViceChair && !recused.Contains(seat.Id));
        Hindrance? hindrance = chair is null ? Hindrance.Vacant : recused.Contains(chair.Id) ? Hindrance.Recused : isAbsent ? Hindrance.Absent : null;
        if (hindrance is not null && deputy is not null) return new(deputy.Id, hindrance);
        return chair is null ? null : new(chair.Id, null);
    }
}
