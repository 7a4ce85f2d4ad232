using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using static AlliancePortal.Domain.Membership.CompositionShortfall;
using static AlliancePortal.Domain.Units.ChainPosition;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>不少于 10 家，企业不低于 60 %，包括产业上下游企业, and what one more unit of each kind would change (JL-P6-2-1).</summary>
public class CompositionTests
{
    private static readonly CompositionRule Jilin = new(10, new(3, 5));
    private static readonly CountedUnit Lead = new(UnitKind.Enterprise, Midstream), Upper = new(UnitKind.Enterprise, Upstream), Lower = new(UnitKind.Enterprise, Downstream),
        Middle = new(UnitKind.Enterprise, Midstream), University = new(UnitKind.University, Midstream);

    [Theory]
    [InlineData(9, 6, new[] { TotalTooSmall })]
    [InlineData(10, 6, new CompositionShortfall[0])]
    [InlineData(10, 5, new[] { TooFewEnterprises })]
    [InlineData(11, 7, new CompositionShortfall[0])]
    [InlineData(11, 6, new[] { TooFewEnterprises })]
    [InlineData(15, 9, new CompositionShortfall[0])]
    [InlineData(15, 8, new[] { TooFewEnterprises })]
    public void Ten_units_and_sixty_per_cent_include_the_number_itself(int units, int enterprises, CompositionShortfall[] shortfalls) =>
        Assert.Equal(shortfalls, Of(units, enterprises).Now.Shortfalls);

    [Fact]
    public void The_next_unit_is_asked_for_in_six_kinds() => Assert.Equal(
        [(UnitKind.Enterprise, Upstream), (UnitKind.Enterprise, Downstream), (UnitKind.Enterprise, Midstream), (UnitKind.University, null), (UnitKind.ResearchInstitute, null),
            (UnitKind.SocialOrganisation, (ChainPosition?)null)],
        Of(10, 6).Next.Select(next => (next.Kind, next.Position)));

    [Fact]
    public void At_nine_a_tenth_of_any_kind_mends_the_number_and_breaks_nothing() => Assert.All(Of(9, 6).Next, next =>
    {
        Assert.Equal([TotalTooSmall], next.Mends);
        Assert.Empty(next.Breaks);
        Assert.True(next.After.Holds);
    });

    [Fact]
    public void At_exactly_sixty_per_cent_a_unit_that_is_no_enterprise_breaks_the_share() => Assert.All(Of(10, 6).Next, next =>
    {
        Assert.Equal(next.Kind == UnitKind.Enterprise ? [] : [TooFewEnterprises], next.Breaks);
        Assert.Empty(next.Mends);
    });

    [Fact]
    public void Just_below_sixty_per_cent_an_enterprise_mends_the_share_and_nothing_else_does() => Assert.All(Of(12, 7).Next, next =>
    {
        Assert.Equal(next.Kind == UnitKind.Enterprise ? [TooFewEnterprises] : [], next.Mends);
        Assert.Empty(next.Breaks);
    });

    [Fact]
    public void Nine_with_too_few_enterprises_need_more_than_a_tenth_unit()
    {
        var next = Of(9, 5).Next;

        Assert.Equal([TotalTooSmall, TooFewEnterprises], next.First(one => one.Kind == UnitKind.Enterprise).Mends);
        Assert.Equal([TooFewEnterprises], next.First(one => one.Kind == UnitKind.University).After.Shortfalls);
    }

    [Fact]
    public void Only_an_enterprise_of_that_position_brings_the_missing_end_of_the_chain()
    {
        var noUpper = Composition.Of(Jilin, Lead, [Lower, .. Enumerable.Repeat(Middle, 6), .. Enumerable.Repeat(University, 2)]);
        var noLower = Composition.Of(Jilin, Lead, [Upper, .. Enumerable.Repeat(Middle, 6), .. Enumerable.Repeat(University, 2)]);

        Assert.Equal([NoUpstreamEnterprise], noUpper.Now.Shortfalls);
        Assert.Equal([NoDownstreamEnterprise], noLower.Now.Shortfalls);
        Assert.Equal([Upstream], noUpper.Next.Where(next => next.Mends.Contains(NoUpstreamEnterprise)).Select(next => next.Position!.Value));
        Assert.Equal([Downstream], noLower.Next.Where(next => next.Mends.Contains(NoDownstreamEnterprise)).Select(next => next.Position!.Value));
    }

    [Fact]
    public void A_university_or_a_cooperative_at_an_end_of_the_chain_is_no_enterprise_there()
    {
        var check = Composition.Check(Jilin, [.. Enumerable.Repeat(Middle, 8), University with { Position = Upstream }, new(UnitKind.Other, Downstream)]);

        Assert.Equal([NoUpstreamEnterprise, NoDownstreamEnterprise], check.Shortfalls);
        Assert.Equal((10, 8), (check.Members, check.Enterprises));
    }

    [Theory]
    [InlineData(UnitKind.Enterprise, "912201010000000000", UnitKind.Enterprise)]
    [InlineData(UnitKind.Enterprise, "932201010000000000", UnitKind.Other)]
    [InlineData(UnitKind.Enterprise, "P10000000000000000", UnitKind.Other)]
    [InlineData(UnitKind.University, "122201010000000000", UnitKind.University)]
    public void A_unit_that_says_it_is_an_enterprise_counts_as_one_only_where_it_is_registered_as_one(UnitKind declared, string code, UnitKind counted) =>
        Assert.Equal(new CountedUnit(counted, Upstream), CountedUnit.Of(declared, code, Upstream));

    [Fact]
    public void It_is_told_where_the_conditions_hold_only_with_the_lead()
    {
        Assert.Equal((true, false), (Of(10, 6).Now.Holds, Of(10, 6).HoldsWithoutLead));
        Assert.Equal((true, true), (Of(11, 7).Now.Holds, Of(11, 7).HoldsWithoutLead));
    }

    [Fact]
    public void A_lead_that_is_the_only_one_upstream_is_counted_and_told_apart()
    {
        var composition = Composition.Of(Jilin, Upper, [Lower, .. Enumerable.Repeat(Middle, 8), .. Enumerable.Repeat(University, 3)]);

        Assert.Equal((true, false), (composition.Now.Holds, composition.HoldsWithoutLead));
    }

    [Fact]
    public void A_lead_alone_lacks_all_but_its_share()
    {
        var composition = Composition.Of(Jilin, Lead, []);

        Assert.Equal([TotalTooSmall, NoUpstreamEnterprise, NoDownstreamEnterprise], composition.Now.Shortfalls);
        Assert.False(composition.HoldsWithoutLead);
    }

    /// <summary>The lead, one enterprise upstream, one downstream, more in the middle; the rest universities.</summary>
    private static Composition Of(int units, int enterprises) =>
        Composition.Of(Jilin, Lead, [Upper, Lower, .. Enumerable.Repeat(Middle, enterprises - 3), .. Enumerable.Repeat(University, units - enterprises)]);
}
