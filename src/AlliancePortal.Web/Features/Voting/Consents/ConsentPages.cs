using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Voting.Consents;

/// <summary>Reads what the consent's pages show to the caller's seat, after the clock has had its say.</summary>
public sealed class ConsentPages(PortalDb db, AllianceScope here, VoteClerk clerk)
{
    /// <summary>Null for a number that is no vote of this alliance.</summary>
    public async Task<ConsentPage?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.ResolutionIdAsync(here.Id, number, ct) is not { } id) return null;
        await clerk.BringUpToDateAsync(here.Id, id, here.Now, ct);
        return await db.ResolutionAsync(here.Id, id, ct) is { } vote ? PageOf(vote) : null;
    }

    private ConsentPage PageOf(Resolution vote)
    {
        var acting = here.Caller.Capacity;
        var entry = vote.Roster.FirstOrDefault(candidate => candidate.SeatId == acting.SeatId && candidate.UnitId == acting.UnitId);
        var own = entry is null ? null : vote.Consents.FirstOrDefault(consent => consent.SeatId == entry.SeatId);
        return new(vote, StateOf(vote, entry, own), acting.UnitName, entry?.Office ?? "", own,
            vote.ConsentDue is { } due ? DueModel.Of(due, here.Today, here.Calendar) : null, here.Article(CharterRule.WrittenConsentIsComplete), here.ResolutionHref(vote.Number), here.Today);
    }

    private static ConsentState StateOf(Resolution vote, RosterEntry? entry, WrittenConsent? own) => (vote.State, entry) switch
    {
        _ when own is not null => ConsentState.Given,
        _ when !vote.NeedsWrittenConsent => ConsentState.NotNeeded,
        (ResolutionState.Void, _) => ConsentState.Void,
        (ResolutionState.Prepared or ResolutionState.Open, _) => ConsentState.NotCounted,
        (ResolutionState.Rejected, _) => vote.ConsentDue is null ? ConsentState.NotCarried : ConsentState.Lapsed,
        (_, null) => ConsentState.NotOnRoster,
        _ when vote.Ballots.All(ballot => ballot.SeatId != entry.SeatId || ballot.Choice != Choice.Yes) => ConsentState.NoVoteInFavour,
        (ResolutionState.AwaitingConsent, _) => ConsentState.MayConsent,
        _ => ConsentState.Complete,
    };
}
