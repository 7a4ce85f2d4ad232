using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Departures.Leaving;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>纸质材料以秘书处签收日为收到日；倒签须由另一人复核并说明理由 (G-TIME-6).</summary>
public class EarlierReceiptTests
{
    private static readonly DateTimeOffset Entered = Clock("2026-11-24T09:00:00"), Looked = Clock("2026-11-25T09:00:00");

    [Fact]
    public void A_paper_comes_with_its_stamped_page_and_an_earlier_day_with_its_reason()
    {
        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => Enter(Paper(Entered, "2026-11-24") with { ScanFileId = null }), "纸质申请须附盖有收文章的扫描件。");
        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => Enter(Paper(Entered, "2026-11-20", reason: " ")), "登记较早的收到日期须说明理由。");
        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => Enter(Paper(Entered, "2026-11-25")), "收到日期不能晚于今天。");
    }

    [Fact]
    public void A_paper_of_today_needs_no_second_person()
    {
        var withdrawal = OnPaper("2026-11-24T09:00:00", "2026-11-24");

        Assert.Equal((WithdrawalState.NoticeRunning, Day("2026-11-24"), null), (withdrawal.State, withdrawal.ReceivedOn, withdrawal.EarlierReceipt));
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.SettleReceipt(confirmed: true, SecondPerson, ByNotice, Looked), "没有待复核的收到日期。");
    }

    [Fact]
    public void Who_entered_an_earlier_day_does_not_confirm_it()
    {
        var withdrawal = Earlier();

        Breach.Of(CharterRule.FourEyes, () => withdrawal.SettleReceipt(confirmed: true, Clerk, ByNotice, Looked), "登记人不能复核自己登记的收到日期。");
        Assert.Equal((WithdrawalState.Submitted, null), (withdrawal.State, withdrawal.ExitOn));
    }

    [Fact]
    public void While_the_day_is_looked_at_nothing_is_counted_and_the_unit_may_take_it_back()
    {
        var withdrawal = Earlier();
        Assert.Equal((null, null, null), (withdrawal.Notice, withdrawal.ReportDue, withdrawal.DeemedDue));
        Assert.False(withdrawal.HasLeftAt(Clock("2027-06-01T09:00:00")));

        withdrawal.Cancel(Looked);
        Assert.Equal(WithdrawalState.Cancelled, withdrawal.State);
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.SettleReceipt(confirmed: true, SecondPerson, ByNotice, Looked), "没有待复核的收到日期。");
    }

    [Fact]
    public void A_confirmed_earlier_day_is_the_one_from_which_is_counted()
    {
        var withdrawal = Earlier();
        withdrawal.SettleReceipt(confirmed: true, SecondPerson, ByNotice, Looked);

        Assert.Equal((Day("2026-11-20"), Day("2026-12-25"), Day("2026-11-27")), (withdrawal.ReceivedOn, withdrawal.ExitOn, withdrawal.ReportDue!.Due));
    }

    [Fact]
    public void An_earlier_day_that_is_refused_leaves_the_day_of_entry()
    {
        var withdrawal = Earlier();
        withdrawal.SettleReceipt(confirmed: false, SecondPerson, ByNotice, Looked);

        Assert.Equal((Day("2026-11-24"), Shipped.AddWorkingDays(Day("2026-11-24"), 25).Due), (withdrawal.ReceivedOn, withdrawal.ExitOn));
    }

    [Fact]
    public void A_day_confirmed_late_ends_no_membership_before_the_day_of_its_confirmation()
    {
        var withdrawal = OnPaper("2026-11-24T09:00:00", "2026-09-29"); // its twenty-fifth working day was 9 November
        withdrawal.SettleReceipt(confirmed: true, SecondPerson, ByNotice, Looked);

        Assert.Equal((Day("2026-11-09"), Day("2026-11-25")), (withdrawal.Notice!.Due, withdrawal.ExitOn));
        Assert.True(withdrawal.IsReportLateAt(Looked));
        withdrawal.Cancel(EndOf("2026-11-25").AddSeconds(-1));
    }

    [Fact]
    public void Nor_does_the_councils_silence_when_its_days_were_over_before_the_confirmation()
    {
        var withdrawal = OnPaper("2026-11-24T09:00:00", "2026-08-07", ByApproval);
        withdrawal.SettleReceipt(confirmed: true, SecondPerson, ByApproval, Looked);
        Assert.Equal(Day("2026-10-08"), withdrawal.DeemedDue!.Due);

        withdrawal.DeemApproved(Looked);

        Assert.Equal((Day("2026-11-25"), Looked, false), (withdrawal.ExitOn, withdrawal.StateSince, withdrawal.HasLeftAt(Looked)));
    }

    [Fact]
    public void The_council_does_not_look_at_a_paper_whose_day_is_not_settled()
    {
        var withdrawal = OnPaper("2026-11-24T09:00:00", "2026-11-20", ByApproval);

        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => withdrawal.Examine("无未了义务。", [], "周予安"), "收到日期尚待另一人复核。");
        withdrawal.SettleReceipt(confirmed: true, SecondPerson, ByApproval, Looked);
        Assert.Equal(Day("2026-12-04"), withdrawal.OpinionDue!.Due);
    }

    private static Withdrawal Earlier() => OnPaper("2026-11-24T09:00:00", "2026-11-20");

    private static void Enter(WithdrawalRequest request) => Withdrawal.HandIn(request, ByNotice, Entered);
}
