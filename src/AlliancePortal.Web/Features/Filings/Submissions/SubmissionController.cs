using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Packages;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Filings.Submissions;

/// <summary>提交前核对: everything once more.</summary>
internal sealed record SubmissionPage(Filing Case, string Office, IReadOnlyList<PackageItem> Package, IReadOnlyList<FilingContradiction> Contradictions, bool IsNewer, string Href)
{
    public bool IsReady => Contradictions.Count == 0 && Package.All(item => item.IsThere);
}

/// <summary>Hands the package to the office of the sector (JL-P7-2).</summary>
[Route("{alliance}/filing/submission"), May(Permission.KeepFiling)]
public sealed class SubmissionController(PortalDb db, AllianceScope here, SheetMaker sheets, FilingPackage package, FilingDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/filing";

    [HttpGet("")]
    public async Task<IActionResult> Check(CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        if (!filing.State.IsBeforeSubmission()) return Redirect(Href);
        var draft = await sheets.DraftAsync(filing, ct);
        var form = filing.Latest is { SubmittedAt: null } last ? last : null;
        return View("Submission", new SubmissionPage(filing, draft.Area.OfficeName(filing.Office), await package.CheckAsync(filing, draft, ct), form is null ? [] : draft.Against(form.Sheet, isFiled: false),
            form is not null && !draft.IsWrittenAs(form.Sheet), Href));
    }

    [HttpPost("")]
    public async Task<IActionResult> Submit(CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        await desk.SubmitAsync(filing.Id, ct);
        return Redirect(Href);
    }
}
