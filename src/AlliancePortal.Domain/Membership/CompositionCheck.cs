using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Membership;

public enum CompositionShortfall { TotalTooSmall, TooFewEnterprises, NoUpstreamEnterprise, NoDownstreamEnterprise }

/// <summary>What a profile asks of the whole of the members (JL-P6-2-1).</summary>
public sealed record CompositionRule(int MinMembers, Share MinEnterprises);

/// <summary>The whole of the members against the conditions of formation. It blocks a filing; after that it warns.</summary>
/// <param name="MinEnterprisesForTotal">The smallest number of enterprises that is enough for this total.</param>
public sealed record CompositionCheck(int Members, int Enterprises, int MinEnterprisesForTotal, IReadOnlyList<CompositionShortfall> Shortfalls)
{
    public bool Holds => Shortfalls.Count == 0;

    /// <param name="members">All members, the lead unit included.</param>
    /// <param name="enterprises">Those of category 91, the lead unit included; cooperatives are not among them.</param>
    public static CompositionCheck Of(CompositionRule rule, int members, int enterprises, bool hasUpstream, bool hasDownstream)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(enterprises);
        ArgumentOutOfRangeException.ThrowIfLessThan(members, enterprises);
        int needed = rule.MinEnterprises.Needed(members);
        List<CompositionShortfall> shortfalls = [];
        if (members < rule.MinMembers) shortfalls.Add(CompositionShortfall.TotalTooSmall);
        if (enterprises < needed) shortfalls.Add(CompositionShortfall.TooFewEnterprises);
        if (!hasUpstream) shortfalls.Add(CompositionShortfall.NoUpstreamEnterprise);
        if (!hasDownstream) shortfalls.Add(CompositionShortfall.NoDownstreamEnterprise);
        return new(members, enterprises, needed, shortfalls);
    }
}
