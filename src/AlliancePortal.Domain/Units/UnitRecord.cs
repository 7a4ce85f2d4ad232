namespace AlliancePortal.Domain.Units;

/// <summary>Where in the industry's chain a unit stands.</summary>
public enum ChainPosition { Upstream, Midstream, Downstream, Service }

/// <summary>What one alliance knows of a unit: address, field, contact. Personal data stays inside that alliance (G-PII-1).</summary>
public sealed class UnitRecord
{
    private UnitRecord() { } // EF

    public UnitRecord(Guid allianceId, Guid unitId) => (AllianceId, UnitId) = (allianceId, unitId);

    public Guid AllianceId { get; private init; }
    public Guid UnitId { get; private init; }
    public string Address { get; private set; } = "";
    public string LegalRepresentative { get; private set; } = "";
    public string Field { get; private set; } = "";
    public ChainPosition? ChainPosition { get; private set; }
    public string ContactName { get; private set; } = "";
    public string ContactPost { get; private set; } = "";
    public string ContactMobile { get; private set; } = "";
    public string ContactMail { get; private set; } = "";

    /// <summary>Separate consent that council members may see the contact person.</summary>
    public bool ContactConsent { get; private set; }

    /// <summary>The day the unit accepted electronic voting and signing; without it, paper (G-VOTE-11).</summary>
    public DateOnly? ElectronicSince { get; private set; }

    public void Describe(string address, string legalRepresentative, string field, ChainPosition? position) =>
        (Address, LegalRepresentative, Field, ChainPosition) = (address, legalRepresentative, field, position);

    public void NameContact(string name, string post, string mobile, string mail, bool consent) =>
        (ContactName, ContactPost, ContactMobile, ContactMail, ContactConsent) = (name, post, mobile, mail, consent);

    public void AcceptElectronic(DateOnly on) => ElectronicSince ??= on;
}

/// <summary>联络员: the person through whom a member unit acts, from a day until a day.</summary>
public sealed class Liaison
{
    private Liaison() { } // EF

    public Liaison(Guid allianceId, Guid unitId, Guid personId, string name, DateOnly from, string basis)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, UnitId, PersonId, Name, From, Basis) = (allianceId, unitId, personId, name, from, basis);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid UnitId { get; private init; }
    public Guid PersonId { get; private init; }
    public string Name { get; private init; } = "";
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public string Basis { get; private init; } = "";

    public bool ActsOn(DateOnly day) => From <= day && !(Until < day);

    public void EndOn(DateOnly lastDay) => Until = lastDay;
}
