using System.Security.Cryptography;
using System.Text.Json;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.DataProtection;

namespace AlliancePortal.Web.Features.Account.Links;

/// <summary>What a link by mail lets its reader do.</summary>
public enum LinkPurpose { Confirm, Reset, Invite }

/// <summary>
/// Links by mail: sealed, short-lived, and used up with the first change they make, because each rests on the account's security stamp,
/// which every such change renews.
/// </summary>
public sealed class AccountLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("account links");

    public static TimeSpan Lasts(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Reset => TimeSpan.FromHours(2),
        LinkPurpose.Confirm => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };

    public string Make(Person person, LinkPurpose purpose) =>
        _protector.Protect(JsonSerializer.Serialize(new Content(person.Id, purpose, clock.GetUtcNow() + Lasts(purpose), person.SecurityStamp ?? "")));

    /// <summary>Whose link it is; null when it was not made here, is too old or for something else.</summary>
    public Guid? PersonOf(string? token, params ReadOnlySpan<LinkPurpose> purposes) =>
        Read(token) is { } content && purposes.Contains(content.Purpose) && clock.GetUtcNow() <= content.Until ? content.Person : null;

    /// <summary>Whether the link is this person's and not used up.</summary>
    public bool Opens(string? token, Person person) =>
        Read(token) is { } content && content.Person == person.Id && content.Stamp == person.SecurityStamp && clock.GetUtcNow() <= content.Until;

    private Content? Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 2000) return null;
        try
        {
            return JsonSerializer.Deserialize<Content>(_protector.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null; // forged, cut off, or made with keys that are gone
        }
    }

    private sealed record Content(Guid Person, LinkPurpose Purpose, DateTimeOffset Until, string Stamp);
}
