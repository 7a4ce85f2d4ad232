using AlliancePortal.Web.Features.Areas.Classification;
using AlliancePortal.Web.Features.Areas.Overview;
using AlliancePortal.Web.Features.Areas.Posts;

namespace AlliancePortal.Web.Features.Areas;

internal static class AreaServices
{
    /// <summary>The authority and the service centre above the alliances of a province.</summary>
    public static IServiceCollection AddAreas(this IServiceCollection services) => services
        .AddSingleton<Shelf>().AddSingleton<PartyCounts>().AddScoped<OverviewDesk>().AddScoped<PostRegister>().AddScoped<ClassificationDesk>();
}
