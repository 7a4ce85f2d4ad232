using AlliancePortal.Domain.Acts;

namespace AlliancePortal.Domain.Tests.Acts;

/// <summary>Who did what, when, under which article: append-only and chained (G-AUDIT-1).</summary>
public class ActChainTests
{
    private static readonly Actor Clerk = new(Guid.NewGuid(), "周予安", "秘书处");

    [Fact]
    public void An_act_has_one_place_in_the_chain()
    {
        var act = Of("受理");
        new ActChainHead(Given.AllianceId).Append(act);

        Assert.Throws<InvalidOperationException>(() => new ActChainHead(Given.AllianceId).Append(act));
    }

    [Fact]
    public void Each_act_covers_the_one_before_it_and_the_head_knows_the_last()
    {
        ActChainHead head = new(Given.AllianceId);
        Act first = Of("受理"), second = Of("提请表决");
        head.Append(first);
        head.Append(second);

        Assert.Equal((1, ""), (first.Sequence, first.PreviousHash));
        Assert.Equal((2, first.Hash), (second.Sequence, second.PreviousHash));
        Assert.Equal((2, second.Hash), (head.Sequence, head.Hash));
        Assert.Equal(second.ComputeHash(), second.Hash);
    }

    [Fact]
    public void No_two_acts_read_alike()
    {
        var at = Given.At(11, 6);
        Subject subject = new("application", Guid.NewGuid(), "1");
        Act one = new(Given.AllianceId, Clerk, at, "CQ-12-4", "章程第十二条", subject, "甲乙", "丙");
        Act other = new(Given.AllianceId, Clerk, at, "CQ-12-4", "章程第十二条", subject, "甲", "乙丙");

        Assert.NotEqual(one.ComputeHash(), other.ComputeHash());
    }

    [Fact]
    public void An_instant_is_kept_as_the_database_keeps_it()
    {
        var act = new Act(Given.AllianceId, Clerk, Given.At(11, 6).AddTicks(7), "CQ-12-4", "章程第十二条", new("application", Guid.NewGuid(), "1"), "受理");

        Assert.Equal(Given.At(11, 6).ToUniversalTime(), act.At);
        Assert.Equal(TimeSpan.Zero, act.At.Offset);
    }

    private static Act Of(string what) => new(Given.AllianceId, Clerk, Given.At(11, 6), "CQ-12-4", "章程第十二条", new("application", Guid.NewGuid(), "1"), what);
}
