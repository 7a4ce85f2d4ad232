namespace AlliancePortal.Web.Features.Feeds;

internal static class FeedServices
{
    /// <summary>The calendar that people subscribe to: one line for each kind of day in it.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddScoped<IFeedSource, DeadlineFeed>();
        services.AddScoped<IFeedSource, VoteFeed>();
        return services.AddScoped<PersonalCalendar>();
    }
}
