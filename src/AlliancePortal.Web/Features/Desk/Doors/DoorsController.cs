using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Intentions;
using AlliancePortal.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk.Doors;

/// <summary>Short addresses that know where one wants to go.</summary>
[May(Permission.UseOwnAccount)]
public sealed class DoorsController(Caller caller, PortalDb db, TimeProvider clock) : Controller
{
    /// <summary>The desk of the chosen capacity; of the only one; else all of them to choose from.</summary>
    [HttpGet("desk")]
    public async Task<IActionResult> Desk(CancellationToken ct)
    {
        var desks = caller.Capacities.Where(capacity => Permissions.Allows(Permission.SeeDesk, capacity.Kind)).ToList();
        var areas = caller.Capacities.Where(capacity => capacity.IsOfficer).ToList();
        if (caller.Capacity.AreaCode is { } mine) return LocalRedirect($"/areas/{mine}");
        if (desks.Count == 0 && areas is [{ AreaCode: var only }] && caller.Capacity.Kind != CapacityKind.Administrator) return LocalRedirect($"/areas/{only}");
        if (desks.Contains(caller.Capacity)) return LocalRedirect($"/{caller.Capacity.AllianceSlug}/desk");
        if (desks.Count == 1 && areas.Count == 0 && caller.Capacity.Kind != CapacityKind.Administrator) return LocalRedirect($"/{desks[0].AllianceSlug}/desk");

        var own = desks.Select(desk => desk.AllianceSlug).ToList();
        var alliances = await db.Alliances.AsNoTracking().Where(alliance => !alliance.IsForming || own.Contains(alliance.Slug)).OrderBy(alliance => alliance.Slug).Select(alliance => new AllianceDoor(alliance.Name, alliance.Slug, alliance.IsForming)).ToListAsync(ct);
        var provinces = await db.Areas.AsNoTracking().OrderBy(area => area.Code).Select(area => new AreaDoor(area.Code, area.Name)).ToListAsync(ct);
        return View("Desk", new DeskDoorsPage(
            [.. areas.Select(capacity => new CapacityDoor(capacity.Key, capacity.Text, provinces.First(area => area.Code == capacity.AreaCode).Name)), .. desks.Select(capacity => new CapacityDoor(capacity.Key, capacity.Text, alliances.First(alliance => alliance.Slug == capacity.AllianceSlug).Name))],
            [.. alliances.Where(alliance => !alliance.IsForming)], caller.Capacities.Any(capacity => capacity.Kind == CapacityKind.Administrator), provinces,
            await IntentionPages.OfPersonAsync(db, caller.PersonId, ct), await OpenCallsAsync(ct)));
    }

    private async Task<IReadOnlyList<CallDoor>> OpenCallsAsync(CancellationToken ct)
    {
        var calls = await db.LeadCalls.AsNoTracking().Where(call => call.ListedAt == null && !db.Intentions.Any(one => one.CallId == call.Id && one.ApplicantId == caller.PersonId && one.State != IntentionState.Withdrawn))
            .OrderBy(call => call.ClosesOn).ToListAsync(ct);
        return [.. calls.Where(call => call.TakesIntentionsAt(clock.GetUtcNow())).Select(call => new CallDoor(call.Title, call.ClosesOn, $"/areas/{call.AreaCode}/calls/{Uri.EscapeDataString(call.Number)}"))];
    }

    /// <summary>To the ballot that waits: straight to it when it is the only one.</summary>
    [HttpGet("v")]
    public async Task<IActionResult> Votes(CancellationToken ct)
    {
        List<VoteDoor> votes = [];
        foreach (var capacity in caller.Capacities.Where(capacity => capacity.HasVote))
            votes.AddRange((await db.VotesWaitingForAsync(capacity.AllianceId!.Value, capacity.SeatId!.Value, clock.GetUtcNow(), ct))
                .Select(vote => new VoteDoor(vote, capacity.Text, $"/{capacity.AllianceSlug}/resolutions/{Uri.EscapeDataString(vote.Number)}/ballot")));
        return votes.Count == 1
            ? LocalRedirect(votes[0].Href)
            : View("Votes", new VoteDoorsPage(ShanghaiTime.DateOf(clock.GetUtcNow()), votes, caller.Capacities.Any(capacity => capacity.HasVote)));
    }
}

public sealed record CapacityDoor(string Key, string Text, string Alliance);

public sealed record AllianceDoor(string Name, string Slug, bool IsForming);

public sealed record AreaDoor(string Code, string Name);

public sealed record DeskDoorsPage(IReadOnlyList<CapacityDoor> Capacities, IReadOnlyList<AllianceDoor> Alliances, bool IsAdministrator, IReadOnlyList<AreaDoor> Areas,
    IReadOnlyList<OwnIntention> Intentions, IReadOnlyList<CallDoor> Calls);

/// <summary>A call that takes intentions now.</summary>
public sealed record CallDoor(string Title, DateOnly ClosesOn, string Href);

/// <param name="Capacity">As what one would vote.</param>
public sealed record VoteDoor(VoteWaiting Vote, string Capacity, string Href);

public sealed record VoteDoorsPage(DateOnly Today, IReadOnlyList<VoteDoor> Votes, bool HasSeat);
