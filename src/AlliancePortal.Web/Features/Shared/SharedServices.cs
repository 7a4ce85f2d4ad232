using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlliancePortal.Web.Features.Shared;

internal static class SharedServices
{
    /// <summary>What layouts and tag helpers need.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.TryAddScoped<FrameAccessor>();
        return services;
    }
}
