namespace AlliancePortal.Domain.Profiles;

/// <summary>One version of an alliance's charter with the numbers in force since a day. Never changed; a later one follows it.</summary>
public sealed class CharterVersion
{
    private CharterVersion() { } // EF

    public CharterVersion(Guid allianceId, int number, string title, CharterProfile profile, DateOnly inForceFrom, string basis) =>
        (AllianceId, Id, Number, Title, Profile, InForceFrom, Basis) = (allianceId, Guid.CreateVersion7(), number, title, profile, inForceFrom, basis);

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public int Number { get; private init; }

    /// <summary>The name on papers, such as 2024年5月20日版.</summary>
    public string Title { get; private init; } = "";
    public CharterProfile Profile { get; private init; } = null!;
    public DateOnly InForceFrom { get; private init; }

    /// <summary>The act it rests on, in words.</summary>
    public string Basis { get; private init; } = "";
}
