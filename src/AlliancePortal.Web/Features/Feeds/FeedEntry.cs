using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Feeds;

/// <summary>One whole day in somebody's calendar.</summary>
/// <param name="Key">What it is about, stable however often the day moves: deadline-… or vote-…-closes.</param>
/// <param name="Link">Address within the portal, beginning with a slash.</param>
/// <param name="IsProvisional">The day may still move.</param>
public sealed record FeedEntry(string Key, DateOnly Day, string Summary, string Description, string Link, bool IsProvisional = false);

/// <summary>
/// Gives a capacity its days for the calendar, as the records stand when the calendar is fetched and no more than its desk shows.
/// Whoever has days to show adds a class of this kind in <see cref="FeedServices"/>.
/// </summary>
public interface IFeedSource
{
    Task<IReadOnlyList<FeedEntry>> OfAsync(Person person, Capacity capacity, DateTimeOffset now, CancellationToken ct);
}
