using System.Security.Claims;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Access;

/// <summary>
/// The cookie names a session row and says nothing else. The row is asked at every request, so that signing out, a changed password
/// or a disabled account end a copied cookie at once; rights of office are derived from records at every request too.
/// </summary>
internal static class SessionAuthentication
{
    public const string SessionClaim = "session";

    private const int LongestBrowser = 200;

    /// <param name="capacityKey">As what the person acts first; it counts only while the records give it.</param>
    public static async Task SignInAsync(HttpContext context, Person person, DateTimeOffset now, string capacityKey = "")
    {
        var db = context.RequestServices.GetRequiredService<PortalDb>();
        var browser = context.Request.Headers.UserAgent.ToString();
        var session = new Session(person.Id, now, context.Connection.RemoteIpAddress?.ToString() ?? "", PlainText.Cut(PlainText.Of(browser, multiline: false).Value, LongestBrowser));
        session.ActAs(capacityKey);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(context.RequestAborted);
        var identity = new ClaimsIdentity([new(SessionClaim, session.Id.ToString()), new(ClaimTypes.NameIdentifier, person.Id.ToString())],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public static async Task SignOutAsync(HttpContext context, DateTimeOffset now)
    {
        if (context.RequestServices.GetRequiredService<Caller>().Session is { } session)
        {
            session.End(now);
            await context.RequestServices.GetRequiredService<PortalDb>().SaveChangesAsync(context.RequestAborted);
        }
        await context.SignOutAsync();
    }

    /// <summary>Ends every session of a person except one: after a new password, or when an account is disabled.</summary>
    public static Task EndAllAsync(PortalDb db, Guid personId, Guid? except, DateTimeOffset now, CancellationToken ct) =>
        db.Sessions.Where(session => session.PersonId == personId && session.EndedAt == null && session.Id != except)
            .ExecuteUpdateAsync(session => session.SetProperty(row => row.EndedAt, now), ct);
}
