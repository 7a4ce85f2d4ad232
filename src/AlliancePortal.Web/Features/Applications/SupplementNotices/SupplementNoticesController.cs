using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Applications.Letters;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Applications.SupplementNotices;

public sealed record SupplementNoticeForm
{
    public long? Seen { get; init; }
}

/// <summary>核对: which papers are asked for, why, and by when.</summary>
public sealed record SupplementNoticePage(string Number, string Unit, string CaseHref, IReadOnlyList<(string Paper, string Why)> Items, DueModel Due, long Seen, string Article)
{
    public string Href => $"{CaseHref}/supplement-notice";
}

/// <summary>What a supplement notice sent today would be.</summary>
public sealed class SupplementNoticeDesk(AllianceScope here, LetterOffice letters, Overtaken overtaken)
{
    public async Task<SupplementNoticePage> LayAsync(Application application, CancellationToken ct) => new(application.Number, application.UnitName, here.CaseHref(application),
        [.. application.FoundIncomplete().Select(item => (Dossier.NameOf(item.Kind, application.Form.Kind), item.Words.Length > 0 ? $"{item.Reason}：{item.Words}" : item.Reason))],
        DueModel.Of(await DueAsync(application, ct), here.Today, here.Calendar), await overtaken.LastActAsync(application, ct), here.Article(CharterRule.SupplementComesInTime));

    public async Task<SupplementLetter> LetterAsync(Application application, CancellationToken ct) =>
        await letters.SupplementAsync(application, application.FoundIncomplete(), await DueAsync(application, ct), null, ct);

    private async Task<Derivation> DueAsync(Application application, CancellationToken ct) =>
        here.Calendar.AddWorkingDays(here.Today, (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile.Application.SupplementWorkingDays);
}

/// <summary>补正通知: looked at once more, sent, and what comes next.</summary>
[Route("{alliance}/applications/{number}/supplement-notice"), May(Permission.ExamineApplication)]
public sealed class SupplementNoticesController(PortalDb db, AllianceScope here, SupplementNoticeDesk desk, Examination examination, Overtaken overtaken) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        here.Caller.MustNotComeFrom(application.UnitId);
        if (application.State != ApplicationState.Submitted) return Redirect(here.CaseHref(application));
        return View("SupplementNotice", await desk.LayAsync(application, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Send([FromRoute] string number, [FromForm] SupplementNoticeForm form, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        await overtaken.UnlessAsync(application, form.Seen, () => examination.RequestSupplementsAsync(application, [], ct), ct);
        return Redirect($"{here.CaseHref(application)}/supplement-notice/receipt");
    }

    [HttpGet("receipt")]
    public async Task<IActionResult> Receipt([FromRoute] string number, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application || application.Supplements.MaxBy(request => request.Number) is not { } request) return NotFound();
        var names = string.Join("、", request.Items.Select(item => Dossier.NameOf(item.Kind, application.Form.Kind)));
        return View("/Features/Applications/StaffReceipt.cshtml", new ReceiptModel("补正通知已发出", $"已通知{application.UnitName}补正：{names}。", "申请编号", application.Number,
            [
                new($"{ChineseText.EndOf(request.DueOn, here.Today)}前", $"申请单位补齐材料（{request.Due.Count} 个工作日）；收到后审查期限重新计算。", here.Article(CharterRule.SecretariatExamines)),
                new("逾期", "没有补齐的，申请失效，可以重新申请。", here.Article(CharterRule.SupplementComesInTime)),
            ],
            [new("返回申请案", here.CaseHref(application), IsPrimary: true), new("回到工作台", $"/{here.Slug}/desk")]));
    }
}

/// <summary>The notice before it goes out.</summary>
[Route("{alliance}/applications/{number}/supplement-notice/letter"), May(Permission.ExamineApplication), EnableRateLimiting(RateLimits.Pdf)]
public sealed class SupplementLettersController(PortalDb db, AllianceScope here, SupplementNoticeDesk desk, LetterPreviews previews) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Letter([FromRoute] string number, [FromQuery] bool picture, CancellationToken ct) =>
        await db.SubmittedAsync(here, number, ct) is { State: ApplicationState.Submitted } application
            ? await previews.ShowAsync(await desk.LetterAsync(application, ct), picture, ct)
            : NotFound();
}
