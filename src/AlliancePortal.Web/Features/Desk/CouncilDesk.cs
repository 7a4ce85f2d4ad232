using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>A vote in which the seat has voted, or which has not begun.</summary>
public sealed record VoteAhead(string Number, string Title, DateTimeOffset At);

/// <summary>A vote that was counted.</summary>
public sealed record CountedVote(string Number, string Title, DateTimeOffset CountedAt, ResolutionState State, VoteResult? Result)
{
    /// <summary>Carried or not; a vote without quorum is void.</summary>
    public StateModel Badge => State switch
    {
        ResolutionState.Rejected => new(StateKind.None, "未通过"),
        ResolutionState.Void => new(StateKind.Void, "表决无效"),
        ResolutionState.AwaitingConsent => new(StateKind.Soon, "待书面同意"),
        _ => new(StateKind.Ok, "通过"),
    };
}

public sealed record CouncilDeskPage(DateOnly Today, bool IsWorkingDay, string Home, string UnitName, IReadOnlyList<VoteWaiting> Votes, IReadOnlyList<ConsentWaiting> Consents, IReadOnlyList<Duty> Duties,
    IReadOnlyList<VoteAhead> Coming, IReadOnlyList<VoteAhead> Awaited, IReadOnlyList<CountedVote> Results, DueModel? FirstClosing)
{
    public string BallotHref(VoteWaiting vote) => $"{Home}/resolutions/{Uri.EscapeDataString(vote.Number)}/ballot";

    public string ConsentHref(ConsentWaiting consent) => $"{VoteHref(consent.Number)}/consent";

    public string VoteHref(string number) => $"{Home}/resolutions/{Uri.EscapeDataString(number)}";
}

/// <summary>A council seat's desk: what waits for the ballot first, then the chair's signatures, then results.</summary>
public sealed class CouncilDesk(AllianceScope here, PortalDb db)
{
    private const int Results = 5;

    public async Task<CouncilDeskPage> LayAsync(CancellationToken ct)
    {
        var mine = here.Caller.Capacity;
        var seat = mine.SeatId!.Value;
        var votes = await db.VotesWaitingForAsync(here.Id, seat, here.Now, ct);
        var duties = await db.OpenDeadlines(here.Id).OwedBy(mine, db, here.Caller.PersonId).OrderBy(deadline => deadline.Due).ToListAsync(ct);
        var running = db.Resolutions.AsNoTracking()
            .Where(vote => vote.AllianceId == here.Id && (vote.State == ResolutionState.Prepared || vote.State == ResolutionState.Open) && vote.ClosesAt >= here.Now);
        var counted = await db.Resolutions.AsNoTracking().Where(vote => vote.AllianceId == here.Id && vote.CountedAt != null)
            .OrderByDescending(vote => vote.CountedAt).Take(Results)
            .Select(vote => new { vote.Number, vote.Title, vote.CountedAt, vote.State, vote.Result }).ToListAsync(ct);

        return new(here.Today, here.Calendar.IsWorkingDay(here.Today), $"/{here.Slug}", mine.UnitName, votes, await db.ConsentsWaitingForAsync(here, seat, mine.UnitId, ct),
            [.. duties.Select(duty => Duty.Of(duty, "", here.Slug, here.Today, here.Calendar))],
            await running.Where(vote => vote.OpensAt > here.Now).OrderBy(vote => vote.OpensAt).Select(vote => new VoteAhead(vote.Number, vote.Title, vote.OpensAt)).ToListAsync(ct),
            await running.Where(vote => vote.Ballots.Any(ballot => ballot.SeatId == seat)).OrderBy(vote => vote.ClosesAt)
                .Select(vote => new VoteAhead(vote.Number, vote.Title, vote.ClosesAt)).ToListAsync(ct),
            [.. counted.Select(vote => new CountedVote(vote.Number, vote.Title, vote.CountedAt!.Value, vote.State, vote.Result))],
            votes.Count > 0 ? Closing(votes[0]) : null);
    }

    private DueModel Closing(VoteWaiting vote) => DueModel.Of(ShanghaiTime.DateOf(vote.ClosesAt.AddTicks(-1)), here.Today, here.Calendar);
}
