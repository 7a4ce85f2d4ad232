using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using AlliancePortal.Web.Features.Account.SignIn;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Infrastructure.Web;

/// <summary>
/// How often one may ask: counted by account, else by network, so that an office behind one address is not one visitor once its
/// people have signed in. The counts are of one process; with several nodes each grants this much.
/// </summary>
internal static class RateLimits
{
    public const string Verify = "verify", SignIn = "sign-in", Upload = "upload", Pdf = "pdf", Feed = "feed";

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("RateLimits");
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(60);
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Verify, context => PerMinute(WhoAsks(context), limits.GetValue("VerifyPerMinute", 30)));
            options.AddPolicy(SignIn, context => PerMinute(BrowserOf(context) ?? NetworkOf(context), limits.GetValue("SignInPerMinute", 60)));
            options.AddPolicy(Feed, context => PerMinute(NetworkOf(context), limits.GetValue("FeedsPerMinute", 60)));
            options.AddPolicy(Upload, context => PerMinute(WhoAsks(context), limits.GetValue("UploadsPerMinute", 60)));
            options.AddPolicy(Pdf, context => PerMinute(WhoAsks(context), limits.GetValue("PapersPerMinute", 60)));
        });
    }

    private static RateLimitPartition<string> PerMinute(string partition, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(partition, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });

    private static string WhoAsks(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } account ? $"account {account}" : NetworkOf(context);

    /// <summary>A browser in which somebody has signed in before: guesses from the next desk must not keep it out.</summary>
    private static string? BrowserOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<KnownDevice>().OwnerOf(context) is { } owner ? $"browser of {owner}" : null;

    /// <summary>The address, and of IPv6 the network of 64 bits that one subscriber has.</summary>
    internal static string NetworkOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.GetAddressBytes() is { Length: 16 } bytes ? $"network {Convert.ToHexString(bytes, 0, 8)}" : $"address {address}";
    }
}
