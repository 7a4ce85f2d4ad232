using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Filings.Cases;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Filings.Changes;

public sealed record ChangeForm
{
    [DataType(DataType.MultilineText)]
    public string? What { get; init; }
}

/// <summary>报告变更.</summary>
/// <param name="Differences">Between the form that counts and today.</param>
/// <param name="Sealed">The new form, once the chair has sealed it.</param>
/// <param name="AtOdds">What the new form itself says otherwise than the register; it is sealed anew then.</param>
internal sealed record ChangePage(Filing Case, ContradictionsModel Differences, IReadOnlyList<string> Missing, FilingVersion? Sealed, IReadOnlyList<FilingContradiction> AtOdds, int WorkingDays, ChangeForm Form, string Href);

/// <summary>What changed after the filing is reported with a new form (state machine 9.10, FILED → CHANGED).</summary>
[Route("{alliance}/filing/change"), May(Permission.KeepFiling)]
public sealed class ChangeController(AllianceScope here, FilingCases cases, FilingChanges changes, FilingDesk desk) : Controller
{
    private const int Longest = 1000;

    private string Href => $"/{here.Slug}/filing";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (await cases.FindAsync(ct) is not { } filing) return NotFound();
        return filing.State == FilingState.Filed ? View("Change", await PageAsync(filing, null, ct)) : Redirect(Href);
    }

    [HttpPost("")]
    public async Task<IActionResult> Report([FromForm] ChangeForm form, CancellationToken ct)
    {
        if (await cases.FindAsync(ct) is not { } filing) return NotFound();
        if (string.IsNullOrWhiteSpace(form.What)) ModelState.AddModelError(nameof(form.What), "请写明变更的内容。");
        if (form.What?.Length > Longest) ModelState.AddModelError(nameof(form.What), $"变更的内容最多 {Longest} 字。");
        if (!ModelState.IsValid) return this.Again("Change", await PageAsync(filing, form, ct));
        await desk.ReportChangeAsync(filing.Id, form.What!.Trim(), ct);
        return Redirect(Href);
    }

    private async Task<ChangePage> PageAsync(Filing filing, ChangeForm? form, CancellationToken ct)
    {
        var draft = await cases.DraftAsync(filing, ct);
        var differences = FilingChanges.Differences(filing, draft);
        var version = filing.Latest is { SubmittedAt: null } last ? last : null;
        return new(filing, await cases.TableAsync(filing, draft, differences, await cases.DueAsync(filing, ct), ct), draft.Sheet.Missing, version, version is null ? [] : draft.Against(version.Sheet, isFiled: true), changes.WorkingDays,
            form ?? new() { What = string.Concat(differences.Select(one => one.Change)) }, Href);
    }
}
