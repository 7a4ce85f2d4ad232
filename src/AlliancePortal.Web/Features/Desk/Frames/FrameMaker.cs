using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk.Frames;

/// <summary>Makes the frame of a page from who asks and which alliance the page is of.</summary>
internal sealed class FrameMaker(AllianceScope here, PortalDb db, WaitingCounts counts, CalendarSource calendars, IWebHostEnvironment environment)
{
    public async Task<Frame> MakeAsync(string path, CancellationToken ct)
    {
        var caller = here.Caller;
        var frame = new Frame { Today = ChineseText.Date(here.Today), IsDevelopment = environment.IsDevelopment() };
        if (here.IsLoaded) frame = frame with { AllianceName = here.Alliance.Name, AllianceSlug = here.Slug };
        if (!caller.IsSignedIn) return frame;

        var alliances = await AlliancesAsync(caller, ct);
        var acting = ActingHere(caller);
        var own = alliances.FirstOrDefault(alliance => alliance.Id == acting.AllianceId);
        frame = frame with
        {
            AllianceName = frame.AllianceName ?? own?.Name,
            AllianceSlug = frame.AllianceSlug ?? own?.Slug,
            PersonName = caller.Person!.FullName,
            CapacityText = caller.Capacity.Text,
            CapacityKey = caller.Capacity.Key,
            Capacities = [.. caller.Capacities.Select(capacity => new CapacityChoice(capacity.Key, capacity.Text, capacity == caller.Capacity))],
        };
        var waiting = await counts.OfAsync(caller.PersonId, acting, here.Now, new(NextYear - 1, 12, 29), ct);
        return frame with
        {
            Alliances = [.. alliances.Select(alliance => new AllianceChoice(alliance.Name, $"/{alliance.Slug}/desk", alliance.Slug == frame.AllianceSlug))],
            Rail = Menus.Rail(frame.AllianceSlug, acting, waiting).Current(path),
            BottomBar = Menus.BottomBar(frame.AllianceSlug, acting, waiting).Current(path),
            NoticeStrip = waiting.Provisional > 0 ? $"{NextYear}年放假安排尚未发布，{waiting.Provisional} 个期限为暂定；发布后自动重算，并通知有关单位。" : null,
            SearchHref = frame.AllianceSlug is { } slug && Permissions.Allows(Permission.SearchCases, acting.Kind) ? $"/{slug}/search" : null,
            VotesWaiting = waiting.Votes,
            DeskCount = waiting.Desk,
        };
    }

    /// <summary>On a page of an alliance one has nothing to do with, one is a visitor.</summary>
    private Capacity ActingHere(Caller caller) =>
        !here.IsLoaded || caller.Capacity.AllianceId is null || caller.Capacity.AllianceId == here.Id ? caller.Capacity : Capacity.Oneself;

    private int NextYear => 1 + calendars.Arrangements.Where(arrangement => arrangement.IsPublished).Max(arrangement => arrangement.Year);

    private async Task<List<OwnAlliance>> AlliancesAsync(Caller caller, CancellationToken ct)
    {
        var ids = caller.Capacities.Select(capacity => capacity.AllianceId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.Alliances.AsNoTracking().Where(alliance => ids.Contains(alliance.Id)).OrderBy(alliance => alliance.Slug)
                .Select(alliance => new OwnAlliance(alliance.Id, alliance.Name, alliance.Slug)).ToListAsync(ct);
    }

    private sealed record OwnAlliance(Guid Id, string Name, string Slug);
}
