using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Voting.VotingBase;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>全体: who counts as the whole, and what the ballots then decide (G-VOTE-3 to 5, 7, 8; CQ-9-3, CQ-14-3 and 4, CQ-22-1).</summary>
public class CountTests
{
    private static readonly VotingRule Admission = new(2, 3, AllInOffice);
    private static readonly VotingRule Ordinary = new(2, 3, Present) { Quorum = new(2, 3) };
    private static readonly CountingPolicies RecusedStay = new(RecusalPolicy.KeepInBase);

    [Fact]
    public void More_ballots_than_seats_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(36, 1, 1, 30, 5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(36, 0, 0, -1, 5, 0));
    }

    [Theory]
    [InlineData(23, VoteOutcome.Rejected)]
    [InlineData(24, VoteOutcome.Passed)]
    public void An_applicant_is_admitted_with_two_thirds_of_all_seats_in_office(int yes, VoteOutcome outcome) =>
        Assert.Equal(outcome, Count.Outcome(Admission, new(36, 0, 0, yes, 36 - yes, 0)).Outcome);

    [Fact]
    public void Absent_silent_and_abstaining_seats_stay_in_the_base_and_work_like_a_no()
    {
        var result = Count.Outcome(Admission, new(36, 0, 0, 23, 0, 6));

        Assert.Equal((36, 24, VoteOutcome.Rejected, 7), (result.Base, result.Required, result.Outcome, result.Tally.Absent));
    }

    [Fact]
    public void A_meeting_with_a_quorum_is_not_enough_for_an_admission()
    {
        var result = Count.Outcome(Admission with { Quorum = new(2, 3) }, new(36, 0, 0, 20, 4, 0));

        Assert.Equal((24, true, VoteOutcome.Rejected), (result.QuorumNeeded, result.QuorumMet, result.Outcome));
    }

    [Fact]
    public void A_share_of_all_in_office_needs_no_quorum_and_a_given_one_decides_nothing()
    {
        var result = Count.Outcome(new VotingRule(1, 2, AllInOffice) { Quorum = new(2, 3) }, new(36, 0, 0, 20, 0, 0));

        Assert.Equal((false, VoteOutcome.Passed), (result.QuorumMet, result.Outcome));
    }

    [Theory]
    [InlineData(1, 35, 24)]
    [InlineData(2, 34, 23)]
    [InlineData(3, 33, 22)]
    public void Vacant_seats_are_not_in_the_base(int vacant, int @base, int required)
    {
        var result = Count.Outcome(Admission, new(36, vacant, 0, required, 0, 0));

        Assert.Equal((@base, required, VoteOutcome.Passed), (result.Base, result.Required, result.Outcome));
    }

    [Fact]
    public void Statutory_seats_keep_vacancies_in_the_base_whether_the_rule_or_the_profile_says_so()
    {
        Tally tally = new(36, 3, 0, 23, 0, 0);

        Assert.Equal((36, 24), Base(Count.Outcome(Admission with { Of = StatutorySeats }, tally)));
        Assert.Equal((36, 24), Base(Count.Outcome(Admission, tally, new(Vacancy: VacancyPolicy.StatutorySeats))));
    }

    [Fact]
    public void The_other_count_of_vacancies_is_shown_for_information()
    {
        var result = Count.Outcome(Admission, new(36, 3, 0, 22, 0, 0));

        Assert.Equal(VoteOutcome.Passed, result.Outcome);
        Assert.Equal([new("空缺席位计入基数", 36, 24, VoteOutcome.Rejected)], result.Others);
        Assert.Equal("空缺席位计入基数：基数 36 席，需 24 票赞成，未通过。", result.Others[0].Sentence);
    }

    [Fact]
    public void A_recused_seat_leaves_the_base_and_with_one_of_them_both_readings_need_24()
    {
        var result = Count.Outcome(Admission, new(36, 0, 1, 24, 11, 0));

        Assert.Equal((35, 24), Base(result));
        Assert.Equal([new("回避席位计入基数", 36, 24, VoteOutcome.Passed)], result.Others);
    }

    [Fact]
    public void With_two_recused_seats_the_readings_differ_and_both_are_shown()
    {
        Tally tally = new(36, 0, 2, 23, 11, 0);

        Assert.Equal((34, 23), Base(Count.Outcome(Admission, tally)));
        Assert.Equal([new("回避席位计入基数", 36, 24, VoteOutcome.Rejected)], Count.Outcome(Admission, tally).Others);
        Assert.Equal((36, 24), Base(Count.Outcome(Admission, tally, RecusedStay)));
        Assert.Equal([new("回避席位不计入基数", 34, 23, VoteOutcome.Passed)], Count.Outcome(Admission, tally, RecusedStay).Others);
    }

    [Fact]
    public void Without_vacancies_and_recusals_there_is_no_other_count() => Assert.Empty(Count.Outcome(Admission, new(36, 0, 0, 24, 12, 0)).Others);

    [Theory]
    [InlineData(15, 5, 4, VoteOutcome.Rejected)]
    [InlineData(16, 4, 4, VoteOutcome.Passed)]
    [InlineData(23, 0, 0, VoteOutcome.NoQuorum)] // void, not lost
    public void An_ordinary_resolution_needs_two_thirds_of_those_present_and_a_quorum(int yes, int no, int abstain, VoteOutcome outcome)
    {
        var result = Count.Outcome(Ordinary, new(36, 0, 0, yes, no, abstain));

        Assert.Equal((yes + no + abstain, 24, outcome), (result.Base, result.QuorumNeeded, result.Outcome));
    }

    [Theory]
    [InlineData(0, VoteOutcome.PassedAwaitingWrittenConsent, 24)]
    [InlineData(23, VoteOutcome.PassedAwaitingWrittenConsent, 1)]
    [InlineData(24, VoteOutcome.Passed, 0)]
    public void An_expulsion_waits_until_the_needed_written_consents_are_complete(int consents, VoteOutcome outcome, int missing)
    {
        var result = Count.Outcome(Admission, new(36, 0, 0, 24, 0, 0) { SignedYes = consents });

        Assert.Equal((outcome, missing), (result.Outcome, result.ConsentsMissing));
    }

    [Fact]
    public void A_rejected_expulsion_waits_for_no_consents() =>
        Assert.Equal((VoteOutcome.Rejected, 0), Of(Count.Outcome(Admission, new(36, 0, 0, 23, 13, 0) { SignedYes = 0 })));

    [Theory]
    [InlineData(36, 0, 0, VoteOutcome.Passed)]
    [InlineData(35, 1, 0, VoteOutcome.Rejected)]
    [InlineData(35, 0, 1, VoteOutcome.Rejected)]
    [InlineData(35, 0, 0, VoteOutcome.Rejected)] // one silent seat
    public void Termination_needs_everybody_in_office(int yes, int no, int abstain, VoteOutcome outcome) =>
        Assert.Equal(outcome, Count.Outcome(VotingRule.Unanimous(AllInOffice), new(36, 0, 0, yes, no, abstain)).Outcome);

    private static (int, int) Base(CountResult result) => (result.Base, result.Required);

    private static (VoteOutcome, int) Of(CountResult result) => (result.Outcome, result.ConsentsMissing);
}
