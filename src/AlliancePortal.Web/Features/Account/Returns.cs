using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Account;

internal static class Returns
{
    /// <summary>Where one was going, if that is an address of this portal; else one's desk.</summary>
    public static IActionResult GoHome(this Controller controller, string? returnUrl) =>
        controller.LocalRedirect(controller.Url.IsLocalUrl(returnUrl) ? returnUrl : "/desk");

    /// <summary>A link by mail that is forged, too old or used up: one answer for all of them.</summary>
    public static IActionResult LinkIsUsedUp(this Controller controller)
    {
        controller.Response.StatusCode = StatusCodes.Status410Gone;
        return controller.View("/Features/Account/Links/UsedUp.cshtml");
    }
}
