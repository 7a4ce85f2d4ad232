using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>提请表决: everything once more, then the act that brings an expulsion before the council (CQ-14-3 to CQ-14-5).</summary>
[Route("{alliance}/expulsions/{number}/referral"), May(Permission.HandleExpulsion)]
public sealed class ReferralsController(AllianceScope here, ExpulsionPages pages, ExpulsionDesk desk, ExpulsionReferral referral, CaseStale stale) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, [FromQuery] int? window, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        here.Caller.MustNotComeFrom(expulsion.UnitId);
        return IsReady(expulsion) ? View("Referral", await referral.LayAsync(expulsion, new() { Window = window }, ct)) : Redirect(here.ExpulsionHref(number));
    }

    [HttpPost("")]
    public async Task<IActionResult> Refer([FromRoute] string number, [FromForm] ReferralForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        here.Caller.MustNotComeFrom(expulsion.UnitId);
        var (min, max) = await referral.WindowOfAsync(expulsion, ct);
        if (IsReady(expulsion) && (form.Window is not { } asked || asked < min || asked > max))
        {
            ModelState.AddModelError(nameof(form.Window), $"表决期须为 {min} 至 {max} 个工作日。");
            return this.Again("Referral", await referral.LayAsync(expulsion, form, ct));
        }
        await stale.RefuseAsync(expulsion.Id, form.Seen, CharterRule.ExpulsionTakesItsSteps, ct);
        await desk.ReferAsync(expulsion, form.Window ?? min, ct);
        return Redirect(here.ExpulsionHref(number));
    }

    private bool IsReady(Expulsion expulsion) => expulsion.NotReadyAt(here.Now) is null;
}
