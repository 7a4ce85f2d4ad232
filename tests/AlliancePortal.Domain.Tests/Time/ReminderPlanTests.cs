using AlliancePortal.Domain.Time;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>When a deadline is brought to mind: ahead, on the day, and overdue to the next higher office (CQ-13-3).</summary>
public class ReminderPlanTests
{
    private static readonly ReminderPlan Usual = new(ReminderStage.Ahead(3), ReminderStage.OnTheDay, ReminderStage.Overdue(Reminded.SecretaryGeneral, Reminded.Chair));

    /// <summary>Received on Tuesday 20 January 2026; the 25th working day is Monday 2 March, after the days off of Spring Festival.</summary>
    private static readonly Derivation Exit = Shipped.AddWorkingDays(new(2026, 1, 20), 25);

    [Fact]
    public void What_is_far_off_is_not_brought_to_mind()
    {
        Assert.Null(StageAt(Usual, Exit, "2026-02-25T23:59:59"));
        Assert.Null(StageAt(Usual, Exit, "2026-02-26T07:59:59"));
    }

    [Fact]
    public void The_day_on_which_a_period_began_tells_of_itself_and_so_does_each_before_it()
    {
        var short_ = Shipped.AddWorkingDays(new(2026, 8, 5), 2); // due on Friday the 7th; three working days before lies before it began
        var atOnce = Shipped.AddWorkingDays(new(2026, 8, 5), 0);

        Assert.Null(StageAt(Usual, short_, "2026-08-06T12:00:00"));
        Assert.Null(StageAt(Usual, atOnce, "2026-08-05T12:00:00"));
        Assert.Equal("overdue", StageAt(Usual, atOnce, "2026-08-06T00:00:00"));
    }

    [Fact]
    public void A_plan_without_stages_brings_nothing_to_mind() => Assert.Null(StageAt(ReminderPlan.None, Exit, "2027-01-01T12:00:00"));

    [Theory]
    [InlineData("2026-02-26T08:00:00", "ahead-3")] // Thursday; Friday, the make-up Saturday and Monday follow
    [InlineData("2026-03-02T07:59:59", "ahead-3")]
    [InlineData("2026-03-02T08:00:00", "due")]
    [InlineData("2026-03-02T23:59:59", "due")]
    [InlineData("2026-03-03T00:00:00", "overdue")]
    public void It_is_brought_to_mind_three_working_days_before_on_the_day_and_from_0_00_of_the_day_after(string now, string stage) =>
        Assert.Equal(stage, StageAt(Usual, Exit, now));

    [Fact]
    public void What_is_due_on_a_Friday_is_overdue_on_Saturday()
    {
        var friday = Shipped.AddWorkingDays(new(2026, 8, 5), 2);

        Assert.Equal("due", StageAt(Usual, friday, "2026-08-07T23:59:59"));
        Assert.Equal("overdue", StageAt(Usual, friday, "2026-08-08T00:00:00"));
    }

    [Theory]
    [InlineData("2026-08-10T07:59:59", null)]
    [InlineData("2026-08-10T08:00:00", "day-3")]
    [InlineData("2026-08-12T08:00:00", "due")]
    [InlineData("2026-08-13T00:00:00", "overdue")]
    public void The_report_of_an_exit_is_brought_to_mind_on_the_third_and_the_fifth_working_day(string now, string? stage)
    {
        var plan = new ReminderPlan(ReminderStage.OnWorkingDay(3), ReminderStage.OnTheDay, ReminderStage.Overdue(Reminded.SecretaryGeneral, Reminded.Chair));

        Assert.Equal(stage, StageAt(plan, Shipped.AddWorkingDays(new(2026, 8, 5), 5), now));
    }

    [Fact]
    public void Whoever_returns_after_thirty_days_hears_of_the_last_stage_alone()
    {
        Assert.Equal("overdue", StageAt(Usual, Exit, "2026-04-01T09:00:00"));
        Assert.True(Usual.StageAt(Exit, Shipped, At("2026-04-01T09:00:00"))!.IsEscalation);
    }

    private static string? StageAt(ReminderPlan plan, Derivation derivation, string now) => plan.StageAt(derivation, Shipped, At(now))?.Kind;

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse($"{local}+08:00", System.Globalization.CultureInfo.InvariantCulture);
}
