using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>Every vote stores what it was decided on, under one fingerprint (G-VOTE-1, G-VOTE-10).</summary>
public class VoteRecordTests
{
    [Theory]
    [InlineData("yes", Choice.Yes)]
    [InlineData("no", Choice.No)]
    [InlineData("abstain", Choice.Abstain)]
    [InlineData("Yes", null)]
    [InlineData("yes,no", null)]
    [InlineData("0", null)]
    [InlineData(" yes", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_the_exact_words_of_the_ballot_are_a_choice(string? word, Choice? choice) => Assert.Equal(choice, ChoiceWords.Parse(word));

    [Fact]
    public void The_roster_is_frozen_with_everything_that_was_true_of_its_seats()
    {
        var council = Council(3);
        var vote = AdmissionVote();
        vote.Recuse(new(council[1].SeatId, "关联单位", "周予安"));
        vote.Open(council, vacantSeats: 2);

        Assert.Equal(council.Select(seat => seat.SeatId), vote.Roster.Select(entry => entry.SeatId));
        Assert.Equal(["", "关联单位", ""], vote.Roster.Select(entry => entry.Recusal));
        Assert.Equal(ResolutionHash.OfRoster(vote), vote.RosterHash);
        Assert.Equal(new(5, 2, 1, 0, 0, 0), vote.Tally);
    }

    [Fact]
    public void Another_roster_ballot_or_remark_is_another_fingerprint()
    {
        var council = Council(3);
        var vote = Open(council);
        string untouched = ResolutionHash.OfRecord(vote);
        Assert.NotEqual(vote.RosterHash, Open(council).RosterHash); // another vote on the same seats

        vote.Cast(BallotOf(vote, council[0].SeatId));
        string oneBallot = ResolutionHash.OfRecord(vote);
        vote.Cast(BallotOf(vote, council[1].SeatId, Choice.No));

        Assert.Equal(3, new[] { untouched, oneBallot, ResolutionHash.OfRecord(vote) }.Distinct().Count());
        Assert.Equal(ResolutionHash.OfRoster(vote), vote.RosterHash); // ballots do not touch the roster
    }

    [Fact]
    public void The_record_is_hashed_when_it_is_counted_and_computes_again_to_the_same()
    {
        var council = Council(36);
        var vote = Open(council);
        foreach (var seat in council.Take(25)) vote.Cast(BallotOf(vote, seat.SeatId));
        vote.Count(2026, 18, At(11, 28));

        Assert.Equal(64, vote.RecordHash.Length);
        Assert.Equal(ResolutionHash.OfRecord(vote), vote.RecordHash);
    }

    private static Resolution Open(IReadOnlyList<SeatInOffice> council)
    {
        var vote = AdmissionVote();
        vote.Open(council, 0);
        return vote;
    }
}
