namespace AlliancePortal.Web.Infrastructure.Clock;

/// <summary>How far the portal's clock stands from the machine's; one row at most.</summary>
public sealed class ClockDisplacement
{
    public const int OnlyRow = 1;

    public int Id { get; private init; } = OnlyRow;
    public TimeSpan Displacement { get; set; }
}
