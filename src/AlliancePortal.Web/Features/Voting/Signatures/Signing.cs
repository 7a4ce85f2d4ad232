using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Voting.Resolutions;

namespace AlliancePortal.Web.Features.Voting.Signatures;

/// <summary>The presiding person signs: the paper is issued with number and roll-call, and the matter's letters go out.</summary>
public sealed class Signing(PortalDb db, AllianceScope here, DocumentOffice office, ResolutionPapers papers, VotingRolls rolls, IEnumerable<Matter> matters)
{
    /// <exception cref="CharterBreach">The vote is not counted, void, or signed already.</exception>
    /// <exception cref="PaperNotPrinted">The paper cannot be made now; nothing is signed then.</exception>
    public Task<IssuedDocument> SignAsync(Guid resolutionId, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var vote = await db.LockedResolutionAsync(here.Id, resolutionId, ct);
        await MustPresideAsync(vote, ct);
        vote.Sign(here.Caller.Actor.Name, here.Now, (await rolls.OnAsync(vote, here.Today, ct)).Presiding!.InPlace);
        var number = vote.PaperNumber(here.Alliance.Abbreviation);
        var paper = await office.IssueAsync(new Issue(here.Id, DocumentKind.Resolution, number, vote.Title, vote.AsSubject()), await papers.OfAsync(vote, ct), here.Now, ct);
        await db.FulfilAsync(here.Id, vote.Id, DeadlineTasks.SignResolution, here.Now, ct);
        here.Record(CharterRule.VoteTakesItsSteps, vote.AsSubject(),
            $"{vote.SignedAs}签发决议{vote.PrintedNumber(here.Alliance.DocumentMark)}（{(vote.State == ResolutionState.InForce ? "已生效" : "未通过")}）", paper.Sha256);
        await matters.Of(vote).SignedAsync(vote, here.Now, ct);
        return paper;
    }, ct);

    /// <summary>Of the seats, the one that presides over this vote signs its paper (CQ-17-3, 17-5).</summary>
    public async Task MustPresideAsync(Resolution vote, CancellationToken ct)
    {
        var presiding = (await rolls.OnAsync(vote, here.Today, ct)).Presiding;
        CharterBreach.When(presiding is null || presiding.SeatId != here.Caller.Capacity.SeatId, CharterRule.ChairIsRepresented, $"本决议由{presiding?.Words ?? "理事长"}签发。");
    }
}
