using System.ComponentModel.DataAnnotations;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Account.SignIn;
using AlliancePortal.Web.Infrastructure.Passwords;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Account.Passwords;

/// <summary>The link of a reset or of an invitation: a password is set, once.</summary>
[Route("account/reset"), May(Permission.SignIn)]
public sealed class ResetController(UserManager<Person> people, AccountLinks links, NewPassword passwords, Doorkeeper doorkeeper) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New([FromQuery] string? token) =>
        await PersonOfAsync(token) is { } person ? View("Reset", new ResetPage(person.Email!, token!, person.PasswordHash is null)) : this.LinkIsUsedUp();

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create([FromForm] ResetForm form, CancellationToken ct)
    {
        if (await PersonOfAsync(form.Token) is not { } person) return this.LinkIsUsedUp();
        if (PasswordRules.WhyRefused(form.Password, person.FullName, person.Email) is { } why) ModelState.AddModelError(nameof(form.Password), why);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Reset", new ResetPage(person.Email!, form.Token!, person.PasswordHash is null));
        }
        await passwords.SetAsync(person, form.Password!, keptSession: null, ct);
        await doorkeeper.LetInAsync(HttpContext, person);
        return this.GoHome(null);
    }

    private async Task<Person?> PersonOfAsync(string? token) =>
        links.PersonOf(token, LinkPurpose.Reset, LinkPurpose.Invite) is { } id && await people.FindByIdAsync(id.ToString()) is { } person
        && links.Opens(token, person) && !person.IsDisabled ? person : null;
}

public sealed record ResetForm
{
    public string? Token { get; init; }

    [DataType(DataType.Password)]
    public string? Password { get; init; }
}

/// <param name="IsFirst">The account has no password yet: the person was entered by the secretariat.</param>
public sealed record ResetPage(string Email, string Token, bool IsFirst)
{
    public string Title => IsFirst ? "设置密码" : "重设密码";
}
