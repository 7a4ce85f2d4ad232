using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Features.Feeds;

/// <param name="Since">Since when the address counts; null where there is none.</param>
/// <param name="Address">The new address, shown this once.</param>
public sealed record SubscriptionPage(DateTimeOffset? Since, Uri? Address = null)
{
    /// <summary>The same address in the scheme that opens a phone's calendar.</summary>
    public string? Subscribe => Address is { } address ? $"webcal://{address.Authority}{address.AbsolutePath}" : null;
}

/// <summary>订阅日历: one's own secret address, made, renewed and ended here.</summary>
[Route("account/calendar"), May(Permission.UseOwnAccount)]
public sealed class SubscriptionController(Caller caller, PortalDb db, IOptions<PortalOptions> portal, TimeProvider clock) : Controller
{
    private readonly FeedTokens _tokens = new(db, clock);

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) => View("Subscription", new SubscriptionPage(await db.CalendarFeeds.AsNoTracking()
        .Where(feed => feed.PersonId == caller.PersonId && feed.EndedAt == null).Select(feed => (DateTimeOffset?)feed.MadeAt).SingleOrDefaultAsync(ct)));

    /// <summary>Answers with the page itself: the address is kept nowhere and cannot be shown again.</summary>
    [HttpPost]
    public async Task<IActionResult> Renew(CancellationToken ct)
    {
        var token = await _tokens.RenewAsync(caller.PersonId, ct);
        return View("Subscription", new SubscriptionPage(clock.GetUtcNow(), new Uri(portal.Value.PublicUrl, $"/feeds/{token}.ics")));
    }

    [HttpPost("end")]
    public async Task<IActionResult> End(CancellationToken ct)
    {
        await _tokens.EndAsync(caller.PersonId, ct);
        return LocalRedirect("/account/calendar");
    }
}
