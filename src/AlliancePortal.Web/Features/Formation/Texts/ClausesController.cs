using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Texts;

/// <summary>A clause of the alliance's own, as typed.</summary>
public sealed record ClauseForm
{
    /// <summary>charter/bodies: the text and its chapter.</summary>
    public string? Place { get; init; }
    public string? Heading { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
}

public sealed class ClauseFormValidator : AbstractValidator<ClauseForm>
{
    public ClauseFormValidator(PaperPress press)
    {
        RuleFor(form => form.Place).NotEmpty().WithMessage("请选择写入哪一章。");
        RuleFor(form => form.Heading).NotEmpty().WithMessage("请填写条款的标题。").MaximumLength(40).WithMessage("标题最多 40 字。").IsPrintable(press, "标题");
        RuleFor(form => form.Text).NotEmpty().WithMessage("请填写条款的内容。").MaximumLength(2000).WithMessage("内容最多 2000 字。").IsPrintable(press, "内容");
    }
}

/// <param name="Chapter">第三章 组织机构及职责.</param>
/// <param name="Place">charter or agreement.</param>
public sealed record ClauseLine(string Place, int Order, string Chapter, FreeClause Clause);

public sealed record ClausesPage(IReadOnlyList<ClauseLine> Lines, ClauseForm Form, IReadOnlyList<FieldOption> Places, bool MayChangeCharter, string Href);

/// <summary>补充条款: what the alliance adds to both texts in its own words.</summary>
[Route("{alliance}/founding/clauses"), May(Permission.LeadFounding)]
public sealed class ClausesController(AllianceScope here, FoundingPages pages, FoundingTexts texts, FoundingDesk desk) : Controller
{
    internal const string Charter = "charter", Agreement = "agreement";
    private string Href => $"/{here.Slug}/founding";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct) => await pages.FindAsync(ct) is not { } founding ? NotFound()
        : founding.TakesDescription(here.Now) ? View("Clauses", await PageAsync(founding, new(), ct)) : Redirect($"{Href}/charter");

    [HttpPost]
    public async Task<IActionResult> Add([FromForm] ClauseForm form, [FromServices] IValidator<ClauseForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        var page = await PageAsync(founding, form, ct);
        if (form.Place is { Length: > 0 } && page.Places.All(place => place.Value != form.Place)) ModelState.AddModelError(nameof(form.Place), "请从列出的各章中选择。");
        if (Of(founding, form.Place).Any(clause => clause.Heading == form.Heading?.Trim())) ModelState.AddModelError(nameof(form.Heading), "已有同名的补充条款。");
        if (!await this.IsValidAsync(validator, form)) return this.Again("Clauses", page);
        var (target, chapter) = form.Place!.Split('/') is [var text, var key] ? (text, key) : throw new InvalidOperationException("A place names a text and a chapter.");
        await desk.ChangeClausesAsync(target == Charter, clauses => With(clauses, chapter, form.Heading!.Trim(), form.Text!.Trim()), ct);
        return Redirect($"{Href}/clauses");
    }

    /// <param name="order">The clause's own place, which no other one ever has.</param>
    [HttpPost("{place}/{order:int}/removal")]
    public async Task<IActionResult> Remove([FromRoute] string place, [FromRoute] int order, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding || place is not (Charter or Agreement) || Of(founding, place).All(clause => clause.Order != order)) return NotFound();
        await desk.ChangeClausesAsync(place == Charter, clauses => [.. clauses.Where(clause => clause.Order != order)], ct);
        return Redirect($"{Href}/clauses");
    }

    /// <summary>Asked once more of the clauses as they are under the lock: of two that come at one moment the second finds the first.</summary>
    private static IReadOnlyList<FreeClause> With(IReadOnlyList<FreeClause> clauses, string chapter, string heading, string text)
    {
        if (clauses.Any(clause => (clause.ChapterKey, clause.Heading, clause.Text) == (chapter, heading, text))) return clauses; // sent twice is added once
        CharterBreach.When(clauses.Any(clause => clause.Heading == heading), CharterRule.FormationTakesItsSteps, "已有同名的补充条款。");
        return [.. clauses, new(chapter, heading, text, 1 + clauses.Select(clause => clause.Order).DefaultIfEmpty().Max())];
    }

    private static IReadOnlyList<FreeClause> Of(Founding founding, string? place) => place?.Split('/')[0] == Charter ? founding.CharterAdditions : founding.AgreementAdditions;

    private async Task<ClausesPage> PageAsync(Founding founding, ClauseForm form, CancellationToken ct)
    {
        var composed = await texts.OfAsync(founding, ct);
        var mayChangeCharter = founding.State == FoundingState.Preparing;
        return new([.. Lines(Charter, composed.Charter, founding.CharterAdditions), .. Lines(Agreement, composed.Agreement, founding.AgreementAdditions)], form,
            [new("", "请选择"), .. mayChangeCharter ? Places(Charter, "章程", composed.Charter) : [], .. Places(Agreement, "协议", composed.Agreement)], mayChangeCharter, Href);
    }

    private static IEnumerable<ClauseLine> Lines(string place, LegalText text, IReadOnlyList<FreeClause> clauses) =>
        clauses.Select(clause => new ClauseLine(place, clause.Order, text.Chapters.FirstOrDefault(chapter => chapter.Key == clause.ChapterKey) is { } chapter ? $"{chapter.Ordinal} {chapter.Title}" : "", clause));

    private static IEnumerable<FieldOption> Places(string place, string name, LegalText text) => text.Chapters.Select(chapter => new FieldOption($"{place}/{chapter.Key}", $"{name} {chapter.Ordinal} {chapter.Title}"));
}
