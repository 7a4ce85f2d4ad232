using AlliancePortal.Domain.Membership;
using static AlliancePortal.Domain.Membership.CompositionShortfall;

namespace AlliancePortal.Domain.Tests.Membership;

/// <summary>不少于 10 家，企业不低于 60 %，包括产业上下游企业 (JL-P6-2-1).</summary>
public class CompositionCheckTests
{
    private static readonly CompositionRule Jilin = new(10, new(3, 5));

    [Fact]
    public void Enterprises_are_not_more_than_members() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionCheck.Of(Jilin, 10, 11, true, true));

    [Fact]
    public void Every_shortfall_is_named_in_its_order() => Assert.Equal(
        [TotalTooSmall, TooFewEnterprises, NoUpstreamEnterprise, NoDownstreamEnterprise],
        CompositionCheck.Of(Jilin, 9, 5, false, false).Shortfalls);

    [Theory]
    [InlineData(12, 7, 8)]
    [InlineData(101, 60, 61)]
    public void A_share_just_below_sixty_per_cent_is_not_rounded_up(int members, int enterprises, int needed)
    {
        var check = CompositionCheck.Of(Jilin, members, enterprises, true, true);

        Assert.Equal([TooFewEnterprises], check.Shortfalls);
        Assert.Equal(needed, check.MinEnterprisesForTotal);
    }

    [Theory]
    [InlineData(10, 6)]
    [InlineData(33, 20)]
    public void Ten_members_and_sixty_per_cent_include_the_number_itself(int members, int enterprises) =>
        Assert.True(CompositionCheck.Of(Jilin, members, enterprises, true, true).Holds);
}
