using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Texts;

public sealed record ReadingForm
{
    public string? Option { get; init; }
    public string? Reason { get; init; }
}

public sealed record AllReadingsForm
{
    public string? AllReason { get; init; }
}

/// <summary>One conflict with the reading chosen so far; null while it is open.</summary>
public sealed record ConflictLine(TextConflict Conflict, SettledReading? Reading);

/// <param name="Refused">The code whose form came back; its errors belong to it.</param>
public sealed record ReadingsPage(IReadOnlyList<ConflictLine> Conflicts, bool MaySettle, string Refused, string Href);

/// <summary>解释: where charter and agreement are at odds, how this alliance reads it and why (JL-A2-22-1).</summary>
[Route("{alliance}/founding/readings")]
public sealed class ReadingsController(AllianceScope here, FoundingPages pages, FoundingTexts texts, FoundingDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/founding";

    [HttpGet, May(Permission.SeeFounding)]
    public async Task<IActionResult> Show(CancellationToken ct) => await pages.FindAsync(ct) is { } founding ? View("Readings", await PageAsync(founding, "", ct)) : NotFound();

    /// <summary>Takes the suggested reading of all that is open, with one reason for each.</summary>
    [HttpPost, May(Permission.LeadFounding)]
    public async Task<IActionResult> SettleAll([FromForm] AllReadingsForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        if (string.IsNullOrWhiteSpace(form.AllReason) || form.AllReason.Length > 500) ModelState.AddModelError(nameof(form.AllReason), "请写明采用建议的理由，最多 500 字。");
        if (!ModelState.IsValid) return this.Again("Readings", await PageAsync(founding, "", ct));
        foreach (var conflict in (await texts.OfAsync(founding, ct)).OpenConflicts)
            if (conflict.Options.FirstOrDefault(option => option.IsDefault) is { } suggested) await desk.SettleAsync(conflict, suggested, form.AllReason!.Trim(), ct);
        return Redirect($"{Href}/readings");
    }

    [HttpPost("{code}"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Settle([FromRoute] string code, [FromForm] ReadingForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        if ((await texts.OfAsync(founding, ct)).Conflicts.FirstOrDefault(one => one.Code == code) is not { } conflict) return NotFound();
        var option = conflict.Option(form.Option ?? "");
        if (option is null) ModelState.AddModelError(nameof(form.Option), "请选择一种解释。");
        if (string.IsNullOrWhiteSpace(form.Reason) || form.Reason.Length > 500) ModelState.AddModelError(nameof(form.Reason), "请写明采用这一解释的理由，最多 500 字。");
        if (!ModelState.IsValid) return this.Again("Readings", await PageAsync(founding, code, ct));
        await desk.SettleAsync(conflict, option!, form.Reason!.Trim(), ct);
        return Redirect($"{Href}/readings#{code}");
    }

    private async Task<ReadingsPage> PageAsync(Founding founding, string refused, CancellationToken ct)
    {
        var readings = new SettledReadings(founding.Readings);
        var composed = await texts.OfAsync(founding, ct);
        return new([.. composed.Conflicts.Select(conflict => new ConflictLine(conflict, readings.IsSettled(conflict) ? readings.Of(conflict.Code) : null))],
            founding.State == FoundingState.Preparing && here.Caller.Capacity.Kind == CapacityKind.FoundingLead, refused, Href);
    }
}
