using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>One case in the list; the due day is that of its open deadline.</summary>
public sealed record ExpulsionLine(string Number, string UnitName, GroundOfExpulsion Ground, ExpulsionState State, DateTimeOffset OpenedAt, DueModel? Due, string Matter, DateOnly? AgainFrom);

/// <param name="IsWork">True for those whose work it is.</param>
/// <param name="SeesIdle">The charter knows the ground 长期不履行义务.</param>
public sealed record ExpulsionsPage(IReadOnlyList<ExpulsionLine> Lines, IReadOnlyList<ListView> Views, PagerModel Pager, int Total, string Home, bool IsWork, bool SeesIdle)
{
    /// <summary>Whether the reader may open a case.</summary>
    public bool MayOpen { get; init; }

    /// <summary>Whether the reader sees which duties were performed.</summary>
    public bool SeesDuties { get; init; }
}

/// <summary>除名案: the newest first, for secretariat and council.</summary>
[Route("{alliance}/expulsions"), May(Permission.SeeExpulsions)]
public sealed class ListController(PortalDb db, AllianceScope here) : Controller
{
    private const int PageSize = 50;

    private static readonly (string View, string Text, ExpulsionState[] States)[] Views =
    [
        ("open", "在办", [.. ExpulsionStates.Open]), ("council", "表决", [ExpulsionState.CouncilVoting, ExpulsionState.PassedAwaitingWrittenConsent]), ("expelled", "已除名", [ExpulsionState.Effective]),
        ("ended", "未除名", [ExpulsionState.Rejected, ExpulsionState.ClosedNoGround, ExpulsionState.EndedByExit]), ("all", "全部", Enum.GetValues<ExpulsionState>()),
    ];

    private string Home => $"/{here.Slug}/expulsions";

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] string? view, [FromQuery] string? after, CancellationToken ct)
    {
        var shown = Views.FirstOrDefault(candidate => candidate.View == view) is { View: not null } found ? found : Views[0];
        var all = db.VisibleExpulsions(here).AsNoTracking();
        var counts = await all.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var rows = all.Where(row => shown.States.Contains(row.State));
        var edge = after is null ? null : await all.Where(row => row.Number == after).Select(row => new { row.OpenedAt, row.Id }).SingleOrDefaultAsync(ct);
        if (edge is not null) rows = rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.OpenedAt, row.Id), ValueTuple.Create(edge.OpenedAt, edge.Id)));
        var page = await rows.OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id).Take(PageSize + 1)
            .Select(row => new
            {
                Case = row,
                Deadline = db.Deadlines.Where(d => d.AllianceId == here.Id && d.FulfilledAt == null && d.VoidedAt == null && (d.SubjectId == row.Id || d.SubjectId == row.ResolutionId)).OrderBy(d => d.Due).FirstOrDefault(),
            }).ToListAsync(ct);
        IReadOnlyList<ExpulsionLine> lines = [.. page.Take(PageSize).Select(row => LineOf(row.Case, row.Deadline))];
        return View("Expulsions", new ExpulsionsPage(lines,
            [.. Views.Select(one => new ListView(one.Text, $"{Home}?view={one.View}", one.View == shown.View, one.States.Sum(state => counts.GetValueOrDefault(state))))],
            new(edge is null ? null : $"{Home}?view={shown.View}", page.Count > PageSize ? $"{Home}?view={shown.View}&after={Uri.EscapeDataString(lines[^1].Number)}" : null),
            shown.States.Sum(state => counts.GetValueOrDefault(state)), Home, here.Caller.Capacity.IsSecretariat, here.Profile.Departure.NonPerformanceYears is not null && Permissions.Allows(Permission.SeeIdleMembers, here.Caller.Capacity.Kind))
        { MayOpen = Permissions.Allows(Permission.OpenExpulsion, here.Caller.Capacity.Kind), SeesDuties = Permissions.Allows(Permission.SeeDuties, here.Caller.Capacity.Kind) });
    }

    private ExpulsionLine LineOf(Expulsion row, Deadline? deadline) => new(row.Number, row.UnitName, row.Ground, row.State, row.OpenedAt,
        deadline is null || !row.State.IsOpen() ? null : DueModel.Of(deadline.Derivation, here.Today, here.Calendar), deadline?.Errand ?? "", row.Bar?.AgainFrom);
}
