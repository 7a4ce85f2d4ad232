using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Deeds;

/// <summary>加入确认页: sent by the secretariat, signed by the unit, countersigned by the chair.</summary>
[Route("{alliance}/applications/{number}/deed")]
public sealed class DeedsController(PortalDb db, AllianceScope here, Accession accession, DeedDesk desk, Overtaken overtaken) : Controller
{
    [HttpGet(""), May(Permission.SeeApplication)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await db.DeedCaseAsync(here, number, ct) is not { } application) return NotFound();
        if (application is { Deed: null, State: not ApplicationState.Approved }) return Redirect(here.CaseHref(application));
        return View("Deed", await overtaken.DeedPageAsync(application, here, null, ct));
    }

    [HttpPost("issue"), May(Permission.ExamineApplication)]
    public async Task<IActionResult> Send([FromRoute] string number, [FromForm] ConfirmForm form, CancellationToken ct)
    {
        if (await db.DeedCaseAsync(here, number, ct) is not { } application) return NotFound();
        await overtaken.UnlessAsync(application, form.Seen, () => accession.SendDeedAsync(application, ct), ct);
        return Redirect($"{here.CaseHref(application)}/deed");
    }

    [HttpPost("reminder"), May(Permission.ExamineApplication)]
    public async Task<IActionResult> Remind([FromRoute] string number, CancellationToken ct)
    {
        if (await db.DeedCaseAsync(here, number, ct) is not { } application) return NotFound();
        await accession.RemindAsync(application, ct);
        return Redirect($"{here.CaseHref(application)}/deed");
    }

    /// <summary>Confirmed on the portal, with the password given within the last minutes.</summary>
    [HttpPost("confirmation"), May(Permission.ConfirmDeed)]
    public async Task<IActionResult> Confirm([FromRoute] string number, [FromForm] ConfirmForm form, CancellationToken ct)
    {
        if (await db.DeedCaseAsync(here, number, ct) is not { } application) return NotFound();
        var page = await overtaken.DeedPageAsync(application, here, null, ct);
        if (page.MaySign is not { } side) throw new CharterBreach(CharterRule.AgreementIsSigned, $"该申请现为“{application.State.Chinese()}”，没有需要您签署的确认页。");
        if (!form.Agreed) ModelState.AddModelError(nameof(form.Agreed), "请先确认已通读协议全文。");
        if (!ModelState.IsValid) return this.Again("Deed", page);
        if (!here.Caller.HasFreshProof(here.Now)) return Redirect($"/account/prove{QueryString.Create("returnUrl", page.Href)}");
        await overtaken.UnlessAsync(application, form.Seen, () => desk.ConfirmAsync(application, side, ct), ct);
        return Redirect(page.Href);
    }
}

/// <summary>The deed on paper: scans that come in, and the day they came in.</summary>
[Route("{alliance}/applications/{number}/deed")]
public sealed class DeedPapersController(PortalDb db, AllianceScope here, Accession accession, DeedDesk desk, Overtaken overtaken) : Controller
{
    [HttpGet("paper"), May(Permission.SeeApplication)]
    public async Task<IActionResult> Paper([FromRoute] string number, CancellationToken ct) =>
        await db.DeedCaseAsync(here, number, ct) is { Deed: { } deed } ? await KeptAsync(deed.FileId, ct) : NotFound();

    [HttpGet("scans/{side}"), May(Permission.SeeApplication)]
    public async Task<IActionResult> Scan([FromRoute] string number, [FromRoute] string side, CancellationToken ct)
    {
        DeedSide? which = side switch { ReceiptForm.UnitSide => DeedSide.Unit, ReceiptForm.AllianceSide => DeedSide.Alliance, _ => null };
        return which is { } known && await db.DeedCaseAsync(here, number, ct) is { Deed: { } deed } && deed.SignatureOf(known)?.ScanFileId is { } id ? await KeptAsync(id, ct) : NotFound();
    }

