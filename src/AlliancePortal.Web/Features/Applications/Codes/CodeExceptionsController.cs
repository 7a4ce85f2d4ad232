using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Codes;

/// <summary>不合规代码: what the secretariat proposes, and what another of it confirms.</summary>
[Route("{alliance}/code-exceptions"), May(Permission.KeepRegister)]
public sealed class CodeExceptionsController(PortalDb db, AllianceScope here, CodeAcceptance acceptance) : Controller
{
    private string Href => $"/{here.Slug}/code-exceptions";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) => View("CodeExceptions", await PageAsync(new(), ct));

    [HttpPost, RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Propose([FromForm] CodeExceptionForm form, [FromServices] IValidator<CodeExceptionForm> validator, CancellationToken ct)
    {
        if (await this.IsValidAsync(validator, form) && await IsProposedAsync(form.Code!, ct))
            ModelState.AddModelError(nameof(form.Code), "该代码已经提出，见下表。");
        if (!ModelState.IsValid) return this.Again("CodeExceptions", await PageAsync(form, ct));

        await using var print = form.Print!.OpenReadStream();
        var refusal = await acceptance.ProposeAsync(form.Code!, form.UnitName!.Trim(), form.Reason!.Trim(), print, form.Print.FileName, ct);
        if (refusal is null) return Redirect(Href);
        ModelState.AddModelError(nameof(form.Print), refusal);
        return this.Again("CodeExceptions", await PageAsync(form, ct));
    }

    [HttpPost("{id:guid}/confirmation")]
    public async Task<IActionResult> Confirm([FromRoute] Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } exception) return NotFound();
        await acceptance.ConfirmAsync(exception, ct);
        return Redirect(Href);
    }

    [HttpPost("{id:guid}/refusal")]
    public async Task<IActionResult> Refuse([FromRoute] Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } exception) return NotFound();
        await acceptance.RefuseAsync(exception, ct);
        return Redirect(Href);
    }

    /// <summary>The print from the registration authority.</summary>
    [HttpGet("{id:guid}/print")]
    public async Task<IActionResult> Print([FromRoute] Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } exception) return NotFound();
        return new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == exception.EvidenceFileId, ct));
    }

    private Task<CodeException?> FindAsync(Guid id, CancellationToken ct) => db.CodeExceptions.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == id, ct);

    private Task<bool> IsProposedAsync(string typed, CancellationToken ct)
    {
        var code = UnifiedSocialCreditCode.Check(typed).Normalized;
        return db.CodeExceptions.AnyAsync(row => row.AllianceId == here.Id && row.Code == code && row.RefusedAt == null, ct);
    }

    private async Task<CodeExceptionPage> PageAsync(CodeExceptionForm form, CancellationToken ct) => new(Href, form,
    [
        .. (await db.CodeExceptions.AsNoTracking().Where(row => row.AllianceId == here.Id).OrderByDescending(row => row.ProposedAt).ToListAsync(ct))
            .Select(row => new CodeExceptionLine(row, row.ProposedById == here.Caller.PersonId)),
    ]);
}
