using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;

namespace AlliancePortal.Web.Features.Voting.Recusals;

/// <summary>Records before the opening that a seat does not vote, with its reason (G-VOTE-5).</summary>
public sealed class RecusalRecord(PortalDb db, AllianceScope here)
{
    /// <exception cref="CharterBreach">The vote has opened, the charter's parameters know no recusal, or there is no reason.</exception>
    public async Task DeclareAsync(Guid resolutionId, Guid seatId, string reason, CancellationToken ct) => await db.InOneTransactionAsync(async () =>
    {
        var vote = await db.LockedResolutionAsync(here.Id, resolutionId, ct);
        here.Caller.MustNotComeFrom(vote.UnitId);
        CharterBreach.When(vote.Policies.Recusal == RecusalPolicy.Off, CharterRule.InterestedSeatsRecuse, "章程参数不设回避。");
        CharterBreach.When(vote.MustOpenAt(here.Now), CharterRule.VoteTakesItsSteps, "表决已经开始，名册已冻结。");
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        var seat = council.Seats.FirstOrDefault(candidate => candidate.Seat.Id == seatId && candidate.IsInOffice);
        CharterBreach.When(seat is null, CharterRule.OnlySeatsInOfficeVote, "该席位现在空缺。");
        vote.Recuse(new Recusal(seatId, reason, here.Caller.Actor.Name));
        here.Record(CharterRule.InterestedSeatsRecuse, vote.AsSubject(), $"登记回避：{seat!.Unit!.Name}（{seat.Office}），理由：{reason}");
        return true;
    }, ct);
}
