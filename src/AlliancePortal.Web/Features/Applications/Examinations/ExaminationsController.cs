using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Examinations;

/// <summary>完整性审查: paper by paper, then to the notice or to the council.</summary>
[Route("{alliance}/applications/{number}/examination"), May(Permission.ExamineApplication)]
public sealed class ExaminationsController(PortalDb db, AllianceScope here, ExaminationDesk desk, Examination examination, Overtaken overtaken) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        here.Caller.MustNotComeFrom(application.UnitId);
        if (application.State != ApplicationState.Submitted) return Redirect(here.CaseHref(application));
        return View("Examination", await desk.LayAsync(application, null, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Examine([FromRoute] string number, [FromForm] ExaminationForm form, [FromServices] IValidator<ExaminationForm> validator, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        if (form.Then == ExaminationForm.All)
        {
            ModelState.Clear();
            return View("Examination", await desk.LayAsync(application, form.AllComplete(), ct));
        }
        if (!await this.IsValidAsync(validator, form)) return this.Again("Examination", await desk.LayAsync(application, form, ct));

        await overtaken.UnlessAsync(application, form.Seen, () => KeepAsync(application, form, ct), ct);
        return Redirect(here.CaseHref(application) + form.Then switch
        {
            ExaminationForm.Notice => "/supplement-notice",
            ExaminationForm.Refer => "/referral",
            _ => "/examination",
        });
    }

    private Task KeepAsync(Application application, ExaminationForm form, CancellationToken ct)
    {
        application.WriteOpinion(form.Opinion?.Trim() ?? "", form.Recommendation != ExaminationForm.Unfavourable);
        return examination.CheckAsync(application, form.Findings(application.Papers.Select(paper => paper.Kind).Distinct().Order()), ct);
    }
}

/// <summary>The current papers of a case while it is examined: as kept, or a page as a picture.</summary>
[Route("{alliance}/applications/{number}/examination/papers/{kind}"), May(Permission.ExamineApplication)]
public sealed class ExaminedPapersController(PortalDb db, AllianceScope here, PageImages images) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Original([FromRoute] string number, [FromRoute] string kind, CancellationToken ct) =>
        await FindAsync(number, kind, ct) is { } paper
            ? new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == paper.FileId, ct))
            : NotFound();

    [HttpGet("{page:int}")]
    public async Task<IActionResult> Page([FromRoute] string number, [FromRoute] string kind, [FromRoute] int page, CancellationToken ct) =>
        await FindAsync(number, kind, ct) is { } paper && await images.PageAsync(here.Id, paper.FileId, page, ct) is { } picture
            ? File(picture.Bytes, picture.ContentType)
            : NotFound();

    private async Task<DossierPaper?> FindAsync(string number, string kind, CancellationToken ct) =>
        PaperSlugs.Read(kind) is { } paper && await db.SubmittedAsync(here, number, ct) is { } application ? application.Current(paper) : null;
}
