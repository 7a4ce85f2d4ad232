using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>退出联盟: what it means, when it could be; filled in, looked at once more, handed in.</summary>
/// <param name="Running">The number of a withdrawal that is under way already.</param>
public sealed record StartPage(string Unit, string Home, ExitEstimate Estimate, ExitForm Form, string? Running, bool IsChecked, IReadOnlyList<string> Warnings);

/// <summary>A member unit leaves by itself: the liaison hands the application in (CQ-13-1, JL-A2-18-1).</summary>
[Route("{alliance}/withdrawals/new"), May(Permission.RequestWithdrawal)]
public sealed class StartController(PortalDb db, AllianceScope here, WithdrawalDesk desk, MembershipEffects effects, IValidator<ExitForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery] DateOnly? wanted, CancellationToken ct) => View("New", await PageAsync(new() { WantedOn = wanted }, ct));

    /// <summary>The line that answers the wanted day while it is being chosen.</summary>
    [HttpGet("estimate")]
    public IActionResult Estimate([FromQuery] string? code) =>
        Content(DateOnly.TryParseExact(code, "yyyy-MM-dd", out var wanted) && !ExitDays.IsTooFar(wanted, here.Today) ? EstimateOf(wanted).Sentence : "", "text/plain; charset=utf-8");

    /// <summary>核对: everything once more. Nothing is stored.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Check([FromForm] ExitForm form, CancellationToken ct)
    {
        await CheckAsync(form);
        var page = await PageAsync(form, ct);
        return ModelState.IsValid ? View("Check", page with { IsChecked = true }) : this.Again("New", page);
    }

    [HttpPost("confirmation")]
    public async Task<IActionResult> HandIn([FromForm] ExitForm form, CancellationToken ct)
    {
        await CheckAsync(form);
        var page = await PageAsync(form, ct);
        if (!ModelState.IsValid) return this.Again("New", page);
        if (page.Running is { } running) return Redirect($"{page.Home}/{running}"); // sent twice
        var withdrawal = await desk.HandInAsync(new(here.Caller.Capacity.UnitId!.Value, form.Reason!.Trim(), form.WantedOn, ReceiptWay.Online, here.Caller.Actor.Name, here.Today), null, ct);
        return Redirect(desk.HrefOf(withdrawal));
    }

    private async Task CheckAsync(ExitForm form)
    {
        await this.IsValidAsync(validator, form);
        if (form.WantedOn < here.Today) ModelState.AddModelError(nameof(form.WantedOn), "希望退出的日期已经过去。");
        if (ExitDays.IsTooFar(form.WantedOn, here.Today)) ModelState.AddModelError(nameof(form.WantedOn), $"希望退出的日期最远为 {ExitDays.YearsAhead} 年之内。");
    }

    private async Task<StartPage> PageAsync(ExitForm form, CancellationToken ct)
    {
        var mine = here.Caller.Capacity;
        var running = await db.Withdrawals.Where(row => row.AllianceId == here.Id && row.UnitId == mine.UnitId && WithdrawalStates.Open.Contains(row.State)).Select(row => row.Number).FirstOrDefaultAsync(ct);
        var wanted = ExitDays.IsTooFar(form.WantedOn, here.Today) ? null : form.WantedOn;
        return new(mine.UnitName, $"/{here.Slug}/withdrawals", EstimateOf(wanted), form, running, false, await effects.OfLeavingAsync(mine.UnitId!.Value, ct));
    }

    private ExitEstimate EstimateOf(DateOnly? wanted) => ExitEstimate.Of(here.Profile.Departure, here.Calendar, here.Today, wanted,
        here.Article(here.Profile.Departure.ExitPath == ExitPath.CouncilApproval ? CharterRule.ExitNeedsTheCouncil : CharterRule.WithdrawalIsAnnounced));
}