    /// <summary>The applicant's sealed scan; it counts from today.</summary>
    [HttpPost("scan"), May(Permission.HandleOwnApplication), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Upload([FromRoute] string number, [FromForm] ScanForm form, [FromServices] IValidator<ScanForm> validator, CancellationToken ct)
    {
        if (await db.DeedCaseAsync(here, number, ct) is not { } application) return NotFound();
        var page = await overtaken.DeedPageAsync(application, here, null, ct);
        if (page.MaySign != DeedSide.Unit) throw new CharterBreach(CharterRule.AgreementIsSigned, $"该申请现为“{application.State.Chinese()}”，没有需要您签署的确认页。");
        if (await this.IsValidAsync(validator, form)
            && await desk.TakeAsync(application, DeedSide.Unit, form.Signer!.Trim(), form.Scan!, here.Today, "", ct) is { } why) ModelState.AddModelError(nameof(form.Scan), why);
        return ModelState.IsValid ? Redirect(page.Href) : this.Again("Deed", page);
    }

    /// <summary>A sealed paper that came to the secretariat.</summary>
    [HttpPost("receipts"), May(Permission.ExamineApplication), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Receive([FromRoute] string number, [FromForm] ReceiptForm form, [FromServices] IValidator<ReceiptForm> validator, CancellationToken ct)
    {
        if (await db.DeedCaseAsync(here, number, ct) is not { Deed: not null } application) return NotFound();
        here.Caller.MustNotComeFrom(application.UnitId);
        await this.IsValidAsync(validator, form);
        if (form.ReceivedOn > here.Today) ModelState.AddModelError(nameof(form.ReceivedOn), "收到日期不能晚于今天。");
        if (form.ReceivedOn < here.Today.AddYears(-1)) ModelState.AddModelError(nameof(form.ReceivedOn), "收到日期最早为一年之内。"); // a slip of the pen, which the proof would keep
        if (form.ReceivedOn < here.Today && string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError(nameof(form.Reason), "收到日期早于今天的，须说明理由，并由另一人复核。");
        if (ModelState.IsValid
            && await desk.TakeAsync(application, form.DeedSide, form.Signer!.Trim(), form.Scan!, form.ReceivedOn!.Value, form.Reason?.Trim() ?? "", ct) is { } why) ModelState.AddModelError(nameof(form.Scan), why);
        return ModelState.IsValid ? Redirect($"{here.CaseHref(application)}/deed") : this.Again("Deed", await overtaken.DeedPageAsync(application, here, form, ct));
    }

    /// <summary>The second person's word on an earlier day.</summary>
    [HttpPost("earlier-day"), May(Permission.ExamineApplication)]
    public async Task<IActionResult> Settle([FromRoute] string number, [FromForm] EarlierDayForm form, CancellationToken ct)
    {
        if (await db.DeedCaseAsync(here, number, ct) is not { Deed: not null } application) return NotFound();
        if (form.Answer is not (EarlierDayForm.Confirmed or EarlierDayForm.Refused)) return BadRequest();
        await accession.SettleEarlierAsync(application, form.Answer == EarlierDayForm.Confirmed, ct);
        return Redirect($"{here.CaseHref(application)}/deed");
    }

    private async Task<IActionResult> KeptAsync(Guid fileId, CancellationToken ct) =>
        new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == fileId, ct));
}

internal static class DeedSight
{
    /// <summary>The case with its deed; null when the caller may not see it, as if it did not exist.</summary>
    public static async Task<Application?> DeedCaseAsync(this PortalDb db, AllianceScope here, string number, CancellationToken ct) =>
        await db.SubmittedAsync(here, number, ct) is { } application && application.IsDeedOpenTo(here.Caller) ? application : null;

    /// <param name="typed">What was typed into the secretariat's form, when it comes back.</param>
    public static async Task<DeedPage> DeedPageAsync(this Overtaken overtaken, Application application, AllianceScope here, ReceiptForm? typed, CancellationToken ct) =>
        DeedPage.Of(application, here, here.Article(CharterRule.MembershipBeginsWithTheAgreement), await overtaken.LastActAsync(application, ct), typed);

    /// <summary>The secretariat, the presiding seat, and whoever handles this application.</summary>
    private static bool IsDeedOpenTo(this Application application, Caller caller) => caller.Capacity.Kind switch
    {
        CapacityKind.Staff or CapacityKind.SecretaryGeneral or CapacityKind.Chair => true,
        CapacityKind.Applicant => application.ApplicantId == caller.PersonId,
        _ => false,
    };
}
