using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Voting.Standing;
using static AlliancePortal.Domain.Voting.VotingBase;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>Whether a running vote is decided already is arithmetic (G-VOTE-6).</summary>
public class StandingTests
{
    private static readonly VotingRule Admission = new(2, 3, AllInOffice);
    private static readonly VotingRule Unanimity = VotingRule.Unanimous(AllInOffice);
    private static readonly VotingRule Ordinary = new(2, 3, Present) { Quorum = new(2, 3) };

    [Fact]
    public void More_ballots_than_seats_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Count.Standing(Admission, voters: 36, yes: 30, no: 7, abstain: 0));

    [Theory]
    [InlineData(24, 0, 0, PassCertain)]
    [InlineData(23, 0, 0, Open)]
    [InlineData(10, 7, 5, Open)] // 14 outstanding: 24 are still possible
    [InlineData(10, 7, 6, FailCertain)]
    [InlineData(0, 0, 0, Open)]
    public void An_admission_passes_for_certain_with_24_of_36_and_fails_for_certain_with_13_lost(int yes, int no, int abstain, Standing standing) =>
        Assert.Equal(standing, Count.Standing(Admission, 36, yes, no, abstain).State);

    [Fact]
    public void What_is_still_needed_and_who_can_still_vote_is_counted() =>
        Assert.Equal(new(Required: 23, Remaining: 1, YesStillNeeded: 1, Open), Count.Standing(Admission, 34, 22, 11, 0));

    [Theory]
    [InlineData(35, 1, 0, FailCertain)]
    [InlineData(35, 0, 1, FailCertain)]
    [InlineData(35, 0, 0, Open)] // silence decides only at closing
    [InlineData(36, 0, 0, PassCertain)]
    public void Unanimity_fails_with_the_first_no_or_abstention_but_with_silence_only_at_closing(int yes, int no, int abstain, Standing standing) =>
        Assert.Equal(standing, Count.Standing(Unanimity, 36, yes, no, abstain).State);

    [Fact]
    public void Recused_and_vacant_seats_do_not_vote_even_where_they_stay_in_the_base()
    {
        Tally tally = new(Seats: 36, Vacant: 1, Recused: 2, Yes: 10, No: 5, Abstain: 0);

        Assert.Equal(new(Required: 22, Remaining: 18, YesStillNeeded: 12, Open), Count.Standing(Admission, tally));
        Assert.Equal(new(Required: 24, Remaining: 18, YesStillNeeded: 14, Open), Count.Standing(Admission, tally, new(RecusalPolicy.KeepInBase)));
        Assert.Equal(new(Required: 24, Remaining: 18, YesStillNeeded: 14, Open),
            Count.Standing(Admission, tally, new(RecusalPolicy.KeepInBase, VacancyPolicy.StatutorySeats)));
        Assert.Equal(FailCertain, Count.Standing(Unanimity, tally, new(RecusalPolicy.KeepInBase)).State);
    }

    [Theory]
    [InlineData(23, 0, 0, Open)] // no quorum yet
    [InlineData(24, 0, 0, PassCertain)] // even if the other 12 come and vote no
    [InlineData(16, 0, 8, Open)] // passes with these 24, fails if the others come and vote no
    [InlineData(11, 13, 0, FailCertain)]
    public void Of_those_present_nothing_is_certain_while_others_may_still_join_the_base(int yes, int no, int abstain, Standing standing) =>
        Assert.Equal(standing, Count.Standing(Ordinary, 36, yes, no, abstain).State);

    [Fact]
    public void What_is_certain_stays_true_however_the_remaining_seats_vote()
    {
        foreach (var rule in new[] { Admission, Unanimity, VotingRule.MajorityOf(AllInOffice), Ordinary, VotingRule.MajorityOf(Present) })
            foreach (var (yes, no, abstain) in Splits(9))
                AssertEveryEndAgrees(rule, yes, no, abstain);
    }

    private static void AssertEveryEndAgrees(VotingRule rule, int yes, int no, int abstain)
    {
        var standing = Count.Standing(rule, 9, yes, no, abstain).State;
        var ends = Splits(9 - yes - no - abstain)
            .Select(later => Count.Outcome(rule, new(9, 0, 0, yes + later.Yes, no + later.No, abstain + later.Abstain)).Outcome)
            .ToHashSet();
        Assert.Equal(standing == PassCertain, ends.SetEquals([VoteOutcome.Passed]));
        Assert.Equal(standing == FailCertain, !ends.Contains(VoteOutcome.Passed));
    }

    private static IEnumerable<(int Yes, int No, int Abstain)> Splits(int seats) =>
        from yes in Enumerable.Range(0, seats + 1)
        from no in Enumerable.Range(0, seats + 1 - yes)
        from abstain in Enumerable.Range(0, seats + 1 - yes - no)
        select (yes, no, abstain);
}
