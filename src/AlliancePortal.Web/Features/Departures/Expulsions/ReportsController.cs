using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <param name="Answer">By when the unit could answer, if the report went out today; null where there is no hearing.</param>
public sealed record ReportPage(Expulsion Case, ReportForm Form, DueModel? Answer, string Article, string Href);

/// <summary>核实报告: written, looked at once more, then issued (CQ-14-1, CQ-14-2).</summary>
[Route("{alliance}/expulsions/{number}/report"), May(Permission.HandleExpulsion)]
public sealed class ReportsController(AllianceScope here, ExpulsionPages pages, ExpulsionDesk desk, CaseStale stale, IValidator<ReportForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        here.Caller.MustNotComeFrom(expulsion.UnitId);
        return MayReport(expulsion) ? View("Report", await PageAsync(expulsion, new(), ct)) : Redirect(here.ExpulsionHref(number));
    }

    /// <summary>Shows the report and what follows. Nothing is stored.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Check([FromRoute] string number, [FromForm] ReportForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        here.Caller.MustNotComeFrom(expulsion.UnitId);
        if (!await this.IsValidAsync(validator, form)) return this.Again("Report", await PageAsync(expulsion, form, ct));
        return View("ReportCheck", await PageAsync(expulsion, form, ct));
    }

    [HttpPost("confirmation")]
    public async Task<IActionResult> Issue([FromRoute] string number, [FromForm] ReportForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Report", await PageAsync(expulsion, form, ct));
        await stale.RefuseAsync(expulsion.Id, form.Seen, CharterRule.ExpulsionTakesItsSteps, ct);
        await desk.ReportAsync(expulsion, form.Finding == ReportForm.Ground, form.Text!.Trim(), ct);
        return Redirect(here.ExpulsionHref(number));
    }

    private static bool MayReport(Expulsion expulsion) => expulsion is { State: ExpulsionState.Verifying, GroundFoundAt: null };

    private async Task<ReportPage> PageAsync(Expulsion expulsion, ReportForm form, CancellationToken ct)
    {
        var departure = (await here.CharterOfAsync(expulsion.CharterVersionId, ct)).Profile.Departure;
        var answer = departure.Hearing ? DueModel.Of(here.Calendar.AddWorkingDays(ShanghaiTime.DateOf(here.Now), departure.HearingWorkingDays), here.Today, here.Calendar) : null;
        return new(expulsion, form with { Seen = form.Seen ?? await stale.LastActAsync(expulsion.Id, ct) }, answer, here.Article(CharterRule.ExpulsionHasAGround), here.ExpulsionHref(expulsion.Number));
    }
}
