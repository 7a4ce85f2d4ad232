using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Infrastructure.Acts;

namespace AlliancePortal.Web.Features.Voting;

/// <summary>Who presides over a vote and signs its paper.</summary>
/// <param name="Words">The office, such as 理事长.</param>
/// <param name="InPlace">In whose place, such as 常务副理事长（代行理事长职责）; empty where the chair itself acts.</param>
public sealed record Presiding(Guid SeatId, string Words, string InPlace = "");

/// <summary>Who votes on a day: the seats in their order, whom a message reaches for each, and who presides.</summary>
/// <param name="Mailboxes">By seat; a seat without an account has none.</param>
public sealed record VotingRoll(DateOnly Day, IReadOnlyList<SeatInOffice> InOffice, int Vacant, IReadOnlyDictionary<Guid, Recipient> Mailboxes, Presiding? Presiding)
{
    /// <summary>Everybody whom messages about the vote reach.</summary>
    public IEnumerable<Recipient> Everybody => Of(_ => true);

    public IEnumerable<Recipient> Of(Func<SeatInOffice, bool> wanted) => InOffice.Where(wanted).Select(seat => Mailboxes.GetValueOrDefault(seat.SeatId)).OfType<Recipient>();

    internal static VotingRoll Of(CouncilOnDay council, Resolution vote)
    {
        var presidency = council.Presidium.Over(vote);
        var seat = council.SeatOf(presidency);
        return new(council.Day, council.SeatsInOffice, council.Vacant,
            (from one in council.Seats
             where one.IsInOffice && one.Person?.PersonId is not null
             select (one.Seat.Id, new Recipient(one.Person!.PersonId!.Value, one.Mail))).ToDictionary(),
            seat is null ? null : new(seat.Seat.Id, seat.Office, presidency!.InPlaceBecause is null ? "" : $"{Office.ExecutiveViceChair.Chinese()}（{Presidency.InPlace}）"));
    }
}

/// <summary>The roll of a vote as of a day: what its matter says, else the council.</summary>
public sealed class VotingRolls(PortalDb db, IEnumerable<Matter> matters)
{
    public async Task<VotingRoll> OnAsync(Resolution vote, DateOnly day, CancellationToken ct) =>
        matters.Known(vote) is { } matter && await matter.RollAsync(vote, day, ct) is { } own ? own : VotingRoll.Of(await db.CouncilOnAsync(vote.AllianceId, day, ct), vote);
}
