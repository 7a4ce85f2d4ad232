using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Infrastructure.Web;

internal static class FormExtensions
{
    /// <summary>Checks the shape of a form in the user's words; what is wrong stands beside its field.</summary>
    public static async Task<bool> IsValidAsync<T>(this Controller controller, IValidator<T> validator, T form)
    {
        var result = await validator.ValidateAsync(form, controller.HttpContext.RequestAborted);
        foreach (var error in result.Errors) controller.ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
        return controller.ModelState.IsValid;
    }

    /// <summary>The page again, with what was typed and what is wrong with it.</summary>
    public static ViewResult Again(this Controller controller, string view, object page)
    {
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View(view, page);
    }
}
