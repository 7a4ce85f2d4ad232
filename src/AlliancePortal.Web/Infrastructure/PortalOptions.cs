using System.ComponentModel.DataAnnotations;

namespace AlliancePortal.Web.Infrastructure;

/// <summary>The section <c>Portal</c> of the configuration; checked before the portal answers anybody.</summary>
public sealed class PortalOptions : IValidatableObject
{
    public const string Section = "Portal";

    /// <summary>The address under which the portal is known; mails and QR codes are made from it, never from the request.</summary>
    [Required]
    public Uri PublicUrl { get; set; } = null!;

    /// <summary>Where the private PostgreSQL, its passwords and, in Development, the mails lie; relative to the content root's repository.</summary>
    [Required]
    public string DataFolder { get; set; } = ".portal";

    /// <summary>A folder with initdb, pg_ctl and postgres; found by itself when empty.</summary>
    public string? PostgresBinaries { get; set; }

    /// <summary>Connections that pages may hold at a time; ballots have their own besides.</summary>
    [Range(1, 500)]
    public int PagePool { get; set; } = 60;

    /// <summary>Connections kept for ballots alone.</summary>
    [Range(1, 500)]
    public int BallotPool { get; set; } = 40;

    /// <summary>Addresses of the proxies whose forwarded headers are believed; of nobody when empty.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>A PKCS#12 file whose key encrypts the key ring in the database.</summary>
    public string? KeyCertificate { get; set; }

    public string? KeyCertificatePassword { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            yield return new("Portal:PublicUrl must be an absolute address that begins with http or https.", [nameof(PublicUrl)]);
        foreach (var proxy in KnownProxies.Where(proxy => !System.Net.IPAddress.TryParse(proxy, out _)))
            yield return new($"Portal:KnownProxies: {proxy} is not an IP address.", [nameof(KnownProxies)]);
        if (KeyCertificate is { Length: > 0 } && !File.Exists(KeyCertificate))
            yield return new($"Portal:KeyCertificate: there is no file {KeyCertificate}.", [nameof(KeyCertificate)]);
    }
}
