using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Departures.Leaving;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>退出须提前 25 个工作日书面提出 (CQ-13-1, CQ-10-7, G-TIME-6, 9.2).</summary>
public class WithdrawalTests
{
    private static readonly DateTimeOffset Now = Clock("2026-11-20T10:00:00");

    [Fact]
    public void Only_a_member_leaves()
    {
        Breach.Of(CharterRule.OnlyMembersLeave, () => HandIn(Online(Now) with { Membership = MemberSince("2026-11-21") }), "该单位今日不是成员。");

        var former = MemberSince();
        former.EndOn(new(2026, 11, 19), "退出");
        Breach.Of(CharterRule.OnlyMembersLeave, () => HandIn(Online(Now) with { Membership = former }));
    }

    [Fact]
    public void A_withdrawal_says_why() => Breach.Of(CharterRule.WithdrawalIsWritten, () => HandIn(Online(Now) with { Reason = " " }), "请写明退出的原因。");

    [Fact]
    public void Nobody_leaves_on_a_day_that_is_over()
    {
        Breach.Of(CharterRule.WithdrawalIsAnnounced, () => HandIn(Online(Now, wanted: "2026-11-19")), "希望退出的日期已经过去。");

        Assert.Equal(new(2026, 12, 25), HandedIn("2026-11-20T10:00:00", wanted: "2026-11-20").ExitOn);
    }

    [Fact]
    public void An_online_application_is_received_when_it_comes_in_and_never_earlier()
    {
        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => HandIn(Online(Now) with { ReceivedOn = new(2026, 11, 19), EarlierReason = "昨日已提交" }), "网上提交以进入系统之日为收到日。");
        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => HandIn(Online(Now) with { ReceivedOn = new(2026, 11, 21) }), "收到日期不能晚于今天。");
    }

    [Fact]
    public void Leaving_by_notice_asks_nobodys_approval()
    {
        var withdrawal = HandedIn("2026-11-20T10:00:00");

        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Examine("无", [], "周予安"), "该退出申请现为“待退出”。");
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.ReferToCouncil(Guid.NewGuid()));
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.VoteOpened(Now));
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Defer("有未了义务", null, Now));
        Assert.Equal((WithdrawalState.NoticeRunning, null, null), (withdrawal.State, withdrawal.OpinionDue, withdrawal.DeemedDue));
    }

    [Theory]
    [InlineData("2026-11-19T23:59:59", "2026-11-19", "2026-12-24")]
    [InlineData("2026-11-20T00:00:00", "2026-11-20", "2026-12-25")]
    [InlineData("2026-11-21T12:00:00", "2026-11-21", "2026-12-25")] // a Saturday
    [InlineData("2026-02-13T23:59:59", "2026-02-13", "2026-03-26")]
    [InlineData("2026-02-14T00:00:00", "2026-02-14", "2026-03-27")] // a Saturday that is worked
    [InlineData("2026-02-17T09:00:00", "2026-02-17", "2026-03-27")] // the first day of the year of the horse
    public void The_day_of_receipt_is_the_one_in_Shanghai_and_is_not_counted(string handedIn, string receivedOn, string exitOn)
    {
        var withdrawal = HandedIn(handedIn);

        Assert.Equal((Day(receivedOn), Day(exitOn)), (withdrawal.ReceivedOn, withdrawal.ExitOn));
        Assert.Equal(25, withdrawal.Notice!.Count);
    }

    [Fact]
    public void Twenty_five_working_days_over_Spring_Festival_skip_its_days_and_count_its_make_up_Saturdays()
    {
        var notice = HandedIn("2026-01-26T10:00:00").Notice!;

        Assert.Equal((new DateOnly(2026, 3, 6), 2, false), (notice.Due, notice.MakeUpDays, notice.IsProvisional));
        Assert.Equal(14, notice.SkippedDays); // nine of the festival, 31 January, 1, 7 and 8 February, 1 March
    }

    [Theory]
    [InlineData(null, "2026-12-25")]
    [InlineData("2026-12-01", "2026-12-25")] // a wish before the earliest day is moved to it
    [InlineData("2026-12-25", "2026-12-25")]
    [InlineData("2026-12-26", "2026-12-26")] // a later one is kept, a rest day too
    [InlineData("2027-06-30", "2027-06-30")]
    public void A_wish_before_the_earliest_day_is_moved_to_it_and_a_later_one_is_kept(string? wanted, string exitOn) =>
        Assert.Equal(Day(exitOn), HandedIn("2026-11-20T10:00:00", wanted).ExitOn);

    [Fact]
    public void Where_the_charter_asks_for_no_notice_the_day_of_receipt_is_the_last() =>
        Assert.Equal(new(2026, 11, 20), HandedIn("2026-11-20T23:59:59", terms: AtOnce).ExitOn);

    [Fact]
    public void Membership_ends_with_the_last_day_and_not_before()
    {
        var withdrawal = HandedIn("2026-11-20T10:00:00");

        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Leave(Clock("2026-12-25T23:59:59")), "退出日尚未结束。");
        Assert.False(withdrawal.HasLeftAt(Clock("2026-12-25T23:59:59")));

        withdrawal.Leave(Clock("2026-12-27T08:00:00")); // noted later, true from then
        Assert.Equal((WithdrawalState.Exited, EndOf("2026-12-25"), false), (withdrawal.State, withdrawal.StateSince, withdrawal.State.IsOpen()));
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Leave(Clock("2026-12-27T08:00:00")));
    }

    [Theory]
    [InlineData("2026-12-25", 36, 24)] // the last day of membership
    [InlineData("2026-12-26", 35, 24)]
    public void A_vote_that_opens_on_the_last_day_of_membership_still_has_the_units_seat(string opens, int inOffice, int needed)
    {
        var withdrawal = HandedIn("2026-11-20T10:00:00");
        var seats = Enumerable.Range(1, 36).Select(n => new Seat(Given.AllianceId, Office.Member, n)).ToList();
        var holdings = seats.Select(seat => new SeatHolding(Given.AllianceId, seat.Id, Guid.NewGuid(), new(2024, 1, 1), "选举")).ToList();
        holdings[0].EndOn(withdrawal.ExitOn!.Value, "退出");

        int held = Roster.On(Day(opens), seats, holdings, []).Count(line => !line.IsVacant);

        Assert.Equal((inOffice, needed), (held, Given.Chongqing.Vote.Admission.VotesNeeded(held)));
    }

    private static void HandIn(WithdrawalRequest request) => Withdrawal.HandIn(request, ByNotice, Now);
}
