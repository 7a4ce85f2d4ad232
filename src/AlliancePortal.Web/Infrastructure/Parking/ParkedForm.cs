namespace AlliancePortal.Web.Infrastructure.Parking;

/// <summary>What somebody had typed into a form whose session or token had expired: offered again as a draft, never sent by itself.</summary>
public sealed class ParkedForm
{
    public const int LongestPath = 400;

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The page of the form.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the secret that the browser keeps; nobody else gets the draft.</summary>
    public required string BrowserHash { get; init; }

    /// <summary>The fields, encrypted with the key ring.</summary>
    public required string Fields { get; init; }

    public DateTimeOffset ParkedAt { get; init; }
}
