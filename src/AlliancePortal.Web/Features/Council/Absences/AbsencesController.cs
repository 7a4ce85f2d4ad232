using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Council.Absences;

/// <summary>The chair goes, and is back.</summary>
[Route("{alliance}/council/absences"), May(Permission.KeepChairAbsence)]
public sealed class AbsencesController(PortalDb db, AllianceScope here, CouncilPages pages, AbsenceKeeping keeping) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Record([FromForm] AbsenceForm form, [FromServices] IValidator<AbsenceForm> validator, CancellationToken ct)
    {
        if (await this.IsValidAsync(validator, form) && form.From < here.Today) ModelState.AddModelError(nameof(form.From), "请假不能倒签，自今天或以后起。");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("/Features/Council/Council.cshtml", await pages.PageAsync(here.Today, ct) with { AbsenceForm = form });
        }
        await keeping.RecordAsync(form, ct);
        return Redirect($"/{here.Slug}/council");
    }

    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, CancellationToken ct)
    {
        if (await db.ChairAbsences.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == id, ct) is not { } absence) return NotFound();
        await keeping.EndAsync(absence, ct);
        return Redirect($"/{here.Slug}/council");
    }
}
