using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications;

internal static class ApplicantViews
{
    /// <summary>The page in place of the form: why the unit cannot apply now.</summary>
    public static ViewResult Barred(this Controller controller, BarredPage page)
    {
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return controller.View("/Features/Applications/Barred.cshtml", page);
    }

    /// <summary>A draft that is one no longer: its case, or the beginning where it was given up.</summary>
    public static RedirectResult ToCase(this Controller controller, AllianceScope here, Application application) =>
        controller.Redirect($"/{here.Slug}/applications/{(application.Number.Length > 0 ? application.Number : "new")}");
}
