namespace AlliancePortal.Domain.Alliances;

public enum CertificateDesign { Classic, Modern }

/// <summary>An industry-technology innovation alliance: who it is, and how its papers look.</summary>
public sealed class Alliance
{
    private Alliance() { } // EF

    public Alliance(string areaCode, string name, string englishName, string abbreviation, string documentMark, DateOnly foundedOn)
    {
        Id = Guid.CreateVersion7();
        (AreaCode, Name, EnglishName, Abbreviation, DocumentMark, FoundedOn) =
            (areaCode, name, englishName, abbreviation, documentMark, foundedOn);
        Slug = abbreviation.ToLowerInvariant();
    }

    /// <summary>An alliance that its lead has begun to form: it has papers and acts, and no members before its agreement is in force.</summary>
    /// <param name="begunOn">The day its formation began; <see cref="FoundedOn"/> until it is established.</param>
    public static Alliance BeginForming(string areaCode, string name, string englishName, string abbreviation, string documentMark, DateOnly begunOn, OrganisationForm form,
        string sector, string subSector) =>
        new(areaCode, name, englishName, abbreviation, documentMark, begunOn) { IsForming = true, Form = form, Sector = sector, SubSector = subSector };

    public Guid Id { get; private init; }

    /// <summary>Its place in addresses: the abbreviation in lower case.</summary>
    public string Slug { get; private init; } = "";
    public string AreaCode { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string EnglishName { get; private init; } = "";

    /// <summary>Opens registration numbers: CQNCETIA-SQ-2026-0041.</summary>
    public string Abbreviation { get; private init; } = "";

    /// <summary>Opens printed document numbers: 渝网通联 in 渝网通联理决〔2026〕18号.</summary>
    public string DocumentMark { get; private init; } = "";
    public DateOnly FoundedOn { get; private set; }

    /// <summary>True until the agreement of its first parties is in force (JL-A3-15-1).</summary>
    public bool IsForming { get; private set; }
    public OrganisationForm Form { get; private set; }

    /// <summary>Keys among the area's sectors; empty where the area has none (JL-P3-1).</summary>
    public string Sector { get; private set; } = "";
    public string SubSector { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Telephone { get; private set; } = "";
    public string Mail { get; private set; } = "";
    public CertificateDesign CertificateDesign { get; private set; }

    /// <summary>The uploaded image of the seal; until then papers keep a marked place for it.</summary>
    public Guid? SealFileId { get; private set; }

    /// <summary>The agreement that new members join: its title with brackets, version, first day and the SHA-256 of its text.</summary>
    public string AgreementTitle { get; private set; } = "";
    public string AgreementVersion { get; private set; } = "";
    public DateOnly? AgreementInForce { get; private set; }
    public string AgreementDigest { get; private set; } = "";

    /// <summary>The agreement is in force: the alliance is there.</summary>
    public void Establish(DateOnly on) => (IsForming, FoundedOn) = (false, on);

    public void Classify(OrganisationForm form, string sector, string subSector) => (Form, Sector, SubSector) = (form, sector, subSector);

    public void KeepAgreement(string title, string version, DateOnly inForce, string sha256) =>
        (AgreementTitle, AgreementVersion, AgreementInForce, AgreementDigest) = (title, version, inForce, sha256);

    public void Describe(string purpose, string address, string telephone, string mail) =>
        (Purpose, Address, Telephone, Mail) = (purpose, address, telephone, mail);

    public void ChooseCertificate(CertificateDesign design) => CertificateDesign = design;

    public void KeepSeal(Guid fileId) => SealFileId = fileId;
}
