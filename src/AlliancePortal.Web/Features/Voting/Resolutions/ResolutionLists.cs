using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>The list of votes in three views, the newest first.</summary>
public sealed class ResolutionLists(PortalDb db, AllianceScope here, VoteClerk clerk)
{
    private const int PageSize = 50;

    private static readonly (string Key, string Text, ResolutionState[] States, string Empty)[] Views =
    [
        ("running", "表决中", [ResolutionState.Open], "现在没有进行中的表决。"),
        ("prepared", "待开始", [ResolutionState.Prepared], "没有已通知、待开始的表决。"),
        ("consent", "待书面同意", [ResolutionState.AwaitingConsent], "没有等待书面同意的决定。"),
        ("done", "已完成", [ResolutionState.Passed, ResolutionState.Rejected, ResolutionState.Void, ResolutionState.InForce], "还没有完成的表决。"),
    ];

    /// <param name="view">One of the views' words; the first where it is none of them.</param>
    /// <param name="before">Votes prepared before this instant.</param>
    public async Task<ResolutionList> PageAsync(string? view, DateTimeOffset? before, CancellationToken ct)
    {
        await clerk.BringAllUpToDateAsync(here.Id, here.Now, ct);
        var counts = await db.Resolutions.Where(vote => vote.AllianceId == here.Id).GroupBy(vote => vote.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var shown = Views.FirstOrDefault(candidate => candidate.Key == view) is { Key: not null } found ? found : Views[0];
        var seat = here.Caller.Capacity.SeatId;
        var votes = await db.Resolutions.AsNoTracking()
            .Where(vote => vote.AllianceId == here.Id && shown.States.Contains(vote.State) && (before == null || vote.PreparedAt < before))
            .OrderByDescending(vote => vote.PreparedAt).ThenByDescending(vote => vote.Number).Take(PageSize + 1)
            .Select(vote => new Row(vote, vote.Ballots.Count, vote.Ballots.Any(ballot => ballot.SeatId == seat))).ToListAsync(ct);
        return new(
            [.. Views.Select(one => new ListView(one.Text, $"/{here.Slug}/resolutions?view={one.Key}", one.Key == shown.Key, counts.Where(count => one.States.Contains(count.Key)).Sum(count => count.Count)))],
            [.. votes.Take(PageSize).Select(LineOf)],
            votes.Count > PageSize ? $"/{here.Slug}/resolutions?view={shown.Key}&before={votes[PageSize - 1].Vote.PreparedAt.UtcDateTime:O}" : null,
            shown.Empty);
    }

    private ResolutionLine LineOf(Row row)
    {
        var vote = row.Vote;
        var waits = here.Caller.Capacity.HasVote && vote.IsRunningAt(here.Now) && !row.IsCast;
        return new(vote.Number, vote.Title, here.ResolutionHref(vote.Number), ResolutionPages.StateOf(vote),
            vote.Result is null && vote.State != ResolutionState.Void ? DueModel.Of(vote.Window, here.Today, here.Calendar) : null, vote.CountedAt, here.Caller.Capacity.IsOfficer && vote.Result is null ? null : row.Received,
            waits ? here.BallotHref(vote.Number) : null);
    }

    /// <param name="IsCast">The caller's seat has voted.</param>
    private sealed record Row(Resolution Vote, int Received, bool IsCast);
}
