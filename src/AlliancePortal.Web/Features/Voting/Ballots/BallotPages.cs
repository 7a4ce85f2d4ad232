using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Ballots;

/// <summary>
/// Reads what the ballot's pages show to the caller's seat. Ballots are read on the connections that are kept for them: when their table is slow,
/// whoever votes waits, and nobody else.
/// </summary>
public sealed class BallotPages(PortalDb db, BallotDb ballots, AllianceScope here, VoteClerk clerk, IEnumerable<Matter> matters)
{
    /// <summary>The page for the caller's seat, after the clock has had its say; null for a number that is no vote of this alliance.</summary>
    public async Task<BallotPage?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.ResolutionIdAsync(here.Id, number, ct) is not { } id) return null;
        await clerk.BringUpToDateAsync(here.Id, id, here.Now, ct);
        await using var box = ballots.Open();
        var vote = await box.ResolutionAsync(here.Id, id, ct);
        return vote is null ? null : PageOf(vote);
    }

    /// <summary>Without a dossier the text of the resolution stands alone; nobody is kept from voting by it.</summary>
    public async Task<BallotPage> WithDossierAsync(BallotPage page, CancellationToken ct) =>
        matters.Known(page.Vote) is { } matter ? page with { Dossier = await matter.DossierAsync(page.Vote, ct) } : page;

    /// <summary>The page with the vote that waits next.</summary>
    public async Task<BallotPage> WithNextAsync(BallotPage page, CancellationToken ct)
    {
        await using var box = ballots.Open();
        var next = await box.WaitingFor(here.Id, here.Caller.Capacity.SeatId!.Value, here.Now).FirstOrDefaultAsync(vote => vote.Id != page.Vote.Id, ct);
        return next is null ? page : page with { Next = (next.Title, here.BallotHref(next.Number), DueModel.Of(next.Window, here.Today, here.Calendar), next.Article) };
    }

    private BallotPage PageOf(Resolution vote)
    {
        var seat = here.Caller.Capacity;
        var entry = vote.Roster.FirstOrDefault(candidate => candidate.SeatId == seat.SeatId && candidate.UnitId == seat.UnitId);
        var cast = entry is null ? null : vote.Ballots.FirstOrDefault(ballot => ballot.SeatId == entry.SeatId);
        return new(vote, StateOf(vote, entry, cast), seat.UnitName, entry?.Office ?? "", vote.Ballots.Count, vote.Roster.Count(candidate => !candidate.IsRecused),
            vote.VotesNeeded, DueModel.Of(vote.Window, here.Today, here.Calendar), cast, entry?.Recusal ?? "", here.Alliance.Telephone)
        {
            Href = here.BallotHref(vote.Number),
            ResolutionHref = here.ResolutionHref(vote.Number),
            IsProved = here.Caller.HasFreshProof(here.Now),
            IsConsent = entry is not null && vote.Consents.Any(consent => consent.SeatId == entry.SeatId),
            ConsentArticle = here.Article(CharterRule.WrittenConsentIsComplete),
        };
    }

    private BallotState StateOf(Resolution vote, RosterEntry? entry, Ballot? cast) => (vote.State, entry) switch
    {
        (ResolutionState.Void, _) when cast is null => BallotState.Void,
        (ResolutionState.Prepared, _) => BallotState.NotYet,
        (_, null) => BallotState.NotOnRoster,
        (_, { IsRecused: true }) => BallotState.Recused,
        _ when cast is not null => BallotState.Cast,
        _ when vote.State != ResolutionState.Open || here.Now > vote.ClosesAt => BallotState.Closed,
        (_, { VotesOnline: false }) => BallotState.OnPaper,
        _ => BallotState.MayVote,
    };
}
