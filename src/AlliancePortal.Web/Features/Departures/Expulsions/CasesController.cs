using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Departures.Withdrawals;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>One expulsion, for everybody who may see it, and what is done on its page.</summary>
[Route("{alliance}/expulsions/{number}")]
public sealed class CasesController(AllianceScope here, ExpulsionPages pages, ExpulsionDesk desk, IValidator<SettlementForm> validator) : Controller
{
    [HttpGet(""), May(Permission.SeeExpulsion)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, ct) is { } expulsion ? View("Case", await pages.OfAsync(expulsion, ct)) : NotFound();

    /// <summary>The secretariat begins to verify what a seat has reported.</summary>
    [HttpPost("verification"), May(Permission.HandleExpulsion)]
    public async Task<IActionResult> Verify([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        await desk.BeginVerificationAsync(expulsion, ct);
        return Redirect(here.ExpulsionHref(number));
    }

    /// <summary>One matter of the check list is settled.</summary>
    [HttpPost("settlement"), May(Permission.HandleExpulsion)]
    public async Task<IActionResult> Settle([FromRoute] string number, [FromForm] SettlementForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        var matter = SettlementWords.Parse(form.Matter);
        if (matter is null) ModelState.AddModelError(nameof(form.Matter), "请选择事项。");
        if (!await this.IsValidAsync(validator, form)) return this.Again("Case", await pages.OfAsync(expulsion, ct));
        await desk.SettleAsync(expulsion, matter!.Value, form.Note!.Trim(), ct);
        return Redirect($"{here.ExpulsionHref(number)}#settlement");
    }

    /// <summary>The chair notes what became of money to be recovered (JL-A3-12-2).</summary>
    [HttpPost("recovery"), May(Permission.RecoverFunds)]
    public async Task<IActionResult> Recover([FromRoute] string number, [FromForm] SettlementForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Case", await pages.OfAsync(expulsion, ct));
        await desk.RecoverAsync(expulsion, form.Note!.Trim(), ct);
        return Redirect($"{here.ExpulsionHref(number)}#recovery");
    }
}
