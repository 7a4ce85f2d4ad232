using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>表决: prepared, opened, closed and counted by the clock (9.6, G-VOTE-1, 5, 9 to 11, G-TIME-7).</summary>
public class ResolutionTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(21)]
    public void The_window_has_three_to_twenty_working_days(int workingDays) =>
        Breach.Of(CharterRule.WindowHasItsLength, () => AdmissionVote(workingDays), "表决期须为 3 至 20 个工作日。");

    [Fact]
    public void The_vote_opens_five_working_days_after_the_notice_and_ends_at_24_o_clock_of_its_last_day()
    {
        var vote = AdmissionVote(windowWorkingDays: 10);

        Assert.Equal((At(11, 13, 0), At(11, 28, 0)), (vote.OpensAt, vote.ClosesAt));
        Assert.Equal((5, 10), (vote.Notice.Count, vote.Window.Count));
    }

    [Fact]
    public void The_days_that_the_notice_tells_are_appointed_and_no_arrangement_of_holidays_moves_them()
    {
        var vote = AdmissionVote(windowWorkingDays: 10, at: At(12, 14));

        Assert.Equal((At(12, 21, 0), new DateOnly(2027, 1, 5)), (vote.OpensAt, vote.Window.Due));
        Assert.False(vote.Notice.IsProvisional || vote.Window.IsProvisional);
    }

    [Fact]
    public void Only_seats_in_office_when_the_vote_opened_may_vote() => Breach.Of(
        CharterRule.OnlySeatsInOfficeVote, () => { var vote = Opened(36); vote.Cast(BallotOf(vote, Guid.NewGuid())); }, "不在本次表决冻结的名册中");

    [Fact]
    public void With_nobody_in_office_or_everybody_recused_the_vote_cannot_open()
    {
        Breach.Of(CharterRule.OnlySeatsInOfficeVote, () => AdmissionVote().Open([], 36));

        var council = Council(1);
        var vote = AdmissionVote();
        vote.Recuse(new(council[0].SeatId, "关联单位", "周予安"));
        Breach.Of(CharterRule.OnlySeatsInOfficeVote, () => vote.Open(council, 35));
    }

    [Fact]
    public void A_recusal_has_its_reason_and_is_recorded_once_before_the_vote_opens()
    {
        var council = Council(36);
        var vote = AdmissionVote();
        Breach.Of(CharterRule.InterestedSeatsRecuse, () => vote.Recuse(new(council[0].SeatId, " ", "周予安")), "回避须写明理由。");
        vote.Recuse(new(council[0].SeatId, "关联单位", "周予安"));
        Breach.Of(CharterRule.InterestedSeatsRecuse, () => vote.Recuse(new(council[0].SeatId, "关联单位", "周予安")), "已经登记回避");
        vote.Open(council, 0);
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Recuse(new(council[1].SeatId, "关联单位", "周予安")));
    }

    [Fact]
    public void A_recused_seat_does_not_vote_and_leaves_the_base()
    {
        var council = Council(36);
        var vote = AdmissionVote();
        vote.Recuse(new(council[0].SeatId, "关联单位", "周予安"));
        vote.Open(council, 0);

        Breach.Of(CharterRule.InterestedSeatsRecuse, () => vote.Cast(BallotOf(vote, council[0].SeatId)), "该席位须回避：关联单位。");
        Assert.Equal((24, 35), (vote.Standing.Required, vote.Standing.Remaining));
    }

    [Fact]
    public void Each_seat_has_one_ballot_and_it_is_final()
    {
        var council = Council(36);
        var vote = Opened(council);
        vote.Cast(BallotOf(vote, council[0].SeatId, Choice.Yes, At(11, 16, 9, 30)));

        Breach.Of(CharterRule.OneBallotForEachSeat, () => vote.Cast(BallotOf(vote, council[0].SeatId, Choice.No)), "该席位已于2026年11月16日 09:30投票。");
        Assert.Equal((1, 0), (vote.Tally.Yes, vote.Tally.No));
    }

    [Fact]
    public void A_ballot_is_cast_between_opening_and_closing_by_the_clock()
    {
        var council = Council(36);
        var vote = Opened(council);

        Breach.Of(CharterRule.BallotsAreCastInTheWindow, () => vote.Cast(BallotOf(vote, council[0].SeatId, at: vote.OpensAt.AddSeconds(-1))), "表决自2026年11月13日0 时开始。");
        Breach.Of(CharterRule.BallotsAreCastInTheWindow, () => vote.Cast(BallotOf(vote, council[0].SeatId, at: vote.ClosesAt.AddMicroseconds(1))), "表决已经截止。");
        vote.Cast(BallotOf(vote, council[0].SeatId, at: vote.OpensAt));
        vote.Cast(BallotOf(vote, council[1].SeatId, at: vote.ClosesAt));
        Assert.Equal(2, vote.Ballots.Count);
    }

    [Fact]
    public void A_unit_that_did_not_accept_the_clause_votes_on_paper_with_the_scan_attached()
    {
        var council = Council(36, onPaper: 1);
        var vote = Opened(council);
        var paper = council[0].SeatId;

        Breach.Of(CharterRule.ElectronicVoteIsAgreed, () => vote.Cast(BallotOf(vote, paper)), "请使用纸质票");
        Breach.Of(CharterRule.ElectronicVoteIsAgreed, () => Paper(vote, paper, scan: null), "纸质票须附扫描件。");
        vote.Cast(Paper(vote, paper, scan: Guid.NewGuid()));
        Assert.Equal(BallotWay.Paper, vote.Ballots[0].Way);
    }

    [Fact]
    public void A_vote_is_not_counted_before_it_has_closed_even_when_every_ballot_is_in()
    {
        var council = Council(36);
        var vote = Opened(council, yes: 36);

        Breach.Of(CharterRule.BallotsAreCastInTheWindow, () => vote.Count(2026, 1, vote.ClosesAt), "表决尚未截止。");
    }

    [Fact]
    public void A_vote_takes_its_steps_in_their_order_and_each_once()
    {
        var vote = AdmissionVote();
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Count(2026, 1, At(12, 1)), "该表决现为“待开始”。");
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Sign("理事长", At(12, 1)));
        vote.Open(Council(36), 0);
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Open(Council(36), 0));
        vote.Count(2026, 1, At(12, 1));
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Count(2026, 2, At(12, 1)));
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Annul("撤回", At(12, 1)));
    }

    [Theory]
    [InlineData(23, ResolutionState.Rejected)]
    [InlineData(24, ResolutionState.Passed)]
    public void An_applicant_is_admitted_when_two_thirds_of_all_seats_in_office_vote_yes(int yes, ResolutionState state)
    {
        var vote = Opened(Council(36), yes);

        var result = vote.Count(2026, 18, At(11, 28));

        Assert.Equal((state, 36, 24, 18), (vote.State, result.Base, result.Needed, vote.DecisionSerial));
        Assert.StartsWith("应到 36 席，需 24 票赞成（全体理事 2/3 以上，章程第九条）；", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_number_itself_excluded_would_have_asked_is_shown_and_decides_nothing()
    {
        var vote = Opened(Council(36), yes: 24);

        Assert.Equal(["“以上”不含本数：基数 36 席，需 25 票赞成，未通过。"], vote.Count(2026, 18, At(11, 28)).OtherPolicies);
        Assert.Equal(ResolutionState.Passed, vote.State);
    }

    [Fact]
    public void A_vote_without_quorum_is_void_and_takes_no_number()
    {
        var vote = Resolution.Prepare(
            new(AllianceId, "1", "一般事项", "同意。", "ordinary", Guid.NewGuid(), null, Guid.NewGuid()),
            new(new VotingRule(2, 3, VotingBase.Present) { Quorum = new(2, 3) }, CountingPolicies.Default, "理事会规则", Calendars.Shipped, 5, 10, 3, 20),
            At(11, 6));
        vote.Open(Council(36), 0);

        vote.Count(2026, 19, At(11, 28));

        Assert.Equal((ResolutionState.Void, null, "有效出席不足，本次表决无效（不是否决）。"), (vote.State, vote.DecisionSerial, vote.VoidReason));
    }

    [Fact]
    public void A_vote_that_cannot_stand_is_annulled_with_its_reason()
    {
        var vote = Opened(Council(36), yes: 30);
        vote.Annul("申请单位已撤回申请。", At(11, 17));

        Assert.Equal((ResolutionState.Void, "申请单位已撤回申请。"), (vote.State, vote.VoidReason));
        Assert.False(vote.IsRunningAt(At(11, 17)));
    }

    [Fact]
    public void The_chair_signs_a_passed_resolution_once_and_a_signed_refusal_stays_a_refusal()
    {
        var passed = Counted(yes: 24);
        passed.Sign("理事长", At(11, 30));
        Assert.Equal(ResolutionState.InForce, passed.State);
        Breach.Of(CharterRule.VoteTakesItsSteps, () => passed.Sign("理事长", At(11, 30)));

        var rejected = Counted(yes: 3);
        rejected.Sign("理事长", At(11, 30));
        Assert.Equal(ResolutionState.Rejected, rejected.State);
        Breach.Of(CharterRule.IssuedPapersStay, () => rejected.Sign("理事长", At(11, 30)));
    }

    [Theory]
    [InlineData("11-13", true, false)]
    [InlineData("11-27", true, false)]
    [InlineData("11-29", false, true)]
    public void Open_and_closed_are_read_from_the_clock(string day, bool running, bool mustClose)
    {
        var vote = AdmissionVote();
        var now = At(11, int.Parse(day[3..], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((running, mustClose, true), (vote.IsRunningAt(now), vote.MustCloseAt(now), vote.MustOpenAt(now)));
    }

    private static Resolution Opened(int seats) => Opened(Council(seats));

    private static Resolution Opened(IReadOnlyList<SeatInOffice> council, int yes = 0)
    {
        var vote = AdmissionVote();
        vote.Open(council, 36 - council.Count);
        foreach (var seat in council.Take(yes)) vote.Cast(BallotOf(vote, seat.SeatId));
        return vote;
    }

    private static Resolution Counted(int yes)
    {
        var vote = Opened(Council(36), yes);
        vote.Count(2026, 18, At(11, 28));
        return vote;
    }

    private static Ballot Paper(Resolution vote, Guid seat, Guid? scan) =>
        new(AllianceId, vote.Id, seat, Choice.Yes, "", BallotWay.Paper, "代表", null, At(11, 16), scan, "R-2");
}
