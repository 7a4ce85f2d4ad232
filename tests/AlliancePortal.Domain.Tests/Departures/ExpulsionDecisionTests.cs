using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Departures.Leaving;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>From the council's vote to the effect and the bar (CQ-14-3 to CQ-14-7).</summary>
public class ExpulsionDecisionTests
{
    [Fact]
    public void Only_the_councils_vote_expels_or_spares()
    {
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Hearing().TakeEffect(At(11, 28)), "该除名案现为“听取申辩”。");
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Hearing().AwaitConsents(At(11, 28)));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Hearing().Reject("赞成票不足", At(11, 28)));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Effective(At(12, 1)).Reject("赞成票不足", At(12, 2)), "该除名案现为“已除名”。");
    }

    [Fact]
    public void Enough_votes_without_the_written_consents_expel_nobody_yet()
    {
        var expulsion = PutToTheVote();
        expulsion.AwaitConsents(At(11, 28));

        Assert.Equal((ExpulsionState.PassedAwaitingWrittenConsent, true, null, null), (expulsion.State, expulsion.State.IsOpen(), expulsion.EffectiveOn, expulsion.Bar));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => expulsion.Settle(SettlementMatter.Funds, "无", "周予安", At(11, 28)));
    }

    [Theory]
    [InlineData("2026-12-01T23:59:59", "2026-12-01")]
    [InlineData("2026-12-02T00:00:00", "2026-12-02")]
    public void The_decision_is_in_force_on_the_day_of_the_last_needed_consent(string at, string effectiveOn)
    {
        var expulsion = Effective(Clock(at));

        Assert.Equal((ExpulsionState.Effective, Day(effectiveOn)), (expulsion.State, expulsion.EffectiveOn));
        Assert.Equal(Enum.GetValues<SettlementMatter>(), expulsion.Settlement.Select(item => item.Matter));
        expulsion.Settle(SettlementMatter.IntellectualProperty, "按合作协议第十条处理", "周予安", At(12, 3));
        Assert.Single(expulsion.Settlement, item => item.IsSettled);
    }

    [Fact]
    public void Where_no_writing_is_asked_for_the_carried_vote_is_in_force_at_once()
    {
        var expulsion = PutToTheVote();
        expulsion.TakeEffect(At(11, 28));

        Assert.Equal(Day("2026-11-28"), expulsion.EffectiveOn);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_vote_that_is_not_carried_or_consents_that_do_not_come_leave_the_unit_a_member(bool carried)
    {
        var expulsion = PutToTheVote();
        if (carried) expulsion.AwaitConsents(At(11, 28));
        expulsion.Reject("书面同意 23 份，未达到所需 24 份。", At(12, 12));

        Assert.Equal((ExpulsionState.Rejected, false, null), (expulsion.State, expulsion.State.IsOpen(), expulsion.Bar));
    }

    [Theory]
    [InlineData(true, false, ExpulsionState.Hearing)]
    [InlineData(true, true, ExpulsionState.Hearing)] // the vote was carried and found void while consents were missing
    [InlineData(false, false, ExpulsionState.Verifying)]
    [InlineData(false, true, ExpulsionState.Verifying)]
    public void After_a_void_vote_the_case_may_be_put_to_a_new_one(bool heard, bool carried, ExpulsionState state)
    {
        var expulsion = PutToTheVote(TermsOf(Chongqing.Departure with { Hearing = heard }));
        if (carried) expulsion.AwaitConsents(At(11, 28));
        expulsion.VoteWasVoid(At(11, 30));
        Assert.Equal((state, null), (expulsion.State, expulsion.ResolutionId));

        expulsion.ReferToCouncil(Guid.NewGuid(), At(11, 30));
        expulsion.VoteOpened(At(12, 7, 0));
        Assert.Equal(ExpulsionState.CouncilVoting, expulsion.State);
    }

    [Fact]
    public void A_unit_that_leaves_meanwhile_ends_the_case_and_bears_no_bar()
    {
        var awaiting = PutToTheVote();
        awaiting.AwaitConsents(At(11, 28));
        Assert.All([Verifying(), Hearing(), PutToTheVote(), awaiting], expulsion =>
        {
            expulsion.EndByExit(new(2026, 12, 1), At(12, 2, 0));
            Assert.Equal((ExpulsionState.EndedByExit, null), (expulsion.State, expulsion.Bar));
            Assert.Equal("该单位已于2026年12月1日 24 时退出联盟，除名程序终结，不产生重新申请的限制。", expulsion.EndReason);
            Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => expulsion.TakeEffect(At(12, 2)), "该除名案现为“因退出而终结”。");
        });
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Effective(At(12, 1)).EndByExit(new(2026, 12, 1), At(12, 2)));
    }

    [Theory]
    [InlineData("2026-12-01", "2027-12-01", "2027-12-02")]
    [InlineData("2028-02-29", "2029-02-28", "2029-03-01")]
    [InlineData("2027-02-28", "2028-02-28", "2028-02-29")]
    [InlineData("2025-10-01", "2026-10-01", "2026-10-02")] // a holiday does not prolong a bar
    public void The_bar_ends_a_year_later_and_the_unit_may_apply_from_the_next_day(string effectiveOn, string lastBarred, string again)
    {
        var expulsion = Effective(Clock(effectiveOn + "T10:00:00"));
        ReapplicationBar bar = new(Day(effectiveOn), expulsion.BarYears);

        Assert.Equal((Day(lastBarred), Day(again)), expulsion.Bar);
        Assert.Equal((false, true), (bar.Allows(expulsion.Bar!.Value.LastBarredDay), bar.Allows(expulsion.Bar.Value.AgainFrom)));
    }

    [Fact]
    public void Where_the_charter_knows_no_bar_the_expelled_unit_may_apply_at_once() =>
        Assert.Equal((Day("2026-12-01"), null), (Effective(At(12, 1), ByApproval).EffectiveOn, Effective(At(12, 1), ByApproval).Bar));

    [Fact]
    public void Who_is_expelled_gets_no_money_back_and_leaves_its_licences_and_who_withdraws_is_asked()
    {
        Assert.Equal(new(FundsRefund.None, GrantedLicences.ContinueOnOriginalTerms), LeavingEffects.Of(LeavingWay.Expelled));
        Assert.Equal(new(FundsRefund.NotStatedManual, GrantedLicences.AsAgreedInProject), LeavingEffects.Of(LeavingWay.Withdrawn));
        Assert.True(LeavingEffects.LosesSharedResults && LeavingEffects.StaysBoundToSecrecy);
    }
}
