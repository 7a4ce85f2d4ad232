using AlliancePortal.Domain.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace AlliancePortal.Web.Documents;

/// <summary>
/// Sends a kept file as an attachment, streamed from the database: nothing that somebody uploaded is ever rendered as a page of the portal.
/// Whoever returns it has asked for the permission.
/// </summary>
public sealed class KeptFileResult(StoredFile file) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = file.Length;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "private, no-store";
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;
        var store = context.HttpContext.RequestServices.GetRequiredService<FileStore>();
        await store.CopyToAsync(file.AllianceId, file.Id, response.Body, context.HttpContext.RequestAborted);
    }
}
