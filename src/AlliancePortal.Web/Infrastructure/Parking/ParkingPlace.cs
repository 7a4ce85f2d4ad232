using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Infrastructure.Parking;

/// <summary>Parks what was typed, for a day, for the browser it was typed in.</summary>
internal sealed class ParkingPlace(PortalDb db, TimeProvider clock, IDataProtectionProvider protection, IHostEnvironment environment, ParkingLimiter limiter)
{
    /// <summary>The word in the address that names the draft.</summary>
    public const string Word = "draft";

    /// <summary>What the longest form of the portal comes to, written out; nobody types more.</summary>
    private const int LongestFields = 256 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly IDataProtector _protector = protection.CreateProtector("parked forms");

    private string Cookie => environment.IsProduction() ? "__Host-draft" : "portal-draft";

    /// <summary>Parks the posted form; the answer is the address of its page with the draft, or of the page alone when nothing was typed or more than is kept.</summary>
    public async Task<string> ParkAsync(HttpContext context, CancellationToken ct)
    {
        var page = PageOf(context.Request);
        var typed = Typed(await context.Request.ReadFormAsync(ct));
        if (typed.Count == 0 || page.Length > ParkedForm.LongestPath) return page;
        var fields = JsonSerializer.Serialize(typed);
        if (fields.Length > LongestFields || !limiter.Allows(context)) return page;

        var now = clock.GetUtcNow();
        await db.Set<ParkedForm>().Where(form => form.ParkedAt < now - Kept).ExecuteDeleteAsync(ct);
        var parked = new ParkedForm
        {
            Path = page,
            BrowserHash = Hash(SecretOf(context)),
            Fields = _protector.Protect(fields),
            ParkedAt = now,
        };
        db.Add(parked);
        await db.SaveChangesAsync(ct);
        return QueryHelpers.AddQueryString(page, Word, parked.Id.ToString("N"));
    }

    /// <summary>The draft that the address names, if it was typed in this browser into this page and is not too old.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>?> FindAsync(HttpContext context, CancellationToken ct)
    {
        if (!Guid.TryParse(context.Request.Query[Word], out var id) || context.Request.Cookies[Cookie] is not { } secret) return null;
        var (hash, since) = (Hash(secret), clock.GetUtcNow() - Kept);
        var parked = await db.Set<ParkedForm>().AsNoTracking()
            .SingleOrDefaultAsync(form => form.Id == id && form.BrowserHash == hash && form.ParkedAt >= since, ct);
        if (parked is null || PathOf(parked.Path) != context.Request.Path.Value) return null;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(_protector.Unprotect(parked.Fields));
    }

    /// <summary>The page the form stands on, escaped: where the browser came from on this portal, else where it posts to.</summary>
    private static string PageOf(HttpRequest request)
    {
        var posted = request.Path.ToUriComponent();
        if (!Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) || from.Authority != request.Host.Value) return posted;
        var query = QueryHelpers.ParseQuery(from.Query);
        query.Remove(Word);
        return QueryHelpers.AddQueryString(from.AbsolutePath, query);
    }

    private static string PathOf(string page) => Uri.UnescapeDataString(page.Split('?')[0]);

    /// <summary>Passwords and tokens are never kept.</summary>
    private static Dictionary<string, string[]> Typed(IFormCollection form) => form
        .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
        .Where(field => field.Value.Any(value => !string.IsNullOrWhiteSpace(value)))
        .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());

    private string SecretOf(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { Length: 64 } kept) return kept;
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        context.Response.Cookies.Append(Cookie, secret, new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = environment.IsProduction(),
            MaxAge = Kept,
        });
        return secret;
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal static class ParkingSetup
{
    public static void AddParking(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ParkingLimiter>().AddScoped<ParkingPlace>();
}
