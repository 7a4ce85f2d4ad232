using System.ComponentModel.DataAnnotations;

namespace AlliancePortal.Web.Infrastructure;

/// <summary>The section <c>Mail</c> of the configuration. Without a host, mails land in the data folder and on a page (Development only).</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public bool UseTls { get; set; } = true;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    [Required, EmailAddress]
    public string From { get; set; } = "portal@localhost.localdomain";

    [Required]
    public string FromName { get; set; } = "产业创新联盟门户";

    /// <summary>How often a notice is tried before it rests as failed; the last attempt comes about nine hours after the first.</summary>
    [Range(1, 50)]
    public int Attempts { get; set; } = 10;

    /// <summary>How long an attempt may take before another portal takes it up.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    public bool IsConfigured => Host is { Length: > 0 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FromName.AsSpan().IndexOfAny('\r', '\n') >= 0) yield return new("Mail:FromName must be one line.", [nameof(FromName)]);
        if (Lease < TimeSpan.FromSeconds(1)) yield return new("Mail:Lease must be a second or more.", [nameof(Lease)]);
        if (UserName is { Length: > 0 } && Password is null or "") yield return new("Mail:Password is missing for Mail:UserName.", [nameof(Password)]);
    }
}
