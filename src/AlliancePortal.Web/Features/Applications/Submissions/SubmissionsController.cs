using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Forms;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Submissions;

/// <summary>核对 and 提交: everything once more, then the act, then the receipt.</summary>
[Route("{alliance}/applications")]
public sealed class SubmissionsController(PortalDb db, AllianceScope here, Intake intake, DraftDesk desk, ReceiptDesk receipts) : Controller
{
    [HttpGet("drafts/{id:guid}/check"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Check([FromRoute] Guid id, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        if (application.State != ApplicationState.Draft) return this.ToCase(here, application);
        if (await desk.BarredAsync(application.UnitCode, id, ct) is { } barred) return this.Barred(barred with { DiscardHref = $"{desk.Href(application)}/withdrawal" });
        return View("Check", await PageAsync(application, ct));
    }

    /// <summary>Sent twice, or sent again after the back button, it leads to the one receipt.</summary>
    [HttpPost("drafts/{id:guid}/submission"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Submit([FromRoute] Guid id, CancellationToken ct)
    {
        if (await db.OwnAsync(here, id, ct) is not { } application) return NotFound();
        if (application.SubmittedAt is not null) return Redirect(ReceiptHref(application));
        if (application.State != ApplicationState.Draft) return this.ToCase(here, application);
        if (await desk.BarredAsync(application.UnitCode, id, ct) is { } barred) return this.Barred(barred);
        if (await PageAsync(application, ct) is { State.CanBeSubmitted: false } page) return this.Again("Check", page);

        await intake.SubmitAsync(application, ct);
        return Redirect(ReceiptHref(application));
    }

    /// <summary>The latest receipt of the case: of the application, or of its supplements.</summary>
    [HttpGet("{number}/receipt"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Receipt([FromRoute] string number, CancellationToken ct)
    {
        if (await db.OwnAsync(here, number, ct) is not { } application || await receipts.LatestAsync(application.Id, ct) is not { } receipt) return NotFound();
        var deadline = await db.Deadlines.AsNoTracking()
            .Where(row => row.AllianceId == here.Id && row.SubjectId == application.Id && row.Task == DeadlineTasks.Examine)
            .OrderByDescending(row => row.Id).FirstAsync(ct);
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        return View("Receipt", ReceiptPage.Of(application, receipt, deadline.Derivation, charter.Profile, here));
    }

    private string ReceiptHref(Application application) => $"/{here.Slug}/applications/{application.Number}/receipt";

    private async Task<CheckPage> PageAsync(Application application, CancellationToken ct)
    {
        var state = await desk.StateAsync(application, ct);
        return CheckPage.Of(state, here.Calendar.AddWorkingDays(here.Today, state.Parameters.ExaminationWorkingDays), here);
    }
}
