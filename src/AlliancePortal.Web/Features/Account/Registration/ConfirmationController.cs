using System.ComponentModel.DataAnnotations;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Account.SignIn;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Account.Registration;

/// <summary>
/// The link that confirms an address. Opening it changes nothing, because mail scanners open links; the password chosen at
/// registration does, so that nobody confirms an account that another person opened in their name.
/// </summary>
[Route("account/confirm"), May(Permission.SignIn)]
public sealed class ConfirmationController(UserManager<Person> people, AccountLinks links, SignInGate gate, Doorkeeper doorkeeper) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New([FromQuery] string? token, [FromQuery] string? returnUrl) =>
        await PersonOfAsync(token) is { } person ? Page(person, token!, returnUrl) : this.LinkIsUsedUp();

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create([FromForm] ConfirmationForm form, [FromQuery] string? returnUrl)
    {
        if (await PersonOfAsync(form.Token) is not { } person) return this.LinkIsUsedUp();
        if (await gate.AskAsync(HttpContext, person.Email, form.Password, mayBeUnconfirmed: true) is null)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(form.Password), "密码不对。请填写注册时设的密码；不记得的，可以重设密码，同时完成确认。");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(person, form.Token!, returnUrl);
        }
        person.EmailConfirmed = true;
        await people.UpdateSecurityStampAsync(person); // the link is used up
        await doorkeeper.LetInAsync(HttpContext, person);
        return this.GoHome(returnUrl);
    }

    private async Task<Person?> PersonOfAsync(string? token) =>
        links.PersonOf(token, LinkPurpose.Confirm) is { } id && await people.FindByIdAsync(id.ToString()) is { } person && links.Opens(token, person) ? person : null;

    private ViewResult Page(Person person, string token, string? returnUrl) => View("Confirm", new ConfirmationPage(person.Email!, token, Url.IsLocalUrl(returnUrl) ? returnUrl : null));
}

public sealed record ConfirmationForm
{
    public string? Token { get; init; }

    [DataType(DataType.Password)]
    public string? Password { get; init; }
}

public sealed record ConfirmationPage(string Email, string Token, string? ReturnUrl)
{
    public string Query => ReturnUrl is null ? "" : QueryString.Create("returnUrl", ReturnUrl).ToString();
}
