using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Departures.Leaving;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>退出经理事会批准生效，只审查未了义务；入盟自愿，退盟自由 (JL-A2-18, JL-CONF-2).</summary>
public class CouncilApprovalTests
{
    private static readonly DateTimeOffset Counted = Clock("2026-09-08T00:00:00");

    [Fact]
    public void The_secretariat_writes_its_opinion_before_the_council_votes()
    {
        var withdrawal = HandedIn("2026-08-07T10:00:00", terms: ByApproval);
        Assert.Equal((WithdrawalState.Submitted, null, Day("2026-08-21")), (withdrawal.State, withdrawal.ExitOn, withdrawal.OpinionDue!.Due));

        Breach.Of(CharterRule.ExitNeedsTheCouncil, () => withdrawal.ReferToCouncil(Guid.NewGuid()), "尚未写明关于未了义务的意见。");
        Breach.Of(CharterRule.ExitNeedsTheCouncil, () => withdrawal.Examine(" ", [], "周予安"), "须写明关于未了义务的意见。");
        withdrawal.Examine("无未了义务。", [], "周予安");
        withdrawal.ReferToCouncil(Guid.NewGuid());
    }

    [Fact]
    public void A_withdrawal_is_put_to_one_vote_at_a_time()
    {
        var withdrawal = Examined();
        withdrawal.ReferToCouncil(Guid.NewGuid());

        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.ReferToCouncil(Guid.NewGuid()), "已经提请表决。");
    }

    [Fact]
    public void Only_the_councils_vote_approves_or_puts_off()
    {
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => Examined().Approve(new(2026, 9, 7), Counted), "该退出申请现为“已提交”。");
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => Examined().Defer("有未了义务", null, Counted));
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => BeforeTheCouncil().Examine("无", [], "周予安"), "该退出申请现为“表决中”。");
    }

    [Theory]
    [InlineData(null, "2026-09-07")]
    [InlineData("2026-08-31", "2026-09-07")]
    [InlineData("2026-12-31", "2026-12-31")]
    public void An_approved_exit_takes_effect_with_the_day_of_the_resolution_or_a_later_day_asked_for(string? wanted, string exitOn)
    {
        var withdrawal = BeforeTheCouncil(wanted);
        withdrawal.Approve(new(2026, 9, 7), Counted);

        Assert.Equal((WithdrawalState.NoticeRunning, Day(exitOn), false), (withdrawal.State, withdrawal.ExitOn, withdrawal.IsDeemedApproved));
        Assert.False(withdrawal.HasLeftAt(EndOf(exitOn).AddSeconds(-1)));
        Assert.True(withdrawal.HasLeftAt(EndOf(exitOn)));
    }

    [Fact]
    public void A_vote_that_is_not_carried_puts_the_exit_off_with_its_reasons_and_refuses_nothing()
    {
        var withdrawal = BeforeTheCouncil();
        withdrawal.Defer("赞成 15，未达 19 票；项目 XM-3 未结题。", Shipped.AddWorkingDays(new(2026, 9, 8), 20), Counted);
        Assert.Equal((WithdrawalState.Deferred, true, null), (withdrawal.State, withdrawal.State.IsOpen(), withdrawal.ResolutionId));
        Assert.Equal(["项目 XM-3 未结题"], withdrawal.OpenObligations);
        Assert.Equal(20, withdrawal.ReconsiderDue!.Count);

        withdrawal.Examine("项目已结题。", [], "周予安");
        withdrawal.ReferToCouncil(Guid.NewGuid());
        withdrawal.VoteOpened(Clock("2026-09-21T00:00:00"));
        withdrawal.Approve(new(2026, 9, 28), Clock("2026-09-29T00:00:00"));
        Assert.Equal(Day("2026-09-28"), withdrawal.ExitOn);
    }

    [Fact]
    public void After_a_void_vote_the_withdrawal_may_be_put_to_a_new_one()
    {
        var voted = BeforeTheCouncil();
        voted.VoteWasVoid(Counted);
        voted.ReferToCouncil(Guid.NewGuid());
        Assert.Equal(WithdrawalState.Submitted, voted.State);

        var prepared = Examined();
        prepared.ReferToCouncil(Guid.NewGuid());
        prepared.VoteWasVoid(Counted); // ended before it opened
        Assert.Null(prepared.ResolutionId);
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => HandedIn("2026-11-20T10:00:00").VoteWasVoid(Counted), "该退出申请现为“待退出”。");
    }

    [Fact]
    public void The_councils_sixty_days_are_rolled_off_a_holiday() =>
        Assert.Equal((Day("2026-10-08"), 60), (Examined().DeemedDue!.Due, Examined().DeemedDue!.Count)); // the sixtieth day is 6 October

    [Fact]
    public void Before_the_councils_days_are_over_silence_approves_nothing()
    {
        Breach.Of(CharterRule.ExitNeedsTheCouncil, () => Examined().DeemApproved(EndOf("2026-10-08").AddSeconds(-1)), "视为批准的期限尚未届满。");
        Breach.Of(CharterRule.ExitNeedsTheCouncil, () => HandedIn("2026-08-07T10:00:00").DeemApproved(EndOf("2026-10-08")));
    }

    [Fact]
    public void Where_silence_counts_for_nothing_the_exit_waits_for_the_council()
    {
        var withdrawal = HandedIn("2026-08-07T10:00:00", terms: TermsOf(Given.Jilin.Departure with { DeemedApprovalDays = null }));

        Assert.False(withdrawal.IsDeemedApprovedAt(Clock("2030-01-01T00:00:00")));
    }

    [Theory]
    [InlineData("submitted", null, "2026-10-08")]
    [InlineData("voting", null, "2026-10-08")]
    [InlineData("put off", null, "2026-10-08")]
    [InlineData("put off", "2026-12-31", "2026-12-31")]
    public void After_sixty_days_without_an_approval_the_exit_counts_as_approved(string where, string? wanted, string exitOn)
    {
        var withdrawal = where == "submitted" ? Examined(wanted) : BeforeTheCouncil(wanted);
        if (where == "put off") withdrawal.Defer("有未了义务", null, Counted);

        withdrawal.DeemApproved(Clock("2026-10-09T08:00:00")); // noted later, true from the end of the day

        Assert.Equal((Day(exitOn), EndOf("2026-10-08"), true), (withdrawal.ExitOn, withdrawal.StateSince, withdrawal.IsDeemedApproved));
    }

    [Fact]
    public void A_withdrawal_may_be_taken_back_in_every_state_before_the_exit()
    {
        var putOff = BeforeTheCouncil();
        putOff.Defer("有未了义务", null, Counted);
        Assert.All([Examined(), BeforeTheCouncil(), putOff], withdrawal =>
        {
            withdrawal.Cancel(EndOf("2026-10-08").AddSeconds(-1));
            Assert.False(withdrawal.IsDeemedApprovedAt(EndOf("2026-10-08")));
        });
    }

    [Fact]
    public void An_exit_by_silence_is_not_taken_back_although_nobody_has_noted_it_yet()
    {
        Breach.Of(CharterRule.WithdrawalIsTakenBackInTime, () => Examined().Cancel(EndOf("2026-10-08")), "退出已于2026年10月8日 24 时生效。");

        Examined(wanted: "2026-12-31").Cancel(EndOf("2026-12-31").AddSeconds(-1)); // asked for a later day: time until then
    }
}
