using Microsoft.AspNetCore.Mvc.Filters;

namespace AlliancePortal.Web.Infrastructure.Errors;

/// <summary>A broken rule, a lost race and a database that is busy are answers to the user, not crashes.</summary>
internal sealed class RefusalFilter(ErrorViews views, ILogger<RefusalFilter> logger) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (Refusal.Of(context.Exception) is not { } refusal) return;
        if (refusal.Breach is { } breach) logger.LogInformation("Refused under {Rule}: {Detail}", breach.Rule.Code, breach.Detail);
        else logger.LogWarning("Answered {Status}: {Reason}", refusal.Status, context.Exception.GetBaseException().Message);
        context.Result = views.For(refusal, context.HttpContext);
        context.ExceptionHandled = true;
    }
}
