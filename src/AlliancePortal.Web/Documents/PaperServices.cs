using AlliancePortal.Web.Documents.Uploads;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AlliancePortal.Web.Documents;

internal static class PaperServices
{
    /// <summary>Everything that prints, keeps and shows papers, with the check "papers" for /readyz.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PaperOptions>().Bind(configuration.GetSection(PaperOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PaperPress>();
        services.AddScoped<FileStore>();
        services.AddScoped<DocumentOffice>();
        services.AddHostedService(provider => provider.GetRequiredService<PaperPress>());
        services.AddSingleton<PdfPages>();
        services.AddHostedService(provider => provider.GetRequiredService<PdfPages>());
        services.AddSingleton<PageImages>();
        services.AddHealthChecks().AddCheck<PressCheck>("papers");
        return services;
    }

    internal sealed class PressCheck(PaperPress press) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await press.CheckAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (PaperNotPrinted reason)
            {
                return HealthCheckResult.Unhealthy(reason.Message, reason);
            }
        }
    }
}
