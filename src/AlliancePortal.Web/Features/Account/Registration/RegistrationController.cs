using System.ComponentModel.DataAnnotations;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Passwords;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Account.Registration;

[Route("account/register"), May(Permission.SignIn)]
public sealed class RegistrationController(Registrar registrar, IValidator<RegistrationForm> validator) : Controller
{
    [HttpGet]
    public IActionResult New([FromQuery] string? returnUrl) => View("New", new RegistrationPage(new(), Local(returnUrl)));

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create([FromForm] RegistrationForm form, [FromQuery] string? returnUrl, CancellationToken ct)
    {
        if (!await this.IsValidAsync(validator, form))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", new RegistrationPage(form, Local(returnUrl)));
        }
        await registrar.RegisterAsync(form, Local(returnUrl), ct);
        return View("Sent", form.Email);
    }

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}

public sealed record RegistrationForm
{
    public string? FullName { get; init; }
    public string? Email { get; init; }

    [DataType(DataType.Password)]
    public string? Password { get; init; }
}

public sealed record RegistrationPage(RegistrationForm Form, string? ReturnUrl)
{
    public string Query => ReturnUrl is null ? "" : QueryString.Create("returnUrl", ReturnUrl).ToString();
}

public sealed class RegistrationValidator : AbstractValidator<RegistrationForm>
{
    public RegistrationValidator()
    {
        RuleFor(form => form.FullName).IsFullName();
        RuleFor(form => form.Email).IsMail();
        RuleFor(form => form.Password).Custom((password, context) =>
        {
            if (PasswordRules.WhyRefused(password, context.InstanceToValidate.FullName, context.InstanceToValidate.Email) is { } why) context.AddFailure(why);
        });
    }
}
