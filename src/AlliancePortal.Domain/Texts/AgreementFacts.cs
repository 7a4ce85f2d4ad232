using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Texts;

/// <summary>As what a unit joins: 理事长单位, 副理事长单位, 理事单位, 成员单位.</summary>
public enum PartyTier { Chair, ViceChair, Council, Member }

/// <summary>The three fields of work (annex 3, article 7).</summary>
public enum WorkField { KeyTechnology, Products, Transfer }

/// <summary>A unit that signs.</summary>
public sealed record Party(string UnitName, string Code, UnitKind Kind, PartyTier Tier, string LegalRepresentative);

/// <summary>A special task of the near term, in one of the three fields.</summary>
public sealed record SpecialTask(WorkField Field, string Title);

/// <summary>Who works in a field: the unit it rests on, and the enterprises that take part.</summary>
public sealed record DivisionLine(WorkField Field, string? Host, IReadOnlyList<string> Enterprises);

/// <summary>What an agreement says of this alliance alone.</summary>
public sealed record AgreementFacts
{
    public required string Name { get; init; }

    /// <summary>The industry in words.</summary>
    public required string Sector { get; init; }

    /// <summary>Its aim (annex 3, article 2).</summary>
    public required string Purpose { get; init; }

    /// <summary>Who guides it (annex 3, article 3).</summary>
    public required string Guidance { get; init; }

    /// <summary>Seat of the standing office; decides which court hears disputes.</summary>
    public required string Address { get; init; }
    public required string Postcode { get; init; }

    public IReadOnlyList<string> Initiators { get; init; } = [];

    /// <summary>Printed in this order.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    public IReadOnlyList<string> LongTermTasks { get; init; } = [];
    public IReadOnlyList<SpecialTask> SpecialTasks { get; init; } = [];
    public IReadOnlyList<DivisionLine> Division { get; init; } = [];

    /// <summary>A technical committee has been appointed.</summary>
    public bool HasTechnicalCommittee { get; init; }

    internal IEnumerable<Party> Of(PartyTier tier) => Parties.Where(party => party.Tier == tier);
}
