using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Areas.Classification;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Intentions;

public sealed record NewAlliancePage(Intention Case, NewAllianceForm Form, IReadOnlyList<FieldOption> Forms, IReadOnlyList<FieldOption> Fields, string NameHint, string Href);

/// <summary>开始组建: a chosen lead names its alliance (JL-P7-1).</summary>
[Route("areas/{area}/intentions/{id:guid}/founding"), May(Permission.HandleOwnIntention)]
public sealed class BeginningController(AreaScope area, IntentionPages pages, FoundingStart start, AllianceNames names, IValidator<NewAllianceForm> validator) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New([FromRoute] Guid id, CancellationToken ct) => await ChosenAsync(id, ct) is not { } intention ? NotFound()
        : await pages.HasEndedAsync(intention, ct) ? Redirect($"{area.Home}/intentions/{id}") // which says so
        : View("Founding", await PageAsync(intention, new() { Kind = nameof(OrganisationForm.Alliance) }, ct));

    [HttpPost]
    public async Task<IActionResult> Begin([FromRoute] Guid id, [FromForm] NewAllianceForm form, CancellationToken ct)
    {
        if (await ChosenAsync(id, ct) is not { } intention) return NotFound();
        if (await pages.HasEndedAsync(intention, ct)) return Redirect($"{area.Home}/intentions/{id}");
        await this.IsValidAsync(validator, form);
        if (form is { Name: { Length: > 0 } name, KindChosen: { } kind } && area.Area.Preset.Filing?.WrongName(name, kind) is { } wrong) ModelState.AddModelError(nameof(form.Name), wrong);
        if (form.Abbreviation is { Length: > 0 } abbreviation && intention.FoundedAllianceId is null && await names.WhyTakenAsync(abbreviation, ct) is { } taken) ModelState.AddModelError(nameof(form.Abbreviation), taken);
        if (ModelState.IsValid && intention.FoundedAllianceId is null && await names.WhyNameTakenAsync(form.Name!.Trim(), form.DocumentMark!.Trim(), ct) is { } used) ModelState.AddModelError(used.Contains("同名", StringComparison.Ordinal) ? nameof(form.Name) : nameof(form.DocumentMark), used);
        var field = area.Area.FieldOf(form.Field);
        if (form.Field is { Length: > 0 } && field is null) ModelState.AddModelError(nameof(form.Field), "请从列出的技术领域中选择。");
        var call = await pages.CallOfAsync(intention, ct);
        if (field is { } wanted && wanted.Sector != call.Sector) ModelState.AddModelError(nameof(form.Field), "请从征集的产业领域中选择。");
        if (!ModelState.IsValid) return this.Again("Founding", await PageAsync(intention, form, ct));
        var slug = await start.BeginAsync(intention, call,
            new(form.Name!.Trim(), form.EnglishName!.Trim(), form.Abbreviation!, form.DocumentMark!.Trim(), form.KindChosen!.Value, field!.Value.Sector, field.Value.SubSector), ct);
        return Redirect($"/{slug}/founding");
    }

    private async Task<Intention?> ChosenAsync(Guid id, CancellationToken ct) =>
        await pages.FindAsync(id, ct) is { State: IntentionState.Chosen } intention && intention.ApplicantId == area.Caller.PersonId && (await pages.CallOfAsync(intention, ct)).ListedAt is not null ? intention : null;

    /// <summary>The fields are those of the call's sector, whose office also files the alliance (JL-P7-1).</summary>
    private async Task<NewAlliancePage> PageAsync(Intention intention, NewAllianceForm form, CancellationToken ct)
    {
        var (filing, call) = (area.Area.Preset.Filing, await pages.CallOfAsync(intention, ct));
        return new(intention, form, [.. OrganisationForms.Words.Select(word => new FieldOption(word.Key.ToString(), word.Value))],
            FieldChoices.Of(area.Area, call.Sector),
            filing is null ? "" : $"以“{filing.NameOpening}”开头，以“{filing.AllianceEnding}”或“{filing.ConsortiumEnding}”结尾。", $"{area.Home}/intentions/{intention.Id}");
    }
}
