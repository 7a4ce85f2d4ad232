using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Departures.Leaving;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>退出日: provisional, taken back, and what is settled on it (CQ-13-4, CQ-13-5, G-TIME-8).</summary>
public class ExitDayTests
{
    private static readonly string[] LongNewYear = ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"];

    [Fact]
    public void A_withdrawal_is_not_taken_back_once_the_last_day_has_ended()
    {
        var withdrawal = HandedIn("2026-11-20T10:00:00");
        Breach.Of(CharterRule.WithdrawalIsTakenBackInTime, () => withdrawal.Cancel(EndOf("2026-12-25")), "退出已于2026年12月25日 24 时生效。");

        withdrawal.Leave(EndOf("2026-12-25"));
        Breach.Of(CharterRule.WithdrawalIsTakenBackInTime, () => withdrawal.Cancel(EndOf("2026-12-25")));
    }

    [Fact]
    public void Until_24_o_clock_of_the_last_day_a_withdrawal_may_be_taken_back_and_the_unit_stays()
    {
        var withdrawal = HandedIn("2026-11-20T10:00:00");
        withdrawal.Cancel(Clock("2026-12-25T23:59:59"));

        Assert.Equal((WithdrawalState.Cancelled, false), (withdrawal.State, withdrawal.State.IsOpen()));
        Assert.False(withdrawal.HasLeftAt(EndOf("2026-12-25")));
    }

    [Fact]
    public void What_was_taken_back_goes_no_further()
    {
        var withdrawal = HandedIn("2026-11-20T10:00:00");
        withdrawal.Cancel(Clock("2026-11-23T09:00:00"));

        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Cancel(Clock("2026-11-23T09:00:00")), "该退出申请现为“已撤回”。");
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Report(Seats(36, 0), Clock("2026-11-23T09:00:00")));
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Settle(SettlementMatter.Funds, "无", "周予安", Clock("2026-11-23T09:00:00")));
        Breach.Of(CharterRule.WithdrawalTakesItsSteps, () => withdrawal.Leave(EndOf("2026-12-25")));
        Assert.Null(withdrawal.Recount(With2027(LongNewYear), Clock("2026-11-23T09:00:00")));
    }

    [Fact]
    public void An_exit_beyond_the_years_end_is_provisional_until_the_years_arrangement_is_out()
    {
        var withdrawal = HandedIn("2026-12-10T10:00:00");

        Assert.Equal((Day("2027-01-15"), true), (withdrawal.ExitOn, withdrawal.Notice!.IsProvisional));
    }

    [Theory]
    [InlineData("2027-01-18", new[] { "2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04" }, new string[0])]
    [InlineData("2027-01-14", new[] { "2027-01-01", "2027-01-02", "2027-01-03" }, new[] { "2027-01-09" })]
    public void A_provisional_exit_follows_the_years_arrangement(string exitOn, string[] off, string[] worked)
    {
        var withdrawal = HandedIn("2026-12-10T10:00:00");

        Assert.Equal(Day("2027-01-15"), withdrawal.Recount(With2027(off, worked), Clock("2026-12-20T10:00:00")));

        Assert.Equal((Day(exitOn), false), (withdrawal.ExitOn, withdrawal.Notice!.IsProvisional));
        Assert.Null(withdrawal.Recount(Shipped, Clock("2026-12-20T10:00:00"))); // settled once
    }

    [Fact]
    public void An_arrangement_that_comes_late_ends_no_membership_backwards()
    {
        var withdrawal = HandedIn("2026-12-10T10:00:00");

        withdrawal.Recount(With2027(["2027-01-01"], "2027-01-02", "2027-01-03", "2027-01-09", "2027-01-10"), Clock("2027-01-15T09:00:00"));

        Assert.Equal((Day("2027-01-11"), Day("2027-01-15")), (withdrawal.Notice!.Due, withdrawal.ExitOn));
    }

    [Fact]
    public void A_later_wish_stays_where_it_is_when_the_earliest_day_moves()
    {
        var withdrawal = HandedIn("2026-12-10T10:00:00", wanted: "2027-03-31");

        Assert.Null(withdrawal.Recount(With2027(LongNewYear), Clock("2026-12-20T10:00:00")));
        Assert.Equal((Day("2027-01-18"), Day("2027-03-31")), (withdrawal.Notice!.Due, withdrawal.ExitOn));
    }

    [Fact]
    public void An_exit_that_has_taken_effect_is_not_moved()
    {
        var over = HandedIn("2026-12-10T10:00:00");
        Assert.Null(over.Recount(With2027(LongNewYear), EndOf("2027-01-15")));

        over.Leave(EndOf("2027-01-15"));
        Assert.Null(over.Recount(With2027(LongNewYear), EndOf("2027-01-15")));
        Assert.Equal((Day("2027-01-15"), true), (over.ExitOn, over.Notice!.IsProvisional));
    }

    [Fact]
    public void The_day_of_the_report_follows_the_arrangement_too()
    {
        var withdrawal = HandedIn("2026-12-29T10:00:00");
        Assert.Equal((Day("2027-01-06"), true), (withdrawal.ReportDue!.Due, withdrawal.ReportDue.IsProvisional));

        withdrawal.Recount(With2027(LongNewYear), Clock("2026-12-30T10:00:00"));

        Assert.Equal((Day("2027-01-07"), false), (withdrawal.ReportDue.Due, withdrawal.ReportDue.IsProvisional));
    }

    [Fact]
    public void A_report_that_was_made_keeps_the_day_by_which_it_was_owed()
    {
        var withdrawal = HandedIn("2026-12-29T10:00:00");
        withdrawal.Report(Seats(36, 0), Clock("2026-12-30T09:00:00"));

        withdrawal.Recount(With2027(LongNewYear), Clock("2026-12-30T10:00:00"));

        Assert.Equal(Day("2027-01-06"), withdrawal.ReportDue!.Due);
    }

    [Fact]
    public void Each_open_matter_is_settled_with_a_word_on_it()
    {
        var withdrawal = HandedIn("2026-11-20T10:00:00");
        var now = Clock("2026-12-01T10:00:00");
        Assert.Equal(Enum.GetValues<SettlementMatter>(), withdrawal.Settlement.Where(item => !item.IsSettled).Select(item => item.Matter));
        Breach.Of(CharterRule.DepartureIsSettled, () => withdrawal.Settle(SettlementMatter.Funds, " ", "周予安", now), "请写明处理情况");

        withdrawal.Settle(SettlementMatter.Funds, "无往来", "周予安", now);

        Assert.Equal([new(SettlementMatter.Funds, "无往来", "周予安", now)], withdrawal.Settlement.Where(item => item.IsSettled));

        withdrawal.Leave(EndOf("2026-12-25"));
        withdrawal.Settle(SettlementMatter.PaperCertificate, "原件已交回", "周予安", Clock("2027-01-08T10:00:00"));
        Assert.Equal(2, withdrawal.Settlement.Count(item => item.IsSettled));
    }

    [Fact]
    public void What_becomes_of_shared_results_is_on_the_list_of_everybody_who_leaves() =>
        Assert.Equal("按有关协议和细则处理，联盟共有成果自退出之日起不再共享。",
            HandedIn("2026-11-20T10:00:00").Settlement.Single(item => item.Matter == SettlementMatter.IntellectualProperty).Matter.Meaning());
}
