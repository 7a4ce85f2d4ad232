namespace AlliancePortal.Web.Infrastructure.Web;

internal static class SecurityHeaders
{
    public const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>On every answer, errors and files too: set when the answer begins, after an error page has cleared what was there.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var production = app.Environment.IsProduction();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy; // a kept file brings a stricter one
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
                if (production) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
                headers.Remove("X-Powered-By");
                if (headers.CacheControl.Count == 0 && (context.GetEndpoint() is not null || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true))
                    headers.CacheControl = "no-store"; // a page or a file shows what one capacity may see; style sheets and scripts have no endpoint
                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
