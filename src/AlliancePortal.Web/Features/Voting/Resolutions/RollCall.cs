using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>The seats of a vote as a table and as a picture, with no more than may be seen before the close.</summary>
internal static class RollCall
{
    /// <param name="showsWhoVoted">True for the secretariat; before the count others see the seats alone.</param>
    public static IReadOnlyList<RollCallLine> Lines(Resolution vote, CouncilOnDay council, bool showsWhoVoted)
    {
        var isCounted = vote.Result is not null;
        var alone = vote.Roster.CountBy(entry => entry.Office).Where(office => office.Value == 1).Select(office => office.Key).ToHashSet();
        IEnumerable<RollCallLine> held = from entry in vote.Roster
                                         let ballot = vote.Ballots.FirstOrDefault(ballot => ballot.SeatId == entry.SeatId)
                                         select Line(entry, ballot, isCounted, showsWhoVoted, alone.Contains(entry.Office));
        var vacant = council.Seats.Where(seat => vote.Roster.Count > 0 && vote.Roster.All(entry => entry.SeatId != seat.Seat.Id)).Take(vote.VacantSeats)
            .Select(seat => new RollCallLine(seat.Office, $"{seat.Office} {seat.Seat.Ordinal}", "", "", SeatFill.Vacant, "空缺", null, "", ""));
        return [.. held, .. vacant];
    }

    /// <param name="received">Null for those who see no running count.</param>
    public static SeatMapModel Map(Resolution vote, IReadOnlyList<RollCallLine> lines, int? received, int voters)
    {
        var dots = lines.Select(line => new SeatDot(line.Office, line.Unit, vote.Result is null && line.Fill is not (SeatFill.Vacant or SeatFill.Recused) ? SeatFill.Held : line.Fill ?? SeatFill.Held,
            IsPresidium: line.Office != "理事", IsChair: line.Office == "理事长"));
        return vote.Result is { } result
            ? new([.. dots], $"{result.Yes}", $"赞成，需 {result.Needed}")
            : received is { } count ? new([.. dots], $"{count}", $"已收到，共 {voters} {vote.Body.Voices()}") : new([.. dots], $"{voters}", $"{vote.Body.Voices()}参加表决");
    }

    private static RollCallLine Line(RosterEntry entry, Ballot? ballot, bool isCounted, bool showsWhoVoted, bool isAlone)
    {
        SeatFill? fill = entry.IsRecused ? SeatFill.Recused : isCounted ? FillOf(ballot) : null;
        var word = fill is { } known ? SeatDot.WordOf(known) : !showsWhoVoted ? "" : ballot is null ? "未投" : "已投";
        var shows = isCounted || showsWhoVoted;
        return new(entry.Office, isAlone ? entry.Office : $"{entry.Office} {entry.Ordinal}", entry.UnitName, shows && ballot is not null ? ballot.CastBy : entry.Representative,
            fill, word, shows ? ballot?.CastAt : null, !shows || ballot is null ? "" : ballot.Way == BallotWay.Paper ? "纸质" : "网上",
            entry.IsRecused ? entry.Recusal : isCounted ? ballot?.Remark ?? "" : "");
    }

    private static SeatFill FillOf(Ballot? ballot) => ballot?.Choice switch
    {
        Choice.Yes => SeatFill.Yes,
        Choice.No => SeatFill.No,
        Choice.Abstain => SeatFill.Abstain,
        _ => SeatFill.Unvoted,
    };
}
