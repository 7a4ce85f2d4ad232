using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Formation;

/// <summary>What one more unit of a kind would change.</summary>
/// <param name="After">The composition with it.</param>
/// <param name="Mends">Shortfalls that it would end.</param>
/// <param name="Breaks">Shortfalls that it would bring about.</param>
public sealed record OneMore(UnitKind Kind, ChainPosition? Position, CompositionCheck After, IReadOnlyList<CompositionShortfall> Mends, IReadOnlyList<CompositionShortfall> Breaks);

/// <summary>A party as the composition counts it.</summary>
public sealed record CountedUnit(UnitKind Kind, ChainPosition? Position)
{
    /// <summary>A unit that says it is an enterprise and is registered as something else is counted as other.</summary>
    public static CountedUnit Of(UnitKind declared, string code, ChainPosition? position) =>
        new(declared == UnitKind.Enterprise && !KindMatch.CountsAsEnterprise(declared, code) ? UnitKind.Other : declared, position);

    public bool IsEnterprise => Kind == UnitKind.Enterprise;
}

/// <summary>The whole of the parties against the conditions of formation, and what the next one would change (JL-P6-2-1).</summary>
/// <param name="HoldsWithoutLead">False where the conditions hold only because the lead is counted among the members.</param>
public sealed record Composition(CompositionCheck Now, IReadOnlyList<OneMore> Next, bool HoldsWithoutLead)
{
    private static readonly (UnitKind Kind, ChainPosition? Position)[] Candidates =
    [
        (UnitKind.Enterprise, ChainPosition.Upstream), (UnitKind.Enterprise, ChainPosition.Downstream), (UnitKind.Enterprise, ChainPosition.Midstream),
        (UnitKind.University, null), (UnitKind.ResearchInstitute, null), (UnitKind.SocialOrganisation, null),
    ];

    /// <param name="others">Without the lead.</param>
    public static Composition Of(CompositionRule rule, CountedUnit lead, IReadOnlyCollection<CountedUnit> others)
    {
        CountedUnit[] all = [lead, .. others];
        var now = Check(rule, all);
        return new(now, [.. Candidates.Select(one => After(rule, now, all, new(one.Kind, one.Position)))], Check(rule, [.. others]).Holds);
    }

    public static CompositionCheck Check(CompositionRule rule, IReadOnlyCollection<CountedUnit> parties) => CompositionCheck.Of(rule, parties.Count, parties.Count(party => party.IsEnterprise),
        parties.Any(party => party is { IsEnterprise: true, Position: ChainPosition.Upstream }), parties.Any(party => party is { IsEnterprise: true, Position: ChainPosition.Downstream }));

    private static OneMore After(CompositionRule rule, CompositionCheck now, CountedUnit[] all, CountedUnit added)
    {
        var after = Check(rule, [.. all, added]);
        return new(added.Kind, added.Position, after, [.. now.Shortfalls.Except(after.Shortfalls)], [.. after.Shortfalls.Except(now.Shortfalls)]);
    }
}
