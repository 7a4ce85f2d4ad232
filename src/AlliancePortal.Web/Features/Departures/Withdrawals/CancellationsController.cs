using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>撤回退出申请: the unit looks at what follows and takes its application back (CQ-13-4).</summary>
[Route("{alliance}/withdrawals/{number}/cancellation"), May(Permission.RequestWithdrawal)]
public sealed class CancellationsController(AllianceScope here, WithdrawalPages pages, WithdrawalCouncil council) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        return withdrawal.State.IsOpen() ? View("Cancellation", await pages.OfAsync(withdrawal, ct)) : Redirect(HrefOf(number));
    }

    [HttpPost("")]
    public async Task<IActionResult> Cancel([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        if (withdrawal.State != WithdrawalState.Cancelled) await council.CancelAsync(withdrawal, ct); // sent twice is taken back once
        return Redirect(HrefOf(number));
    }

    private string HrefOf(string number) => $"/{here.Slug}/withdrawals/{number}";
}
