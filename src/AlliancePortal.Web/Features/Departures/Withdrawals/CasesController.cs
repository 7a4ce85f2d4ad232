using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>One withdrawal, for everybody who may see it, and the secretariat's notes on it.</summary>
[Route("{alliance}/withdrawals/{number}")]
public sealed class CasesController(WithdrawalPages pages, WithdrawalDesk desk, CaseStale stale) : Controller
{
    [HttpGet(""), May(Permission.SeeWithdrawal)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, ct) is { } withdrawal ? View("Case", await pages.OfAsync(withdrawal, ct)) : NotFound();

    /// <summary>The second person's word on an earlier day of receipt.</summary>
    [HttpPost("receipt-day"), May(Permission.HandleWithdrawal)]
    public async Task<IActionResult> Settle([FromRoute] string number, [FromForm] AnswerForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        if (form.Answer is not (AnswerForm.Confirmed or AnswerForm.Refused)) return BadRequest();
        await stale.RefuseAsync(withdrawal.Id, form.Seen, CharterRule.WithdrawalTakesItsSteps, ct);
        await desk.SettleReceiptAsync(withdrawal, form.Answer == AnswerForm.Confirmed, ct);
        return Redirect(desk.HrefOf(withdrawal));
    }

    /// <summary>One matter of the check list is settled.</summary>
    [HttpPost("settlement"), May(Permission.HandleWithdrawal)]
    public async Task<IActionResult> Note([FromRoute] string number, [FromForm] SettlementForm form, [FromServices] IValidator<SettlementForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        if (SettlementWords.Parse(form.Matter) is not { } matter) return BadRequest();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Case", await pages.OfAsync(withdrawal, ct));
        await desk.SettleAsync(withdrawal, matter, form.Note!.Trim(), ct);
        return Redirect($"{desk.HrefOf(withdrawal)}#settlement");
    }

    /// <summary>Notes that a seat without an account has the report on paper.</summary>
    [HttpPost("deliveries/{seat:guid}"), May(Permission.HandleWithdrawal)]
    public async Task<IActionResult> Deliver([FromRoute] string number, [FromRoute] Guid seat, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        await desk.DeliverAsync(withdrawal, seat, ct);
        return Redirect($"{desk.HrefOf(withdrawal)}#report");
    }
}
