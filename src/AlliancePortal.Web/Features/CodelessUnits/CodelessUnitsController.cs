using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.CodelessUnits;

/// <summary>无代码单位登记: the platform's administrator records bodies that have no unified social credit code.</summary>
[Route("{alliance}/codeless-units"), May(Permission.KeepCodelessUnits)]
public sealed class CodelessUnitsController(PortalDb db, AllianceScope here, CodelessRegister register) : Controller
{
    private string Href => $"/{here.Slug}/codeless-units";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) => View("CodelessUnits", await PageAsync(new(), ct));

    [HttpPost, RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Record([FromForm] CodelessForm form, [FromServices] IValidator<CodelessForm> validator, CancellationToken ct)
    {
        if (!await this.IsValidAsync(validator, form)) return Again("CodelessUnits", await PageAsync(form, ct));
        await using var document = form.Document!.OpenReadStream();
        if (await register.RecordAsync(form, document, form.Document.FileName, ct) is not { } refusal) return Redirect(Href);
        ModelState.AddModelError(nameof(form.Document), refusal);
        return Again("CodelessUnits", await PageAsync(form, ct));
    }

    [HttpGet("{id:guid}/withdrawal")]
    public async Task<IActionResult> Ask([FromRoute] Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { Stands: true } unit ? View("Withdrawal", new CodelessWithdrawalPage(Href, unit, new())) : NotFound();

    [HttpPost("{id:guid}/withdrawal")]
    public async Task<IActionResult> Withdraw([FromRoute] Guid id, [FromForm] CodelessWithdrawalForm form, [FromServices] IValidator<CodelessWithdrawalForm> validator, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } unit) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return Again("Withdrawal", new CodelessWithdrawalPage(Href, unit, form));
        await register.WithdrawAsync(unit, form.Reason!.Trim(), ct);
        return Redirect(Href);
    }

    /// <summary>The registry or establishment document.</summary>
    [HttpGet("{id:guid}/document")]
    public async Task<IActionResult> Document([FromRoute] Guid id, CancellationToken ct) => await FindAsync(id, ct) is { } unit
        ? new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == unit.EvidenceFileId, ct))
        : NotFound();

    private ViewResult Again(string view, object page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, page);
    }

    private Task<CodelessUnit?> FindAsync(Guid id, CancellationToken ct) => db.CodelessUnits.SingleOrDefaultAsync(row => row.EvidenceAllianceId == here.Id && row.Id == id, ct);

    private async Task<CodelessPage> PageAsync(CodelessForm form, CancellationToken ct) => new(Href, form,
    [
        .. (await db.CodelessUnits.AsNoTracking().Where(row => row.EvidenceAllianceId == here.Id).OrderByDescending(row => row.RecordedAt)
            .Select(row => new { Unit = row, IsUsed = db.Units.Any(unit => unit.Code == row.Code) }).ToListAsync(ct)).Select(row => new CodelessLine(row.Unit, row.IsUsed)),
    ]);
}
