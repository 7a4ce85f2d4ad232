using AlliancePortal.Web.Features.Desk.Frames;
using AlliancePortal.Web.Features.Desk.Search;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Desk;

internal static class DeskServices
{
    /// <summary>The frame around every page, the desks, the search.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddScoped<FrameMaker>();
        services.AddScoped<WaitingCounts>();
        services.AddScoped<StaffDesk>();
        services.AddScoped<CouncilDesk>();
        services.AddScoped<UnitDesk>();
        services.AddScoped<FormerUnitDesk>();
        services.AddScoped<ApplicantDesk>();
        services.AddScoped<CaseSearch>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<FrameFilter>());
        return services;
    }
}
