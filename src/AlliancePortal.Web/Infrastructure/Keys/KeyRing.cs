using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Infrastructure.Keys;

/// <summary>The key ring lives in the database, so that every node of the portal reads the others' cookies and forms.</summary>
internal sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult(); // the key ring's own interface is synchronous; it is called once in months
    }
}

internal static class KeyRingSetup
{
    /// <summary>The keys are encrypted with the configured certificate; without one whoever reads the database can forge a session.</summary>
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("alliance-portal");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyRing(services.GetRequiredService<IServiceScopeFactory>())));

        var settings = builder.PortalSettings();
        if (settings.KeyCertificate is { Length: > 0 } file && File.Exists(file))
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, settings.KeyCertificatePassword));
    }

    /// <summary>Says aloud what the configuration leaves open.</summary>
    public static void WarnOfBareKeys(this WebApplication app)
    {
        if (!app.Environment.IsProduction() || app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.KeyCertificate is { Length: > 0 }) return;
        app.Logger.LogWarning("Portal:KeyCertificate is not set: the key ring lies unencrypted in the database");
    }
}
