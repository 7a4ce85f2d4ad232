namespace AlliancePortal.Web.Features.Feeds;

/// <summary>The secret address under which a person's calendar is read; only its fingerprint is kept. A new address ends the old one.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed() { } // EF

    public Guid PersonId { get; private init; }

    /// <summary>SHA-256 of the token, in hexadecimal digits.</summary>
    public string TokenHash { get; private init; } = "";
    public DateTimeOffset MadeAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private init; }
}
