namespace AlliancePortal.Web.Documents.Papers;

/// <summary>
/// What one paper says: strings, dates, whole numbers and amounts to two decimals. A template shows them and never evaluates them,
/// so that a name such as <c>#read("/etc/passwd")</c> is printed as it stands.
/// </summary>
public abstract record PaperData
{
    /// <summary>The template's file name without its ending.</summary>
    internal abstract string Template { get; }

    public required AllianceOnPaper Alliance { get; init; }

    /// <summary>The day of issue, or the day on which a paper without one is made. It also dates the file.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>
    /// The public address at which this paper can be checked, <c>{PublicUrl}/verify/{token}</c>; null where there is none.
    /// Printed without its scheme and, on what is shown to others, as a QR code.
    /// </summary>
    public Uri? VerifyAt { get; init; }

    /// <summary>The seal, a square PNG with transparent ground; without one the paper marks the place.</summary>
    public SealImage? Seal { get; init; }
}

/// <summary>An alliance as its papers name it.</summary>
public sealed record AllianceOnPaper(string Name, string EnglishName, string Abbreviation);

/// <summary>What may be done with a printed paper; anything but <see cref="Issued"/> carries a watermark.</summary>
public enum PaperState
{
    Issued,

    /// <summary>草稿</summary>
    Draft,

    /// <summary>样张</summary>
    Specimen,

    /// <summary>作废</summary>
    Void,
}

/// <summary>The day on which an agreement makes a unit a member.</summary>
public enum MembershipBegins
{
    /// <summary>The day on which the joining unit has signed and sealed (Chongqing, article 12).</summary>
    WhenUnitHasSigned,

    /// <summary>The day of the last signature or seal of all parties (Jilin).</summary>
    WhenAllHaveSigned,
}

/// <summary>A person whom the addressee may ask.</summary>
public sealed record ContactOnPaper(string Name, string Phone);
