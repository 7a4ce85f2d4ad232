using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk.Doors;

/// <summary>A short address that knows where one wants to go.</summary>
[May(Permission.UseOwnAccount)]
public sealed class DoorsController(Caller caller, PortalDb db) : Controller
{
    /// <summary>The desk of the chosen capacity; of the only one; else all of them to choose from.</summary>
    [HttpGet("desk")]
    public async Task<IActionResult> Desk(CancellationToken ct)
    {
        var desks = caller.Capacities.Where(capacity => Permissions.Allows(Permission.SeeDesk, capacity.Kind)).ToList();
        if (desks.Contains(caller.Capacity)) return LocalRedirect($"/{caller.Capacity.AllianceSlug}/desk");
        if (desks.Count == 1 && caller.Capacity.Kind != CapacityKind.Administrator) return LocalRedirect($"/{desks[0].AllianceSlug}/desk");

        var alliances = await db.Alliances.AsNoTracking().OrderBy(alliance => alliance.Slug).Select(alliance => new AllianceDoor(alliance.Name, alliance.Slug)).ToListAsync(ct);
        return View("Desk", new DeskDoorsPage(
            [.. desks.Select(capacity => new CapacityDoor(capacity.Key, capacity.Text, alliances.First(alliance => alliance.Slug == capacity.AllianceSlug).Name))],
            alliances, caller.Capacities.Any(capacity => capacity.Kind == CapacityKind.Administrator)));
    }
}

public sealed record CapacityDoor(string Key, string Text, string Alliance);

public sealed record AllianceDoor(string Name, string Slug);

public sealed record DeskDoorsPage(IReadOnlyList<CapacityDoor> Capacities, IReadOnlyList<AllianceDoor> Alliances, bool IsAdministrator);
