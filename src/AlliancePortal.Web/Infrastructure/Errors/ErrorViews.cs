using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AlliancePortal.Web.Infrastructure.Errors;

/// <summary>Builds the pages that say what went wrong.</summary>
internal sealed class ErrorViews(IModelMetadataProvider metadata)
{
    private const string Folder = "/Features/Shared/Errors/";

    public ViewResult For(Refusal refusal, HttpContext context)
    {
        if (refusal.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = $"{Refusal.RetryAfterSeconds}";
        if (refusal.Breach is { } breach) return Breach(breach, context);
        if (refusal.Unprinted is { } why) return View("Error", refusal.Status, ErrorPage.Unprinted(refusal.Status, why, context));
        return refusal.Overtaken ? View("Error", refusal.Status, ErrorPage.Overtaken(context)) : Status(refusal.Status, context);
    }

    public ViewResult Status(int status, HttpContext context, string? draft = null) =>
        View("Error", status, ErrorPage.For(status, context, draft));

    public ViewResult ExpiredForm(HttpContext context, string? draft) =>
        View("ExpiredForm", StatusCodes.Status400BadRequest, ErrorPage.For(400, context, draft));

    private ViewResult Breach(CharterBreach breach, HttpContext context)
    {
        var here = context.RequestServices.GetRequiredService<AllianceScope>();
        var area = context.RequestServices.GetRequiredService<AreaScope>();
        var article = here.IsLoaded ? here.Article(breach.Rule) : area.IsLoaded ? area.Article(breach.Rule) : breach.Rule.Chongqing;
        return View("Breach", StatusCodes.Status409Conflict, new BreachPage(
            breach.Rule.Text, breach.Detail, article, context.TraceIdentifier, ErrorPage.BackOf(context.Request)));
    }

    private ViewResult View(string name, int status, object model) => new()
    {
        ViewName = $"{Folder}{name}.cshtml",
        StatusCode = status,
        ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = model },
    };
}
