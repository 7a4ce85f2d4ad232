using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

public sealed record DefencePage(Expulsion Case, DefenceForm Form, DueModel Due, int PapersSoFar, string Article, string Href);

/// <summary>申辩: the unit answers in writing, with papers, until the last day's 24:00; what it wrote may be completed until then.</summary>
[Route("{alliance}/expulsions/{number}/defence"), May(Permission.AnswerExpulsion)]
public sealed class DefencesController(AllianceScope here, ExpulsionPages pages, ExpulsionDesk desk, IValidator<DefenceForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        return IsStillHeard(expulsion)
            ? View("Defence", PageOf(expulsion, new() { Text = expulsion.Defence }))
            : Redirect(here.ExpulsionHref(number));
    }

    [HttpPost(""), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Answer([FromRoute] string number, [FromForm] DefenceForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } expulsion) return NotFound();
        await using var papers = await TakenFiles.OfAsync(form.Papers, ct);
        if (papers.Refusal is { } why) ModelState.AddModelError(nameof(form.Papers), why);
        var isValid = await this.IsValidAsync(validator, form);
        if (!isValid && expulsion.AnswerDue is not null) return this.Again("Defence", PageOf(expulsion, form));
        await desk.DefendAsync(expulsion, form.Text?.Trim() ?? "", papers.Files, ct);
        return Redirect(here.ExpulsionHref(number));
    }

    private bool IsStillHeard(Expulsion expulsion) =>
        expulsion is { State: ExpulsionState.Hearing, ResolutionId: null, AnswerDue: { } due } && here.Now < Domain.Time.ShanghaiTime.EndOf(due.Due);

    private DefencePage PageOf(Expulsion expulsion, DefenceForm form) => new(expulsion, form, DueModel.Of(expulsion.AnswerDue!, here.Today, here.Calendar),
        expulsion.Papers.Count(paper => paper.Kind == ExpulsionPaperKind.Defence), here.Article(CharterRule.UnitIsHeard), here.ExpulsionHref(expulsion.Number));
}
