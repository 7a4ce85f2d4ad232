namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>Answers that must not tell whether an account exists come after the same time, whatever was done meanwhile.</summary>
public sealed class EvenPace(TimeProvider clock)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);

    public long Begin() => clock.GetTimestamp();

    /// <summary>Waits for the next beat since <paramref name="began"/>.</summary>
    public async Task HoldAsync(long began, CancellationToken ct)
    {
        var gone = clock.GetElapsedTime(began);
        await Task.Delay(Beat * Math.Ceiling(gone / Beat) - gone, clock, ct);
    }
}
