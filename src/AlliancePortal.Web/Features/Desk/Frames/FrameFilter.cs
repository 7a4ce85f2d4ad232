using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AlliancePortal.Web.Features.Desk.Frames;

/// <summary>Puts the frame around every page, those that refuse something too.</summary>
internal sealed class FrameFilter(FrameAccessor frames, FrameMaker maker) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && ReferenceEquals(frames.Current, Frame.Anonymous))
            frames.Current = await maker.MakeAsync(context.HttpContext.Request.Path.Value ?? "/", context.HttpContext.RequestAborted);
        await next();
    }
}
