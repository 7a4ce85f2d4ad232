using System.Threading.RateLimiting;

namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>
/// Guesses are counted by account and network before the account is looked at: guessing costs whoever guesses, and an account that
/// does not exist is counted like one that does. Five at once, ten a minute.
/// </summary>
public sealed class SignInLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 5,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(12),
            QueueLimit = 0,
        }));

    /// <param name="from">The network address, or the known device.</param>
    public bool Allows(string mail, string from)
    {
        using var lease = _limiter.AttemptAcquire($"{mail.ToUpperInvariant()} {from}");
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
