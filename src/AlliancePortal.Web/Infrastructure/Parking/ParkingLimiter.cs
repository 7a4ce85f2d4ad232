using System.Threading.RateLimiting;
using AlliancePortal.Web.Infrastructure.Web;

namespace AlliancePortal.Web.Infrastructure.Parking;

/// <summary>
/// A draft is parked for whoever sends a form, also without an account: counted by network, so that nobody fills the database with
/// forms that were never typed. Twenty at once, as when a whole office comes back from its holidays, then one each half minute.
/// </summary>
internal sealed class ParkingLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(RateLimits.NetworkOf(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 20,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(30),
            QueueLimit = 0,
        }));

    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
