using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <param name="Seats">Seats in office, and whether the portal's mailbox reaches them.</param>
public sealed record ReportPage(Withdrawal Case, DueModel Due, string Article, IReadOnlyList<SeatToInform> Seats, string Href, long Seen);

/// <summary>向理事会通报: every seat once more, then the report goes out (CQ-13-3).</summary>
[Route("{alliance}/withdrawals/{number}/report"), May(Permission.HandleWithdrawal)]
public sealed class ReportsController(PortalDb db, AllianceScope here, WithdrawalPages pages, WithdrawalDesk desk, CaseStale stale) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        here.Caller.MustNotComeFrom(withdrawal.UnitId);
        if (withdrawal.ReportDue is not { } due || withdrawal.Deliveries.Count > 0) return Redirect(desk.HrefOf(withdrawal));
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        return View("Report", new ReportPage(withdrawal, DueModel.Of(due, here.Today, here.Calendar), here.Article(CharterRule.CouncilIsInformed), WithdrawalDesk.ToInform(council),
            desk.HrefOf(withdrawal), await stale.LastActAsync(withdrawal.Id, ct)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Send([FromRoute] string number, [FromForm] AnswerForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        await stale.RefuseAsync(withdrawal.Id, form.Seen, CharterRule.WithdrawalTakesItsSteps, ct);
        if (withdrawal.Deliveries.Count == 0) await desk.ReportAsync(withdrawal, ct); // sent twice is reported once
        return Redirect($"{desk.HrefOf(withdrawal)}#report");
    }
}
