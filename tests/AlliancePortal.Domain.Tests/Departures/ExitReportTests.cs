using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Departures.Leaving;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>秘书处自收到之日起 5 个工作日内向理事会通报: a report, not a vote (CQ-13-3).</summary>
public class ExitReportTests
{
    private static readonly DateTimeOffset InTime = Clock("2026-11-24T09:00:00");

    [Fact]
    public void The_council_is_informed_once_and_with_somebody_in_office()
    {
        Breach.Of(CharterRule.CouncilIsInformed, () => Received().Report([], InTime), "理事会没有在任席位。");

        var withdrawal = Received();
        withdrawal.Report(Seats(36, 0), InTime);
        Breach.Of(CharterRule.CouncilIsInformed, () => withdrawal.Report(Seats(36, 0), InTime), "已经向理事会通报。");
    }

    [Fact]
    public void Where_the_council_decides_itself_no_report_is_owed()
    {
        var withdrawal = BeforeTheCouncil();
        withdrawal.Approve(new(2026, 9, 4), Clock("2026-09-05T00:00:00"));

        Breach.Of(CharterRule.CouncilIsInformed, () => withdrawal.Report(Seats(36, 0), InTime), "本联盟章程不要求通报。");
        Assert.False(withdrawal.IsReportLateAt(InTime));
    }

    [Fact]
    public void There_is_no_report_before_the_day_of_receipt_stands() =>
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => OnPaper("2026-11-24T09:00:00", "2026-11-20").Report(Seats(36, 0), InTime), "该退出申请现为“已提交”。");

    [Theory]
    [InlineData("2026-11-20T10:00:00", "2026-11-27")]
    [InlineData("2026-11-21T10:00:00", "2026-11-27")] // a Saturday
    [InlineData("2026-02-14T00:00:00", "2026-02-28")] // over Spring Festival to the make-up Saturday
    public void The_report_is_owed_within_five_working_days(string handedIn, string due)
    {
        var withdrawal = HandedIn(handedIn);

        Assert.Equal(Day(due), withdrawal.ReportDue!.Due);
        Assert.False(withdrawal.IsReportLateAt(EndOf(due).AddSeconds(-1)));
        Assert.True(withdrawal.IsReportLateAt(EndOf(due)));
    }

    [Fact]
    public void The_council_is_informed_only_when_every_seat_has_the_report()
    {
        var seats = Seats(withMailbox: 34, onPaper: 2);
        var withdrawal = Received();
        withdrawal.Report(seats, InTime);
        Assert.Null(withdrawal.CouncilInformedAt);
        Assert.Equal(34, withdrawal.Deliveries.Count(delivery => delivery is { ByMailbox: true, DeliveredBy: "" } && delivery.DeliveredAt == InTime));

        withdrawal.Deliver(seats[34].SeatId, "周予安", Clock("2026-11-26T09:00:00"));
        Assert.Null(withdrawal.CouncilInformedAt);
        Assert.True(withdrawal.IsReportLateAt(EndOf("2026-11-27"))); // one seat is missing still

        withdrawal.Deliver(seats[35].SeatId, "周予安", Clock("2026-11-27T23:59:59"));
        Assert.Equal(Clock("2026-11-27T23:59:59"), withdrawal.CouncilInformedAt);
        Assert.False(withdrawal.IsReportLateAt(Clock("2026-12-25T10:00:00")));
    }

    [Fact]
    public void A_delivery_is_noted_once_and_for_a_seat_of_the_report()
    {
        var seats = Seats(withMailbox: 1, onPaper: 1);
        var withdrawal = Received();
        withdrawal.Report(seats, InTime);

        Breach.Of(CharterRule.CouncilIsInformed, () => withdrawal.Deliver(Guid.NewGuid(), "周予安", InTime), "该席位不在通报名单中。");
        Breach.Of(CharterRule.CouncilIsInformed, () => withdrawal.Deliver(seats[0].SeatId, "周予安", InTime), "该席位的通报已经送达。");
        withdrawal.Deliver(seats[1].SeatId, "周予安", InTime);
        Breach.Of(CharterRule.CouncilIsInformed, () => withdrawal.Deliver(seats[1].SeatId, "周予安", InTime));
    }

    [Fact]
    public void A_late_report_stays_late_and_does_not_move_the_exit()
    {
        var withdrawal = Received();
        withdrawal.Report(Seats(36, 0), EndOf("2026-11-27"));

        Assert.True(withdrawal.IsReportLateAt(Clock("2026-12-25T10:00:00")));
        Assert.Equal(new(2026, 12, 25), withdrawal.ExitOn);
    }

    [Fact]
    public void A_report_is_owed_still_when_the_unit_has_left()
    {
        var atOnce = HandedIn("2026-11-20T10:00:00", terms: AtOnce);
        atOnce.Leave(EndOf("2026-11-20"));

        atOnce.Report(Seats(36, 0), InTime);

        Assert.Equal((WithdrawalState.Exited, InTime, false), (atOnce.State, atOnce.CouncilInformedAt, atOnce.IsReportLateAt(InTime)));
    }

    [Theory]
    [InlineData("2026-11-27T23:59:59", false)]
    [InlineData("2026-11-28T00:00:00", true)]
    public void A_withdrawal_that_was_taken_back_in_time_owes_no_report(string takenBack, bool late)
    {
        var withdrawal = Received();
        withdrawal.Cancel(Clock(takenBack));

        Assert.Equal(late, withdrawal.IsReportLateAt(Clock("2026-12-01T10:00:00")));
    }

    private static Withdrawal Received() => HandedIn("2026-11-20T10:00:00");
}
