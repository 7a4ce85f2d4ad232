using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlliancePortal.Web.Features.Shared;

internal static class SharedServices
{
    /// <summary>What layouts and tag helpers need, and the framework's own sentences in Chinese.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.TryAddScoped<FrameAccessor>();
        services.Configure<MvcOptions>(mvc => ChineseBindingMessages.Set(mvc.ModelBindingMessageProvider));
        return services;
    }
}
