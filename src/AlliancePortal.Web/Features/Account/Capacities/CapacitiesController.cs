using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Account.Capacities;

/// <summary>As what one acts: a choice among what the records give.</summary>
[Route("account/capacity"), May(Permission.UseOwnAccount)]
public sealed class CapacitiesController(Caller caller, PortalDb db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var names = await db.Alliances.AsNoTracking().ToDictionaryAsync(alliance => alliance.Id, alliance => alliance.Name, ct);
        return View("Capacities", new CapacitiesPage([.. caller.Capacities.Select(capacity => new CapacityLine(
            capacity.Key, capacity.Text, capacity.AllianceId is { } id ? names[id] : "", CapacityWords.May(capacity.Kind), capacity == caller.Capacity))]));
    }

    [HttpPost]
    public async Task<IActionResult> Update([FromForm] string? key, [FromForm] string? returnUrl, CancellationToken ct)
    {
        if (caller.Capacities.FirstOrDefault(mine => mine.Key == key) is not { } chosen) return NotFound();
        var former = caller.Capacity;
        caller.ActAs(chosen);
        caller.Session!.ActAs(chosen.Key);
        await db.SaveChangesAsync(ct);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) && IsSeenAlike(former, chosen, returnUrl) ? returnUrl : "/desk");
    }

    /// <summary>The page one stands on is shown again only where the new capacity sees it like the former; a page of the secretariat
    /// would otherwise switch straight back.</summary>
    private static bool IsSeenAlike(Capacity former, Capacity chosen, string returnUrl) =>
        former.Kind == chosen.Kind && chosen.AllianceSlug.Length > 0 && returnUrl.StartsWith($"/{chosen.AllianceSlug}/", StringComparison.Ordinal);
}

public sealed record CapacityLine(string Key, string Text, string Alliance, string May, bool IsCurrent);

public sealed record CapacitiesPage(IReadOnlyList<CapacityLine> Capacities);
