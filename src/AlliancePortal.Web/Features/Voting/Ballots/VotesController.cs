using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Ballots;

/// <summary>The short address printed on notices: leads to the vote that waits for me.</summary>
[Route("v")]
public sealed class VotesController(PortalDb db, Caller caller, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [May(Permission.UseOwnAccount)]
    public async Task<IActionResult> Waiting(CancellationToken ct)
    {
        foreach (var seat in caller.Capacities.Where(capacity => capacity.IsSeat))
        {
            var waiting = await db.WaitingFor(seat.AllianceId!.Value, seat.SeatId!.Value, clock.GetUtcNow()).FirstOrDefaultAsync(ct);
            if (waiting is not null) return Redirect($"/{seat.AllianceSlug}/resolutions/{waiting.Number}/ballot");
        }
        var home = caller.Capacities.FirstOrDefault(capacity => capacity.IsSeat) ?? caller.Capacity;
        return Redirect(home.AllianceSlug.Length > 0 ? $"/{home.AllianceSlug}/resolutions" : "/");
    }
}
