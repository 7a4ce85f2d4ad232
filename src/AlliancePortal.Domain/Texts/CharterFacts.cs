namespace AlliancePortal.Domain.Texts;

/// <summary>What a charter says of this alliance alone. Everything that is a number of its rules comes from the profile.</summary>
public sealed record CharterFacts
{
    /// <summary>The alliance's full name.</summary>
    public required string Name { get; init; }

    /// <summary>The industry in words, such as 网络通信工程.</summary>
    public required string Sector { get; init; }

    /// <summary>Its aim (annex 2, article 2).</summary>
    public required string Purpose { get; init; }

    /// <summary>Its own tasks, a line each; may be empty, the general tasks stand anyway.</summary>
    public string Tasks { get; init; } = "";

    /// <summary>The province or municipality, such as 吉林省, and the two digits that open its codes.</summary>
    public required string AreaName { get; init; }
    public required string AreaCode { get; init; }

    /// <summary>The department that guides and supervises (annex 2, article 4).</summary>
    public required string Authority { get; init; }

    /// <summary>Who does the authority's daily work; null where there is none.</summary>
    public string? ServiceCentre { get; init; }

    /// <summary>The unit that initiated and organised the alliance.</summary>
    public required string LeadUnit { get; init; }

    public required string Address { get; init; }

    /// <summary>How many members it counts; null while nobody has said.</summary>
    public int? MemberCount { get; init; }
}
