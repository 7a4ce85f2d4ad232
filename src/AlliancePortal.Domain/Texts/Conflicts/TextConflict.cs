namespace AlliancePortal.Domain.Texts;

/// <summary>What must become of a conflict before the texts can be signed.</summary>
public enum ConflictWeight
{
    /// <summary>Worth knowing; nothing has to be chosen.</summary>
    Information,

    /// <summary>A reading must be chosen.</summary>
    Reading,

    /// <summary>The data are wrong; no reading helps, they must be corrected.</summary>
    Correction,
}

/// <summary>One way to settle a conflict.</summary>
public sealed record ConflictOption(string Key, string Words, bool IsDefault);

/// <summary>A point on which charter and agreement differ, or on which one of them is silent while the other relies on it.</summary>
/// <param name="CharterSays">With the number of the composed article.</param>
/// <param name="AgreementSays">The same for the agreement.</param>
/// <param name="Why">Why it matters.</param>
public sealed record TextConflict(
    string Code, string Title, string CharterSays, string AgreementSays, string Why, ConflictWeight Weight, IReadOnlyList<ConflictOption> Options)
{
    /// <summary>Nobody should sign while it is open.</summary>
    public bool MustBeSettled => Weight != ConflictWeight.Information;

    /// <summary>The option with this key; null where there is none.</summary>
    public ConflictOption? Option(string key) => Options.FirstOrDefault(option => option.Key == key);
}
