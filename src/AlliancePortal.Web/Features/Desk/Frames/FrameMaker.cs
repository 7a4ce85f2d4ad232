using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk.Frames;

/// <summary>Makes the frame of a page from who asks and which alliance or province the page is of.</summary>
internal sealed class FrameMaker(AllianceScope here, AreaScope area, PortalDb db, WaitingCounts counts, FilingAreas filings, IWebHostEnvironment environment)
{
    public async Task<Frame> MakeAsync(string path, CancellationToken ct)
    {
        var caller = here.Caller;
        var frame = new Frame { Today = ChineseText.Date(here.Today), IsDevelopment = environment.IsDevelopment() };
        if (here.IsLoaded) frame = frame with { AllianceName = here.Alliance.Name, AllianceSlug = here.Slug, IsForming = here.Alliance.IsForming };
        if (!caller.IsSignedIn) return frame;

        var alliances = await AlliancesAsync(caller, ct);
        var acting = ActingHere(caller);
        var own = alliances.FirstOrDefault(alliance => alliance.Id == acting.AllianceId);
        frame = frame with
        {
            AllianceName = frame.AllianceName ?? own?.Name,
            AllianceSlug = frame.AllianceSlug ?? own?.Slug,
            IsForming = here.IsLoaded ? frame.IsForming : own is { IsForming: true },
            AreaName = await AreaNameAsync(acting, ct),
            PersonName = caller.Person!.FullName,
            CapacityText = caller.Capacity.Text,
            CapacityKey = caller.Capacity.Key,
            Capacities = [.. caller.Capacities.Select(capacity => new CapacityChoice(capacity.Key, capacity.Text, capacity == caller.Capacity))],
        };
        var waiting = await counts.OfAsync(caller.PersonId, acting, here.Now, ct);
        return frame with
        {
            Alliances = [.. alliances.Select(alliance => new AllianceChoice(alliance.Name, $"/{alliance.Slug}/desk", alliance.Slug == frame.AllianceSlug))],
            Rail = Menus.Rail(frame.AllianceSlug, AreaCode(acting), acting, waiting, await FilesAsync(own, ct)).Current(path),
            BottomBar = Menus.BottomBar(frame.AllianceSlug, acting, waiting).Current(path),
            IsOverseen = here.IsLoaded && acting.IsOfficer,
            NoticeStrip = here.IsLoaded && acting.IsOfficer ? $"以{(acting.Kind == CapacityKind.CentreOfficer ? "服务中心" : "主管部门")}身份{OfficersErrand(path, acting.Kind)}"
                : waiting.Provisional > 0 ? $"{counts.UnpublishedYear}年放假安排尚未发布，{waiting.Provisional} 个期限为暂定；发布后自动重算，并通知有关单位。" : null,
            SearchHref = frame.AllianceSlug is { } slug && Permissions.Allows(Permission.SearchCases, acting.Kind) ? $"/{slug}/search" : null,
            VotesWaiting = waiting.Votes,
            DeskCount = waiting.Desk,
        };
    }

    /// <summary>What officers do on this page of an alliance; on most they only look.</summary>
    private string OfficersErrand(string path, CapacityKind acting) =>
        path.StartsWith($"/{here.Slug}/filing/office", StringComparison.Ordinal) ? "办理备案。"
        : path.StartsWith($"/{here.Slug}/classification", StringComparison.Ordinal) ? "办理联盟分类。"
        : path.StartsWith($"/{here.Slug}/tickets", StringComparison.Ordinal) && Permissions.Allows(Permission.RaiseTicket, acting) ? "办理问题与建议。"
        : "查看，只读。";

    /// <summary>On a page of an alliance or a province one has nothing to do with, one is a visitor.</summary>
    private Capacity ActingHere(Caller caller)
    {
        var mine = caller.Capacity;
        var isOut = mine.AreaCode is { } code
            ? here.IsLoaded ? here.Alliance.AreaCode != code : area.IsLoaded && area.Code != code
            : here.IsLoaded && mine.AllianceId is not null && mine.AllianceId != here.Id;
        return isOut ? Capacity.Oneself : mine;
    }

    private string? AreaCode(Capacity acting) => here.IsLoaded ? here.Alliance.AreaCode : area.IsLoaded ? area.Code : acting.AreaCode;

    /// <summary>Whether the alliance whose menu it is lies in a province that files alliances.</summary>
    private async Task<bool> FilesAsync(OwnAlliance? own, CancellationToken ct) =>
        (here.IsLoaded ? here.Alliance.AreaCode : own?.AreaCode) is { } code && await filings.FilesAsync(code, ct);

    /// <summary>Whose page it is where it is no alliance's: the service centre's for its own people, else the authority's.</summary>
    private async Task<string?> AreaNameAsync(Capacity acting, CancellationToken ct)
    {
        if (here.IsLoaded || (acting.AreaCode ?? (area.IsLoaded ? area.Code : null)) is not { } code) return null;
        var names = area.IsLoaded ? new { area.Area.Authority, area.Area.ServiceCentre }
            : await db.Areas.AsNoTracking().Where(row => row.Code == code).Select(row => new { row.Authority, row.ServiceCentre }).SingleAsync(ct);
        return acting.Kind == CapacityKind.CentreOfficer ? names.ServiceCentre ?? names.Authority : names.Authority;
    }

    private async Task<List<OwnAlliance>> AlliancesAsync(Caller caller, CancellationToken ct)
    {
        var ids = caller.Capacities.Select(capacity => capacity.AllianceId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.Alliances.AsNoTracking().Where(alliance => ids.Contains(alliance.Id)).OrderBy(alliance => alliance.Slug)
                .Select(alliance => new OwnAlliance(alliance.Id, alliance.Name, alliance.Slug, alliance.AreaCode, alliance.IsForming)).ToListAsync(ct);
    }

    private sealed record OwnAlliance(Guid Id, string Name, string Slug, string AreaCode, bool IsForming);
}
