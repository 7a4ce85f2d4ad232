using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure;
using AlliancePortal.Web.Infrastructure.Calendars;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Features.Feeds;

/// <summary>The calendar itself, for programs that know nothing but its secret address. What it holds follows from the capacities of the moment.</summary>
[Route("feeds"), May(Permission.SeePublicPages)]
public sealed class FeedsController(PersonalCalendar calendar, IOptions<PortalOptions> portal, TimeProvider clock) : Controller
{
    [HttpGet("{token}.ics"), EnableRateLimiting(RateLimits.Feed)]
    public async Task<IActionResult> Show([FromRoute] string token, CancellationToken ct)
    {
        if (await calendar.OfAsync(token, ct) is not { } entries) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return File(CalendarFile.Write(entries, portal.Value.PublicUrl, clock.GetUtcNow()), "text/calendar; charset=utf-8");
    }
}

/// <summary>Everything that waits for a person in whatever they act as today, each thing once.</summary>
public sealed class PersonalCalendar(PortalDb db, IEnumerable<IFeedSource> sources, CalendarSource calendars, TimeProvider clock)
{
    /// <returns>Null when the address is nobody's.</returns>
    public async Task<IReadOnlyList<FeedEntry>?> OfAsync(string token, CancellationToken ct)
    {
        if (await new FeedTokens(db, clock).PersonOfAsync(token, ct) is not { } person) return null;
        await calendars.RefreshAsync(db, ct);
        var now = clock.GetUtcNow();
        List<FeedEntry> entries = [];
        foreach (var capacity in await db.CapacitiesOfAsync(person, ShanghaiTime.DateOf(now), ct))
            foreach (var source in sources) entries.AddRange(await source.OfAsync(person, capacity, now, ct));
        return [.. entries.DistinctBy(entry => entry.Key).OrderBy(entry => entry.Day).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
    }
}
