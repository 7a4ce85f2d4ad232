using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>Conflicts between charter and agreement are read before the charter is adopted (JL-CONF).</summary>
public class FoundingReadingsTests
{
    [Fact]
    public void A_reading_says_why_it_was_chosen()
    {
        var founding = Gathered();

        Breach.Of(CharterRule.ReadingsAreSettled, () => founding.Settle(Reading("JL-CONF-1", "cumulative", reason: " ")), "请写明采用这一解释的理由。");
        Assert.Empty(founding.Readings);
    }

    [Fact]
    public void A_later_reading_of_the_same_conflict_replaces_the_earlier_one()
    {
        var founding = Gathered();
        var (first, other, second) = (Reading("JL-CONF-1", "cumulative"), Reading("JL-CONF-2", "notice"), Reading("JL-CONF-1", "charter_only"));
        foreach (var reading in new[] { first, other, second }) founding.Settle(reading);

        Assert.Equal([other, second], founding.Readings);
    }

    [Fact]
    public void An_open_conflict_keeps_the_charter_from_the_assembly()
    {
        var founding = Gathered();

        Breach.Of(CharterRule.ReadingsAreSettled, () => founding.CallAssembly(Guid.NewGuid(), Forming.Charter, Guid.NewGuid(), ["终止的程序", "退出的批准"], At(10, 20)), "尚未确定解释：终止的程序、退出的批准。");
        Assert.Equal(["尚未确定解释：终止的程序。"], founding.BeforeAssembly(["终止的程序"]));
        Assert.Equal(FoundingState.Preparing, founding.State);
    }
}
