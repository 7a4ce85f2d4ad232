using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Intentions;

/// <summary>The authority's part: survey notes, and the decision with its reason.</summary>
[Route("areas/{area}/intentions/{id:guid}"), May(Permission.KeepCalls)]
public sealed class ChoosingController(AreaScope area, IntentionPages pages, IntentionDesk desk) : Controller
{
    [HttpPost("survey")]
    public async Task<IActionResult> Survey([FromRoute] Guid id, [FromForm] SurveyForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } intention) return NotFound();
        if (form.On is null || form.On > area.Today) ModelState.AddModelError(nameof(form.On), "请填写调研日期，不晚于今天。");
        var call = await pages.CallOfAsync(intention, ct);
        if (form.On < call.OpensOn) ModelState.AddModelError(nameof(form.On), "调研日期不能早于征集开始的日期。");
        if (string.IsNullOrWhiteSpace(form.Note)) ModelState.AddModelError(nameof(form.Note), "请写明调研情况。");
        if (form.Note?.Length > 2000) ModelState.AddModelError(nameof(form.Note), "调研情况最多 2000 字。");
        if (!ModelState.IsValid) return this.Again("Intention", await pages.OfAsync(intention, ct));
        await desk.SurveyAsync(intention, call, form.On!.Value, form.Note!.Trim(), ct);
        return Redirect($"{area.Home}/intentions/{id}#survey");
    }

    [HttpPost("decision")]
    public async Task<IActionResult> Decide([FromRoute] Guid id, [FromForm] DecisionForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } intention) return NotFound();
        if (form.Decision is not (DecisionForm.Chosen or DecisionForm.NotChosen)) ModelState.AddModelError(nameof(form.Decision), "请选择确定或不予确定。");
        if (string.IsNullOrWhiteSpace(form.Reason) || form.Reason.Length > 500) ModelState.AddModelError(nameof(form.Reason), "请写明理由，最多 500 字。");
        if (!ModelState.IsValid) return this.Again("Intention", await pages.OfAsync(intention, ct));
        await desk.DecideAsync(intention, await pages.CallOfAsync(intention, ct), form.Decision == DecisionForm.Chosen, form.Reason!.Trim(), ct);
        return Redirect($"{area.Home}/intentions/{id}#decision");
    }
}
