using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Texts;

/// <summary>Both texts before any reading was chosen: the data, and the composed articles that the conflicts cite.</summary>
internal sealed class TextDraft(
    CharterProfile profile, CharterFacts charter, AgreementFacts agreement,
    IReadOnlyList<FreeClause> charterAdditions, IReadOnlyList<FreeClause> agreementAdditions, SettledReadings readings)
{
    private readonly LegalText charterText = CharterText.Compose(charter, profile, charterAdditions, SettledReadings.None);
    private readonly LegalText agreementText = AgreementText.Compose(agreement, profile, agreementAdditions, SettledReadings.None);

    public CharterProfile Profile { get; } = profile;

    /// <summary>The profile under the readings chosen so far.</summary>
    public CharterProfile Enforced { get; } = readings.ApplyTo(profile);
    public CharterFacts Charter { get; } = charter;
    public AgreementFacts Agreement { get; } = agreement;

    public bool HasAssembly { get; } = profile.Vote.Assembly is not null;

    /// <summary>One agreement binds all, so that what the charter does by vote, the agreement may want everybody to sign.</summary>
    public bool BindsAll { get; } = profile.Province.AgreementOfAllParties;

    public IEnumerable<Party> OrdinaryMembers => Agreement.Of(PartyTier.Member);

    /// <summary>Enterprises whose code was given out elsewhere. A number of the portal tells no place.</summary>
    public IEnumerable<Party> OutsideEnterprises => Agreement.Parties.Where(party =>
        party.Kind == UnitKind.Enterprise && party.Code.Length > 3 && party.Code[0] != SubstituteCode.Mark
        && !Wording.IsMissing(Charter.AreaCode) && !party.Code.AsSpan(2).StartsWith(Charter.AreaCode, StringComparison.Ordinal));

    /// <summary>章程第二十一条.</summary>
    public string InCharter(string key) => "章程" + charterText.Article(key)!.Ordinal;

    /// <summary>协议第二十一条.</summary>
    public string InAgreement(string key) => "协议" + agreementText.Article(key)!.Ordinal;
}
