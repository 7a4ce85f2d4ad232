namespace AlliancePortal.Web.Features.Settings;

internal static class SettingsServices
{
    /// <summary>What the secretariat sets for its alliance.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services) => services.AddScoped<AllianceSettings>().AddScoped<DesignPreview>();
}
