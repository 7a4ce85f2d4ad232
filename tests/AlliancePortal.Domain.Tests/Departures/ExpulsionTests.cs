using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Departures.Leaving;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>除名: ground, verification, hearing (CQ-14-1, CQ-14-2, JL-A2-15-7, 9.3).</summary>
public class ExpulsionTests
{
    private static readonly NonPerformance Idle = new(new(2025, 10, 11), 1);

    [Fact]
    public void Only_a_member_is_expelled() => Breach.Of(
        CharterRule.OnlyMembersAreExpelled, () => Open(Alleged() with { Membership = MemberSince("2026-10-13") }), "该单位今日不是成员。");

    [Fact]
    public void An_expulsion_names_what_happened_and_which_clause_it_breaks()
    {
        Breach.Of(CharterRule.ExpulsionHasAGround, () => Open(Alleged() with { Facts = " " }), "请写明事实。");
        Breach.Of(CharterRule.ExpulsionHasAGround, () => Open(Alleged() with { Clause = "" }), "请写明所违反的条款或未履行的义务。");
    }

    [Theory]
    [InlineData("2025-10-12", "2026-10-12")] // a year to the day is not over
    [InlineData("2025-10-13", "2026-10-12")]
    [InlineData("2024-02-29", "2025-02-28")]
    [InlineData("2023-05-10", "2024-05-10")]
    public void Less_than_a_full_year_without_a_performed_duty_is_no_ground(string lastPerformed, string today) =>
        Breach.Of(CharterRule.IdleMembersMayBeExpelled, () => OpenIdle(lastPerformed, today), "起方可以此为由。");

    [Theory]
    [InlineData("2025-10-11", "2026-10-12")]
    [InlineData("2024-02-29", "2025-03-01")]
    [InlineData("2023-02-28", "2024-02-29")]
    [InlineData("2023-05-10", "2024-05-11")]
    public void A_full_year_without_a_performed_duty_is_a_ground_from_the_day_after(string lastPerformed, string today)
    {
        var expulsion = OpenIdle(lastPerformed, today);

        Assert.Equal((GroundOfExpulsion.NonPerformance, Day(lastPerformed)), (expulsion.Ground, expulsion.NonPerformance!.LastPerformedOn));
    }

    [Fact]
    public void Where_the_charter_does_not_know_the_ground_no_clock_helps()
    {
        var report = Alleged(GroundOfExpulsion.NonPerformance, Idle);

        Breach.Of(CharterRule.IdleMembersMayBeExpelled, () => Expulsion.Open(report, ByApproval, At(10, 12)), "本联盟章程没有此项事由。");
        Breach.Of(CharterRule.IdleMembersMayBeExpelled, () => Open(report with { NonPerformance = null }));
    }

