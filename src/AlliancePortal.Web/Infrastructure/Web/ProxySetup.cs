using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Infrastructure.Web;

internal static class ProxySetup
{
    /// <summary>Forwarded headers of the named proxies only, and requests for the portal's own host only.</summary>
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var settings = builder.PortalSettings();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = settings.KnownProxies.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.KnownProxies) options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        if (!builder.Environment.IsProduction()) return;
        builder.Services.AddSingleton<IPostConfigureOptions<HostFilteringOptions>>(services =>
            new PostConfigureOptions<HostFilteringOptions>(Options.DefaultName, options =>
            {
                options.AllowedHosts = [services.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl.Host, "localhost", "127.0.0.1"];
                options.IncludeFailureMessage = false;
            }));
    }
}
