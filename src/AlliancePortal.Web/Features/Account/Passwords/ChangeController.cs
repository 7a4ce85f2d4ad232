using System.ComponentModel.DataAnnotations;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.SignIn;
using AlliancePortal.Web.Infrastructure.Passwords;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Account.Passwords;

[Route("account/password"), May(Permission.UseOwnAccount)]
public sealed class ChangeController(Caller caller, SignInGate gate, NewPassword passwords) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View("Change");

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Update([FromForm] ChangeForm form, CancellationToken ct)
    {
        var person = caller.Person!;
        if (PasswordRules.WhyRefused(form.NewPassword, person.FullName, person.Email) is { } why) ModelState.AddModelError(nameof(form.NewPassword), why);
        else if (await gate.AskAsync(HttpContext, person.Email, form.Password) is null) ModelState.AddModelError(nameof(form.Password), "现在的密码不对。");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Change");
        }
        await passwords.SetAsync(person, form.NewPassword!, caller.Session!.Id, ct);
        return LocalRedirect("/account?done=password");
    }
}

public sealed record ChangeForm
{
    [DataType(DataType.Password)]
    public string? Password { get; init; }

    [DataType(DataType.Password)]
    public string? NewPassword { get; init; }
}
