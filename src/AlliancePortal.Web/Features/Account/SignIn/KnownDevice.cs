using System.Security.Cryptography;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.DataProtection;

namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>
/// A browser in which somebody has signed in before. Whoever guesses elsewhere can lock an account, but not against its owner,
/// who comes with this cookie.
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private readonly IDataProtector _protector = protection.CreateProtector("known devices");

    private string Cookie => environment.IsProduction() ? "__Host-device" : "portal-device";

    public void Remember(HttpContext context, Person person) =>
        context.Response.Cookies.Append(Cookie, _protector.Protect(person.Id.ToString()), new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = environment.IsProduction(),
            MaxAge = TimeSpan.FromDays(180),
        });

    public bool Knows(HttpContext context, Person? person) => person is not null && OwnerOf(context) == person.Id.ToString();

    /// <summary>Whose browser it is; null when nobody has signed in here, or the cookie is none of the portal's.</summary>
    public string? OwnerOf(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 1000 } kept) return null;
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
