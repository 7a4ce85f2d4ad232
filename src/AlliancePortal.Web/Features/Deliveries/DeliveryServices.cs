using AlliancePortal.Web.Features.Operations;

namespace AlliancePortal.Web.Features.Deliveries;

internal static class DeliveryServices
{
    /// <summary>What became of notices: for a secretariat its own, for those who keep the portal the figures of all.</summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services.AddScoped<DeliveryLog>().AddScoped<NoticeOperations>();
}
