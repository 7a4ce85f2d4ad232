using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>What somebody must do by a day (G-TIME-7).</summary>
public class DeadlineTests
{
    [Fact]
    public void A_deadline_is_overdue_from_0_o_clock_of_the_day_after()
    {
        var deadline = Report();

        Assert.False(deadline.IsOverdueAt(Given.At(8, 12, 23, 59)));
        Assert.True(deadline.IsOverdueAt(Given.At(8, 13, 0)));
    }

    [Fact]
    public void What_is_fulfilled_or_fell_away_is_no_longer_overdue()
    {
        Deadline done = Report(), moot = Report();
        done.Fulfil(Given.At(8, 14));
        done.Fulfil(Given.At(8, 15));
        moot.Void(Given.At(8, 14));
        done.Void(Given.At(8, 16));

        Assert.Equal((Given.At(8, 14), null), (done.FulfilledAt, done.VoidedAt));
        Assert.False(done.IsOverdueAt(Given.At(9, 1)) || moot.IsOverdueAt(Given.At(9, 1)));
    }

    [Fact]
    public void Only_what_is_open_and_provisional_follows_a_new_arrangement()
    {
        var recounted = Calendars.With2027.AddWorkingDays(new(2026, 12, 10), 25);
        Deadline open = Over(Calendars.Shipped), done = Over(Calendars.Shipped), moot = Over(Calendars.Shipped), certain = Over(Calendars.With2027);
        done.Fulfil(Given.At(12, 20));
        moot.Void(Given.At(12, 20));

        foreach (var closed in (Deadline[])[done, moot, certain]) Breach.Of(CharterRule.OpenDatesFollowTheCalendar, () => closed.Follow(recounted));
        open.Follow(recounted);

        Assert.Equal((new DateOnly(2027, 1, 18), recounted), (open.Due, open.Derivation));
        Assert.Equal(new DateOnly(2027, 1, 15), done.Due);
    }

    private static Deadline Over(WorkingCalendar calendar) => new(Given.AllianceId, DeadlineOwner.Secretariat, null, "withdrawal", Guid.NewGuid(), "1", "report",
        "向理事会通报退出", "CQ-13-3", "章程第十三条", calendar.AddWorkingDays(new(2026, 12, 10), 25));

    private static Deadline Report() => new(Given.AllianceId, DeadlineOwner.Secretariat, null, "withdrawal", Guid.NewGuid(), "1", "report", "向理事会通报退出",
        "CQ-13-3", "章程第十三条", Calendars.Shipped.AddWorkingDays(new(2026, 8, 5), 5));
}
