namespace AlliancePortal.Web.Documents.Papers;

/// <summary>加入联盟申请书: filled in on the portal, printed for signature and seal.</summary>
public sealed record ApplicationFormPaper : PaperData
{
    internal override string Template => "application-form";

    /// <summary>The case number; null before the first submission.</summary>
    public string? Number { get; init; }
    public required UnitOnPaper Unit { get; init; }
    public required ApplicantContact Contact { get; init; }

    /// <summary>The summary of the unit's work in the field; empty where the profile asks for none.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>Characters that the profile asks for at least; 0 where it asks for none.</summary>
    public int AbstractMinimum { get; init; }
    public required IReadOnlyList<DossierPaper> Papers { get; init; }

    /// <summary>The charter's name and version that the unit declares to follow, such as 《联盟章程》（2024年修订版）.</summary>
    public required string Charter { get; init; }

    /// <summary>When the portal received it; null before.</summary>
    public DateTimeOffset? Received { get; init; }
    public bool ReceivedOnPaper { get; init; }
}

/// <summary>A unit with the details that an application asks for; what is empty prints as a dash.</summary>
public sealed record UnitOnPaper
{
    public required string Name { get; init; }
    public required string Code { get; init; }

    /// <summary>What that code is called: 统一社会信用代码 or 平台编号.</summary>
    public string CodeName => Domain.Units.UnitCodeName.Of(Code);

    /// <summary>企业, 高等学校, 科研院所, 社会组织 or 其他.</summary>
    public required string Kind { get; init; }
    public string? LegalForm { get; init; }
    public string? LegalRepresentative { get; init; }
    public DateOnly? Founded { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Website { get; init; }
    public int? Staff { get; init; }
    public int? ResearchStaff { get; init; }
    public string? Field { get; init; }

    /// <summary>Its places in the industrial chain, such as 上游、中游.</summary>
    public string? Chain { get; init; }
}

public sealed record ApplicantContact
{
    public required string Name { get; init; }
    public string? Post { get; init; }
    public string? Mobile { get; init; }
    public string? Phone { get; init; }
    public string? Mail { get; init; }

    /// <summary>Whether the council's members may see these details.</summary>
    public bool ShareWithCouncil { get; init; }
}

/// <summary>One paper of a dossier. Pages are null where they are not counted, the digest null before the upload.</summary>
public sealed record DossierPaper(string Title, string? FileName = null, int? Pages = null, string? Sha256 = null);
