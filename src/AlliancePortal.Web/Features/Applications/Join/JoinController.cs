using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Applications.Join;

/// <summary>如何加入: who may apply, with which papers, how long it takes; for everybody.</summary>
[Route("{alliance}/join")]
public sealed class JoinController(AllianceScope here, AlliancePapers alliances, PaperPress press) : Controller
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet, May(Permission.SeePublicPages)]
    public IActionResult Show() => here.Alliance.IsForming ? NotFound() : View("Join", JoinPage.Of(here)); // units are invited to found it

    /// <summary>A sample to look at or to write into: the form filled in for a unit that does not exist, or an outline.</summary>
    [HttpGet("samples/{kind}"), May(Permission.SeePublicPages), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Sample([FromRoute] string kind, CancellationToken ct)
    {
        if (PaperSlugs.Read(kind) is not { } paper || !Dossier.Required(here.Profile.Application).Contains(paper)) return NotFound();
        if (paper == PaperKind.SealedForm)
        {
            var printed = await press.PrintAsync(SampleForm.Of(here, alliances.OnPaper), PaperState.Specimen, ct);
            return File(printed.Pdf, "application/pdf", "加入联盟申请书（样张）.pdf");
        }
        return Outlines.Of(paper) is { } outline ? File(outline.ToDocx(), Word, $"{outline.Title}（样表）.docx") : NotFound();
    }
}
