namespace AlliancePortal.Web.Features.Public.Home;

/// <summary>One alliance in the portal's list.</summary>
internal sealed record AllianceEntry(string Name, string Purpose, DateOnly FoundedOn, int Members, string Href);

internal sealed record AreaEntry(string Name, string Authority, IReadOnlyList<AllianceEntry> Alliances, string MapHref);

/// <summary>The portal's own first page.</summary>
internal sealed record HomePage(IReadOnlyList<AreaEntry> Areas, bool IsSignedIn);
