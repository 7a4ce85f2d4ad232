using AlliancePortal.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace AlliancePortal.Web.Infrastructure.Web;

/// <summary>
/// What is too large is read to its end and answered in words: a server that stops listening in the middle shows the browser a
/// broken connection. Actions that take files say so with [RequestSizeLimit].
/// </summary>
internal static class BodyLimits
{
    /// <summary>For an action that takes papers: [RequestSizeLimit(BodyLimits.Upload)].</summary>
    public const long Upload = 25 * 1024 * 1024;

    /// <summary>Any other form.</summary>
    public const long Form = 1024 * 1024;

    /// <summary>Fields of one form, and so the most rows of one: the filing form of an alliance of four hundred units, each field with its version.</summary>
    public const int Fields = 4_096;

    /// <summary>Beyond this nobody listens any more.</summary>
    private const long Patience = 8 * Upload;

    public static void AddBodyLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Patience;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = Upload;
            form.ValueCountLimit = Fields;
            form.ValueLengthLimit = (int)Form;
            form.KeyLengthLimit = 1_024;
        });
    }

    /// <summary>After routing, before anything reads the form.</summary>
    public static void UseBodyLimits(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.IsAnsweringFailure())
        {
            await next(context);
            return;
        }
        if (context.Request.ContentLength is { } length && length > LimitOf(context))
        {
            if (length <= Patience) await ReadToItsEndAsync(context);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && await WhyUnreadableAsync(context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }
        await next(context);
    });

    /// <summary>Routing has told the server the action's own limit already; to hear the rest out it must wait a little longer.</summary>
    private static Task ReadToItsEndAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server) server.MaxRequestBodySize = Patience;
        return context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    private static long LimitOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Form;

    /// <summary>Too many fields, a value or a file too long, a body cut off, an encoding that nobody reads any more: each is a page and not a fault.</summary>
    private static async Task<int?> WhyUnreadableAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (InvalidDataException tooLong) when (tooLong.Message.StartsWith("Multipart body length limit", StringComparison.Ordinal))
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or NotSupportedException or IOException and not BadHttpRequestException { StatusCode: 413 })
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