    [Fact]
    public void Any_recorded_duty_starts_the_clock_anew()
    {
        DutyRecord duty = new(AllianceId, Applicant.Id, DutyKind.Report, new(2026, 3, 2), "年度报告", "周予安", At(3, 2));
        NonPerformance clock = new(duty.PerformedOn, 1);

        Assert.Equal((new DateOnly(2027, 3, 3), false, true), (clock.AvailableFrom, clock.IsGroundOn(new(2027, 3, 2)), clock.IsGroundOn(new(2027, 3, 3))));
        Assert.Equal((new DateOnly(2026, 12, 2), new DateOnly(2027, 3, 2)), (clock.WarnsFrom(9), clock.WarnsFrom(12)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NonPerformance(duty.PerformedOn, 0));
    }

    [Fact]
    public void A_breach_is_a_ground_whatever_the_unit_performed() => Assert.Null(Opened(clock: Idle).NonPerformance);

    [Fact]
    public void The_secretariat_verifies_before_it_finds_anything()
    {
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Opened().FindGround("属实。", "周予安", ByNotice, At(10, 20)), "该除名案现为“已立案”。");
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Opened().FindNoGround("不实。", "周予安", At(10, 20)));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Verifying().BeginVerification(ByNotice, At(10, 13)));
        Breach.Of(CharterRule.ExpulsionHasAGround, () => Verifying().FindGround(" ", "周予安", ByNotice, At(10, 20)), "请写明核实情况和结论。");

        Assert.Equal((20, Shipped.AddWorkingDays(new(2026, 10, 12), 20).Due), (Verifying().VerificationDue!.Count, Verifying().VerificationDue!.Due));
    }

    [Fact]
    public void A_report_that_finds_no_ground_closes_the_case()
    {
        var expulsion = Verifying();
        expulsion.FindNoGround("披露系误报。", "周予安", At(10, 20));

        Assert.Equal((ExpulsionState.ClosedNoGround, false, "经核实，事由不成立。"), (expulsion.State, expulsion.State.IsOpen(), expulsion.EndReason));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => expulsion.ReferToCouncil(Guid.NewGuid(), At(10, 21)), "该除名案现为“事由不成立”。");
    }

    [Fact]
    public void A_report_is_made_once()
    {
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Hearing(Unheard).FindNoGround("不实。", "周予安", At(10, 21)), "核实报告已经作出。");
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Hearing().FindGround("属实。", "周予安", ByNotice, At(10, 21)), "该除名案现为“听取申辩”。");
    }

    [Fact]
    public void The_unit_is_heard_before_the_council_votes()
    {
        var expulsion = Hearing();

        Assert.Equal((ExpulsionState.Hearing, Day("2026-11-03")), (expulsion.State, expulsion.AnswerDue!.Due));
        Breach.Of(CharterRule.UnitIsHeard, () => expulsion.ReferToCouncil(Guid.NewGuid(), EndOf("2026-11-03").AddSeconds(-1)), "申辩期限至2026年11月3日 24 时，该单位尚未答复。");
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Verifying().ReferToCouncil(Guid.NewGuid(), At(10, 21)), "该除名案现为“核实中”。");
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Opened().ReferToCouncil(Guid.NewGuid(), At(10, 21)), "该除名案现为“已立案”。");
    }

    [Fact]
    public void A_unit_that_keeps_silent_until_the_end_of_its_time_is_voted_on_all_the_same()
    {
        var expulsion = Hearing();
        expulsion.ReferToCouncil(Guid.NewGuid(), EndOf("2026-11-03"));
        expulsion.VoteOpened(At(11, 13, 0));

        Assert.Equal((ExpulsionState.CouncilVoting, null), (expulsion.State, expulsion.DefendedAt));
    }

    [Fact]
    public void A_unit_that_has_answered_may_be_voted_on_before_its_time_is_over_and_answers_no_more()
    {
        var expulsion = Hearing();
        expulsion.Defend("并非本单位所为。", "李二", At(10, 28));
        expulsion.Defend("并非本单位所为，附监控记录。", "李二", At(10, 29)); // completed
        expulsion.ReferToCouncil(Guid.NewGuid(), At(10, 30));

        Assert.Equal(("并非本单位所为，附监控记录。", At(10, 29)), (expulsion.Defence, expulsion.DefendedAt));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => expulsion.Defend("补充", "李二", At(10, 30)), "已经提请表决。");
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => expulsion.ReferToCouncil(Guid.NewGuid(), At(10, 30)), "已经提请表决。");
    }

    [Fact]
    public void A_defence_comes_by_24_o_clock_of_the_last_day()
    {
        var expulsion = Hearing();
        Breach.Of(CharterRule.UnitIsHeard, () => expulsion.Defend("迟到", "李二", EndOf("2026-11-03")), "申辩期限已于2026年11月3日 24 时届满。");
        Breach.Of(CharterRule.UnitIsHeard, () => expulsion.Attach(ExpulsionPaperKind.Defence, "迟到的材料", Guid.NewGuid(), "李二", EndOf("2026-11-03")));
        Breach.Of(CharterRule.UnitIsHeard, () => expulsion.Defend(" ", "李二", At(11, 3)), "请写明申辩意见。");
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Verifying().Defend("尚未告知", "李二", At(10, 13)));

        expulsion.Defend("赶上了", "李二", EndOf("2026-11-03").AddSeconds(-1));
    }

    [Fact]
    public void Where_the_settings_ask_for_no_hearing_the_report_goes_to_the_council_at_once()
    {
        var expulsion = Hearing(Unheard);
        Assert.Equal((ExpulsionState.Verifying, null), (expulsion.State, expulsion.AnswerDue));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => expulsion.Defend("申辩", "李二", At(10, 21)));

        expulsion.ReferToCouncil(Guid.NewGuid(), At(10, 20));
        Assert.NotNull(expulsion.ResolutionId);
    }

    [Fact]
    public void Papers_join_a_case_until_it_is_voted_on()
    {
        var expulsion = Hearing();
        expulsion.Attach(ExpulsionPaperKind.Evidence, "公证书", Guid.NewGuid(), "周予安", At(10, 21));
        expulsion.Attach(ExpulsionPaperKind.Defence, "申辩书", Guid.NewGuid(), "李二", At(10, 21));
        Assert.Equal(["公证书", "申辩书"], expulsion.Papers.Select(paper => paper.Title));

        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => PutToTheVote().Attach(ExpulsionPaperKind.Evidence, "迟到", Guid.NewGuid(), "周予安", At(11, 13)));
        Breach.Of(CharterRule.ExpulsionTakesItsSteps, () => Verifying().Attach(ExpulsionPaperKind.Defence, "太早", Guid.NewGuid(), "李二", At(10, 13)));
    }

    private static readonly DepartureTerms Unheard = TermsOf(Chongqing.Departure with { Hearing = false });

    private static Expulsion Opened(NonPerformance? clock = null) => Open(Alleged(clock: clock));

    private static Expulsion Open(ExpulsionReport report) => Expulsion.Open(report, ByNotice, At(10, 12));

    private static Expulsion OpenIdle(string lastPerformed, string today) =>
        Expulsion.Open(Alleged(GroundOfExpulsion.NonPerformance, new(Day(lastPerformed), 1)), ByNotice, Clock(today + "T10:00:00"));
}
