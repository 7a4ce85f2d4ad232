using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Desk.Frames;
using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace AlliancePortal.Web.Infrastructure.Errors;

internal static class ErrorsSetup
{
    private const string Path = "/error";

    public static void AddErrorPages(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ErrorViews>();

    /// <summary>Every failure ends on a page in plain words with the request's id, whatever part of the portal it came from.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Path,
            StatusCodeSelector = exception => Refusal.Of(exception)?.Status ?? StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = failure => Refusal.Of(failure.Exception) is not null,
        });
        app.UseStatusCodePagesWithReExecute(Path);
    }

    /// <summary>Where a failed request is run again to be answered in words. It asks for no permission and reads no form.</summary>
    public static void MapErrorPages(this WebApplication app) => app.Map(Path, ShowAsync).AllowAnonymous();

    /// <summary>True while a failed request is run again: what failed must not fail a second time.</summary>
    public static bool IsAnsweringFailure(this HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private static async Task ShowAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalStatusCode: < 500 } refused && services.GetRequiredService<Caller>().IsSignedIn)
            services.GetRequiredService<FrameAccessor>().Current = await services.GetRequiredService<FrameMaker>().MakeAsync(refused.OriginalPath, context.RequestAborted);
        await ResultOf(context, services.GetRequiredService<ErrorViews>()).ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }

    private static ViewResult ResultOf(HttpContext context, ErrorViews views)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } failure)
            return views.For(Refusal.Of(failure) ?? new Refusal(StatusCodes.Status500InternalServerError), context);
        return views.Status(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound, context);
    }
}
