using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Account.SignIn;

[Route("account"), May(Permission.SignIn)]
public sealed class SignInController(SignInGate gate, Doorkeeper doorkeeper, DemoDoors demo, IWebHostEnvironment environment, TimeProvider clock) : Controller
{
    [HttpGet("sign-in")]
    public async Task<IActionResult> New([FromQuery] string? returnUrl, CancellationToken ct) => View("SignIn", await PageAsync(new(), returnUrl, ct));

    [HttpPost("sign-in"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create([FromForm] SignInForm form, [FromQuery] string? returnUrl, CancellationToken ct)
    {
        if (await gate.AskAsync(HttpContext, form.Email, form.Password) is { } person)
        {
            await doorkeeper.LetInAsync(HttpContext, person);
            return this.GoHome(returnUrl);
        }
        ModelState.Clear();
        ModelState.AddModelError("", SignInGate.Refused);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("SignIn", await PageAsync(new() { Email = form.Email }, returnUrl, ct));
    }

    /// <summary>One click into a capacity of the demo data; exists in Development alone.</summary>
    [HttpPost("demo")]
    public async Task<IActionResult> Demo([FromForm] DemoForm form, [FromQuery] string? returnUrl, CancellationToken ct)
    {
        if (!environment.IsDevelopment() || await demo.FindAsync(form.Email ?? "", ct) is not { } person) return NotFound();
        await doorkeeper.LetInAsync(HttpContext, person, form.Key ?? "");
        return this.GoHome(returnUrl);
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Destroy()
    {
        await SessionAuthentication.SignOutAsync(HttpContext, clock.GetUtcNow());
        return LocalRedirect("/account/sign-in");
    }

    private async Task<SignInPage> PageAsync(SignInForm form, string? returnUrl, CancellationToken ct) => new(
        form,
        Url.IsLocalUrl(returnUrl) ? returnUrl : null,
        environment.IsDevelopment() ? await demo.ListAsync(ct) : []);
}

public sealed record SignInForm
{
    public string? Email { get; init; }

    [System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.Password)]
    public string? Password { get; init; }
}

/// <param name="Key">The capacity to act in.</param>
public sealed record DemoForm(string? Email, string? Key);

public sealed record SignInPage(SignInForm Form, string? ReturnUrl, IReadOnlyList<DemoAlliance> Demo)
{
    /// <summary>The form was interrupted by the end of a session, and what was typed waits as a draft.</summary>
    public bool HasDraft => ReturnUrl?.Contains($"{Infrastructure.Parking.ParkingPlace.Word}=", StringComparison.Ordinal) == true;

    public string Query => ReturnUrl is null ? "" : QueryString.Create("returnUrl", ReturnUrl).ToString();
}
