using AlliancePortal.Web.Features.Departures;

namespace AlliancePortal.Web.Features.Feeds;

internal static class FeedServices
{
    /// <summary>The calendar that people subscribe to: one line for each kind of day in it.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddScoped<IFeedSource, DeadlineFeed>();
        services.AddScoped<IFeedSource, VoteFeed>();
        services.AddScoped<IFeedSource, ExitFeed>();
        return services.AddScoped<PersonalCalendar>();
    }
}
