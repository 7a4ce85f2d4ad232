using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <param name="Units">Members that could be leaving, by name.</param>
public sealed record ExitPaperPage(IReadOnlyList<FieldOption> Units, ExitPaperForm Form, string Home);

/// <summary>登记纸质退出申请: what came to the secretariat on paper, with its stamped page and its day of receipt (G-TIME-6).</summary>
[Route("{alliance}/withdrawals")]
public sealed class PapersController(PortalDb db, AllianceScope here, WithdrawalDesk desk, IValidator<ExitPaperForm> validator) : Controller
{
    [HttpGet("paper"), May(Permission.HandleWithdrawal)]
    public async Task<IActionResult> Show(CancellationToken ct) => View("Paper", await PageAsync(new() { ReceivedOn = here.Today }, ct));

    [HttpPost("paper"), May(Permission.HandleWithdrawal), RequestSizeLimit(ExitPaperForm.MaxRequest), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Enter([FromForm] ExitPaperForm form, CancellationToken ct)
    {
        await CheckAsync(form);
        if (ModelState.IsValid && await EnterAsync(form, ct) is { } number) return Redirect($"/{here.Slug}/withdrawals/{number}");
        return this.Again("Paper", await PageAsync(form, ct));
    }

    /// <summary>The stamped page.</summary>
    [HttpGet("{number}/scan"), May(Permission.SeeWithdrawal)]
    public async Task<IActionResult> Scan([FromRoute] string number, CancellationToken ct)
    {
        var withdrawal = await db.WithdrawalSeenAsync(here, number, ct);
        if (withdrawal?.ScanFileId is not { } id || here.Caller.Capacity.IsSeat || here.Caller.Capacity.IsOfficer) return NotFound();
        return new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == id, ct));
    }

    private async Task CheckAsync(ExitPaperForm form)
    {
        await this.IsValidAsync(validator, form);
        if (form.ReceivedOn > here.Today) ModelState.AddModelError(nameof(form.ReceivedOn), "收到日期不能晚于今天。");
        if (form.ReceivedOn < here.Today && string.IsNullOrWhiteSpace(form.EarlierReason)) ModelState.AddModelError(nameof(form.EarlierReason), "收到日期早于今天的，须说明理由，并由另一人复核。");
        if (form.ReceivedOn < here.Today.AddYears(-1)) ModelState.AddModelError(nameof(form.ReceivedOn), "收到日期最早为一年之内。");
        if (form.WantedOn < here.Today) ModelState.AddModelError(nameof(form.WantedOn), "希望退出的日期已经过去，请留空，按最早可以退出的日期办理。");
        if (ExitDays.IsTooFar(form.WantedOn, here.Today)) ModelState.AddModelError(nameof(form.WantedOn), $"希望退出的日期最远为 {ExitDays.YearsAhead} 年之内。");
    }

    /// <returns>The case's number; null when the file is refused, with the reason beside its field.</returns>
    private async Task<string?> EnterAsync(ExitPaperForm form, CancellationToken ct)
    {
        await using var bytes = form.Scan!.OpenReadStream();
        await using var scan = await FileInspection.InspectAsync(bytes, form.Scan.FileName, FileInspection.MaxBytes, ct);
        var refusal = scan.Refusal ?? (scan.Kind == FileKind.Docx ? "扫描件须为 PDF、JPG 或 PNG 文件。" : null);
        if (refusal is not null)
        {
            ModelState.AddModelError(nameof(form.Scan), refusal);
            return null;
        }
        var withdrawal = await desk.HandInAsync(new(Guid.Parse(form.Unit!), form.Reason!.Trim(), form.WantedOn, ReceiptWay.Paper, form.Signer!.Trim(), form.ReceivedOn!.Value, form.EarlierReason?.Trim() ?? ""), scan, ct);
        return withdrawal.Number;
    }

    private async Task<ExitPaperPage> PageAsync(ExitPaperForm form, CancellationToken ct)
    {
        var units = await (from member in db.Memberships
                           join unit in db.Units on member.UnitId equals unit.Id
                           where member.AllianceId == here.Id && member.From <= here.Today && member.Until == null
                               && !db.Withdrawals.Any(open => open.AllianceId == here.Id && open.MembershipId == member.Id && WithdrawalStates.Open.Contains(open.State))
                           orderby unit.NamePinyin
                           select new FieldOption(unit.Id.ToString(), unit.Name, "")).ToListAsync(ct);
        return new([new("", "请选择"), .. units], form, $"/{here.Slug}/withdrawals");
    }
}
