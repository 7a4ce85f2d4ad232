using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Account.SignIn;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Account.Passwords;

[Route("account/forgot"), May(Permission.SignIn)]
public sealed class ForgottenController(UserManager<Person> people, AccountMails mails, SignInLimiter limiter, EvenPace pace, IValidator<ForgottenForm> validator) : Controller
{
    [HttpGet]
    public IActionResult New() => View("Forgotten", new ForgottenForm());

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create([FromForm] ForgottenForm form, CancellationToken ct)
    {
        if (!await this.IsValidAsync(validator, form))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Forgotten", form);
        }
        var began = pace.Begin();
        if (limiter.Allows(form.Email!, "forgot") && await people.FindByEmailAsync(form.Email!) is { } person && !person.IsDisabled)
            mails.SendReset(person);
        await pace.HoldAsync(began, ct);
        return View("Sent", form.Email);
    }
}

public sealed record ForgottenForm
{
    public string? Email { get; init; }
}

public sealed class ForgottenValidator : AbstractValidator<ForgottenForm>
{
    public ForgottenValidator() => RuleFor(form => form.Email).IsMail();
}
