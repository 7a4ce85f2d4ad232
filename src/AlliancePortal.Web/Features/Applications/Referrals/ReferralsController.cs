using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Applications.Letters;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Referrals;

/// <summary>受理并提请表决: everything once more, then the act, then what comes next.</summary>
[Route("{alliance}/applications/{number}/referral"), May(Permission.ExamineApplication)]
public sealed class ReferralsController(PortalDb db, AllianceScope here, ReferralDesk desk, Examination examination, Overtaken overtaken) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, [FromQuery] int? window, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        here.Caller.MustNotComeFrom(application.UnitId);
        if (!IsOpen(application)) return Redirect(here.CaseHref(application));
        return View("Referral", await desk.LayAsync(application, new() { Window = window }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Refer([FromRoute] string number, [FromForm] ReferralForm form, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        var vote = (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile.Vote;
        if (form.Window is not { } days || days < vote.WindowMinWorkingDays || days > vote.WindowMaxWorkingDays)
        {
            ModelState.AddModelError(nameof(form.Window), $"表决期须为 {vote.WindowMinWorkingDays} 至 {vote.WindowMaxWorkingDays} 个工作日。");
            return this.Again("Referral", await desk.LayAsync(application, form, ct));
        }

        await overtaken.UnlessAsync(application, form.Seen, () => application.State == ApplicationState.Accepted
            ? examination.ReferAgainAsync(application, days, ct)
            : examination.AcceptAndReferAsync(application, [], application.Opinion, application.OpinionFavourable != false, days, ct), ct);
        return Redirect($"{here.CaseHref(application)}/referral/receipt");
    }

    [HttpGet("receipt")]
    public async Task<IActionResult> Receipt([FromRoute] string number, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { ResolutionId: { } id } application) return NotFound();
        var vote = await db.Resolutions.AsNoTracking().SingleAsync(row => row.AllianceId == here.Id && row.Id == id, ct);
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        return View("/Features/Applications/StaffReceipt.cshtml", new ReceiptModel("已受理并提请表决", $"{application.UnitName}的申请已提请理事会表决，受理通知和表决通知已经发出。", "表决编号", vote.Number,
            [
                new(ChineseText.ShortDate(vote.Notice.Due, here.Today), "表决开始，名册冻结。", here.Article(CharterRule.NoticeComesFirst)),
                new(ChineseText.EndOf(vote.Window.Due, here.Today), "表决截止，系统计票。", vote.Article),
                new("截止后", $"理事长在 {charter.Profile.Vote.SignatureWorkingDays} 个工作日内签发决议；通过的，秘书处寄发加入确认页。", here.Article(CharterRule.MembershipBeginsWithTheAgreement)),
            ],
            [new("查看表决", here.ResolutionHref(vote.Number), IsPrimary: true), new("返回申请案", here.CaseHref(application)), new("回到工作台", $"/{here.Slug}/desk")]));
    }

    private static bool IsOpen(Application application) =>
        application.State == ApplicationState.Submitted || application is { State: ApplicationState.Accepted, ResolutionId: null };
}

/// <summary>The letters of a referral before they go out.</summary>
[Route("{alliance}/applications/{number}/referral/letters/{which}"), May(Permission.ExamineApplication), EnableRateLimiting(RateLimits.Pdf)]
public sealed class ReferralLettersController(PortalDb db, AllianceScope here, ReferralDesk desk, LetterPreviews previews) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Letter([FromRoute] string number, [FromRoute] string which, [FromQuery] int? window, [FromQuery] bool picture, CancellationToken ct) =>
        await db.SubmittedAsync(here, number, ct) is { ReceivedAt: not null } application && await desk.LetterAsync(application, which, window, ct) is { } letter
            ? await previews.ShowAsync(letter, picture, ct)
            : NotFound();
}
