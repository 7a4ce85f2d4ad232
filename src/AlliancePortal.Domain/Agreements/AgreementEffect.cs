namespace AlliancePortal.Domain.Agreements;

/// <summary>One party's two acts: the legal representative's signature and the seal (JL-A3-15-1).</summary>
public sealed record PartyActs(string Unit, DateOnly? SignedOn, DateOnly? SealedOn)
{
    public bool IsComplete => SignedOn is not null && SealedOn is not null;
}

/// <summary>Whether and since when an agreement binds: with the last act of the last party (JL-A3-15-1).</summary>
/// <param name="InForceOn">Null while an act is missing.</param>
/// <param name="Missing">Parties of whom an act is missing, in their order.</param>
public sealed record AgreementEffect(DateOnly? InForceOn, IReadOnlyList<string> Missing)
{
    public bool IsInForce => InForceOn is not null;

    public static AgreementEffect Of(IReadOnlyCollection<PartyActs> parties)
    {
        List<string> missing = [.. parties.Where(party => !party.IsComplete).Select(party => party.Unit)];
        if (parties.Count == 0 || missing.Count > 0) return new(null, missing);
        return new(parties.Max(party => party.SignedOn > party.SealedOn ? party.SignedOn!.Value : party.SealedOn!.Value), []);
    }
}
