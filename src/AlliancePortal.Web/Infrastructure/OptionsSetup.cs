using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Infrastructure;

internal static class OptionsSetup
{
    /// <summary>Options that are checked at start: a wrong setting stops the portal before it answers anybody.</summary>
    public static void AddPortalOptions(this WebApplicationBuilder builder)
    {
        var production = builder.Environment.IsProduction();
        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateDataAnnotations()
            .Validate(options => !production || options.PublicUrl is { IsAbsoluteUri: true, Scheme: "https" }, "Portal:PublicUrl must be https in Production.")
            .ValidateOnStart();
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations()
            .Validate(options => !production || options.IsConfigured, "Mail:Host must be set in Production.")
            .ValidateOnStart();
    }

    /// <summary>Before anything is done with them; the host would ask only when it starts to listen.</summary>
    /// <exception cref="OptionsValidationException">The message names the setting and what is wrong with it.</exception>
    public static void RequireValidOptions(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>The settings as they stand while services are still being registered.</summary>
    public static PortalOptions PortalSettings(this WebApplicationBuilder builder) =>
        builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new();
}
