namespace AlliancePortal.Web.Infrastructure.Clock;

/// <summary>
/// The portal's one clock: the machine's, moved by a displacement that is kept in the database. In Production there is none.
/// Whatever compares with the database's own clock adds <see cref="Displacement"/> to it.
/// </summary>
public sealed class PortalClock : TimeProvider
{
    private long _ticks;

    public TimeSpan Displacement => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Displacement;

    /// <summary>Only through <see cref="TimeTravel"/>, so that the database knows it too.</summary>
    internal void Displace(TimeSpan displacement) => Interlocked.Exchange(ref _ticks, displacement.Ticks);

    /// <summary>Takes up what the database says, unless somebody moved the clock meanwhile.</summary>
    internal void Displace(TimeSpan displacement, TimeSpan insteadOf) => Interlocked.CompareExchange(ref _ticks, displacement.Ticks, insteadOf.Ticks);

    internal DateTimeOffset MachineTime => base.GetUtcNow();
}
