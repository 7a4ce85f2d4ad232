using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>A password of nobody, checked where there is no account, so that the check takes as long as with one.</summary>
public sealed class DummyPassword(IOptions<PasswordHasherOptions> options)
{
    private readonly PasswordHasher<Person> _hasher = new(options);
    private readonly Person _nobody = new();
    private string? _hash;

    public void Check(string password) =>
        _hasher.VerifyHashedPassword(_nobody, _hash ??= _hasher.HashPassword(_nobody, Guid.NewGuid().ToString()), password);
}

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
