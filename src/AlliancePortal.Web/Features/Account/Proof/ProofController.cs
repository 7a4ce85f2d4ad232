using System.ComponentModel.DataAnnotations;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Account.SignIn;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Account.Proof;

/// <summary>Renewed sign-in: an act that binds asks for the password again (<see cref="Caller.HasFreshProof"/>).</summary>
[Route("account/prove"), May(Permission.UseOwnAccount)]
public sealed class ProofController(Caller caller, SignInGate gate, PortalDb db, TimeProvider clock) : Controller
{
    [HttpGet]
    public IActionResult New([FromQuery] string? returnUrl) => View("Prove", Local(returnUrl));

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create([FromForm] ProofForm form, [FromQuery] string? returnUrl, CancellationToken ct)
    {
        if (await gate.AskAsync(HttpContext, caller.Person!.Email, form.Password) is null)
        {
            ModelState.AddModelError(nameof(form.Password), "密码不对，或尝试的次数过多。");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Prove", Local(returnUrl));
        }
        caller.Session!.Prove(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return this.GoHome(returnUrl);
    }

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}

public sealed record ProofForm
{
    [DataType(DataType.Password)]
    public string? Password { get; init; }
}
