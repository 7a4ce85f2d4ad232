using AlliancePortal.Domain.Applications;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Applications;

/// <summary>除名一年后方可重新申请 (CQ-14-6).</summary>
public class ReapplicationBarTests
{
    [Theory]
    [InlineData("2023-03-15", "2024-03-15")]
    [InlineData("2024-02-29", "2025-02-28")]
    [InlineData("2025-01-01", "2026-01-01")] // a holiday does not prolong the bar
    [InlineData("2026-11-20", "2027-11-20")]
    public void An_expelled_unit_is_refused_up_to_the_same_day_a_year_later(string expelled, string lastBarredDay)
    {
        ReapplicationBar bar = new(Day(expelled), Years: 1);

        Assert.Equal(Day(lastBarredDay), bar.LastBarredDay);
        Assert.False(bar.Allows(bar.LastBarredDay));
        Assert.False(bar.Allows(Day(expelled)));
    }

    [Theory]
    [InlineData("2024-02-29", "2025-03-01")]
    [InlineData("2023-02-28", "2024-02-29")]
    public void It_may_apply_again_from_the_next_day_on(string expelled, string again)
    {
        ReapplicationBar bar = new(Day(expelled), Years: 1);

        Assert.Equal(Day(again), bar.EarliestReapplication);
        Assert.True(bar.Allows(Day(again)));
    }

    [Fact]
    public void A_profile_without_a_bar_makes_none() => Assert.Throws<ArgumentOutOfRangeException>(() => new ReapplicationBar(new(2026, 1, 1), 0));
}
