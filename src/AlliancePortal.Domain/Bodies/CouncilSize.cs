using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Bodies;

/// <summary>About how many seats a council should have for its members (JL-A2-13-3): information, never an obstacle.</summary>
/// <param name="Recommended">The target rounded.</param>
/// <param name="Min">The smallest whole number inside the tolerance.</param>
/// <param name="Max">The largest whole number inside the tolerance.</param>
public sealed record CouncilSize(int Seats, int Recommended, int Min, int Max)
{
    public bool Fits => Seats >= Min && Seats <= Max;

    /// <param name="target">The share of the members, such as one third.</param>
    /// <param name="tolerance">How far from the target, as a share of the members, such as one fifteenth; at least one seat.</param>
    public static CouncilSize Of(int members, int seats, Share target, Share tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(members);
        ArgumentOutOfRangeException.ThrowIfNegative(seats);
        long unit = (long)target.Denominator * tolerance.Denominator; // everything below is counted in these fractions of a seat
        long aim = (long)members * target.Numerator * tolerance.Denominator;
        long slack = Math.Max(unit, (long)members * tolerance.Numerator * target.Denominator);
        long min = Math.Max(0, (aim - slack + unit - 1) / unit);
        return new(seats, (int)((aim + unit / 2) / unit), (int)min, (int)((aim + slack) / unit));
    }
}
