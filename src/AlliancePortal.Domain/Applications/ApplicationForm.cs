using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Applications;

/// <summary>What the applicant writes: the snapshot that the application keeps, whatever later becomes of the unit's own data.</summary>
public sealed record ApplicationForm
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public UnitKind? Kind { get; init; }
    public string Address { get; init; } = "";
    public string LegalRepresentative { get; init; } = "";
    public string Field { get; init; } = "";
    public ChainPosition? ChainPosition { get; init; }
    public string ContactName { get; init; } = "";
    public string ContactPost { get; init; } = "";
    public string ContactMobile { get; init; } = "";
    public string ContactMail { get; init; } = "";

    /// <summary>The separate consent that council members may see the contact person (PIPL 23).</summary>
    public bool ContactConsent { get; init; }

    /// <summary>A short account of the unit's work in the field (CQ-12-3).</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The declaration that the unit upholds the charter (CQ-9-1).</summary>
    public bool UpholdsCharter { get; init; }

    /// <summary>Whether the unit accepts electronic voting and signing (G-VOTE-11).</summary>
    public bool AcceptsElectronic { get; init; }

    /// <summary>Characters of the abstract that count: all but white space.</summary>
    public int AbstractLength => Abstract.EnumerateRunes().Count(rune => !System.Text.Rune.IsWhiteSpace(rune));
}
