using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AlliancePortal.Web.Infrastructure.Parking;

/// <summary>Puts a parked draft into the fields of the page it was typed into; the fields show it, nothing is saved.</summary>
internal sealed class DraftFilter(ParkingPlace parking) : IAsyncResultFilter
{
    /// <summary>Set when the page shows a draft, so that it can say so.</summary>
    public const string Shown = "DraftShown";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) && request.Query.ContainsKey(ParkingPlace.Word) && context.Result is ViewResult view
            && await parking.FindAsync(context.HttpContext, context.HttpContext.RequestAborted) is { } draft)
        {
            foreach (var (name, values) in draft) view.ViewData.ModelState.SetModelValue(name, values, string.Join(',', values));
            view.ViewData[Shown] = true;
        }
        await next();
    }
}
