using AlliancePortal.Web.Infrastructure.Parking;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AlliancePortal.Web.Infrastructure.Errors;

/// <summary>
/// A form whose session has ended or whose token does not fit: nothing happens, and what was typed is kept for the one who typed it.
/// After an ended session it waits behind the sign-in; a token that does not fit (another account in another tab) gets a page that says so.
/// </summary>
internal sealed class InterruptedFormFilter(ErrorViews views, ParkingPlace parking) : IAsyncAlwaysRunResultFilter
{
    private const string SignInPath = "/account/sign-in";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = views.ExpiredForm(http, await DraftAsync(http));
        else if (context.Result is ChallengeResult && await DraftAsync(http) is { } draft)
            context.Result = new LocalRedirectResult($"{SignInPath}{QueryString.Create("returnUrl", draft)}");
        await next();
    }

    private async Task<string?> DraftAsync(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && IsFromThisPortal(http.Request)
            ? await parking.ParkAsync(http, http.RequestAborted)
            : null;

    /// <summary>A page elsewhere must not fill the drafts of whoever visits it.</summary>
    private static bool IsFromThisPortal(HttpRequest request)
    {
        var from = request.Headers.Origin is [{ Length: > 0 } origin] ? origin : request.Headers.Referer.ToString();
        return Uri.TryCreate(from, UriKind.Absolute, out var address) && address.Authority == request.Host.Value;
    }
}
