using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Departures;

/// <summary>One year or more without a performed duty, counted from the last recorded one (CQ-14-2). Any recorded duty starts the clock anew.</summary>
/// <param name="LastPerformedOn">The last performed duty; for a unit without any, its first day of membership.</param>
public sealed record NonPerformance(DateOnly LastPerformedOn, int Years)
{
    public int Years { get; init; } = Years > 0 ? Years : throw new ArgumentOutOfRangeException(nameof(Years), "A profile without the ground has no clock.");

    /// <summary>The day after one full year: from then on the ground is there.</summary>
    public DateOnly AvailableFrom => ShanghaiTime.AddYears(LastPerformedOn, Years).AddDays(1);

    public bool IsGroundOn(DateOnly day) => day >= AvailableFrom;

    /// <summary>The day on which a warning of so many months is due.</summary>
    public DateOnly WarnsFrom(int months) => LastPerformedOn.AddMonths(months);
}
