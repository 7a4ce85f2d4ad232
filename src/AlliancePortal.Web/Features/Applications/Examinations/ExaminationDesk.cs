using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Examinations;

/// <summary>Lays out a case for its examination.</summary>
public sealed class ExaminationDesk(PortalDb db, AllianceScope here, AutomaticChecks checks, PageImages images, Overtaken overtaken)
{
    /// <param name="typed">What was typed, when it comes back; otherwise the last findings and the opinion that the checks suggest.</param>
    public async Task<ExaminationPage> LayAsync(Application application, ExaminationForm? typed, CancellationToken ct)
    {
        var profile = (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile;
        var found = await checks.OfAsync(application, profile, ct);
        var href = here.CaseHref(application);
        return new(application.Number, application.UnitName, href, $"{href}/examination", await DueAsync(application, ct), here.Article(CharterRule.SecretariatExamines),
            found, await PapersAsync(application, profile, ct), typed ?? await FormAsync(application, found, profile, ct));
    }

    private async Task<ExaminationForm> FormAsync(Application application, IReadOnlyList<AutomaticCheck> found, CharterProfile profile, CancellationToken ct) => new()
    {
        SealedForm = VerdictForm.Of(application.CheckOf(PaperKind.SealedForm)),
        Introduction = VerdictForm.Of(application.CheckOf(PaperKind.Introduction)),
        Licence = VerdictForm.Of(application.CheckOf(PaperKind.Licence)),
        WorkReport = VerdictForm.Of(application.CheckOf(PaperKind.WorkReport)),
        Opinion = application.Opinion.Length > 0 ? application.Opinion : AutomaticChecks.Suggested(application, found, profile),
        Recommendation = application.OpinionFavourable == false ? ExaminationForm.Unfavourable : ExaminationForm.Favourable,
        Seen = await overtaken.LastActAsync(application, ct),
    };

    private async Task<IReadOnlyList<PaperToExamine>> PapersAsync(Application application, CharterProfile profile, CancellationToken ct)
    {
        var ids = application.Papers.Select(paper => paper.FileId).ToList();
        var files = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        List<PaperToExamine> papers = [];
        foreach (var kind in Dossier.Required(profile.Application))
            if (application.Current(kind) is { } paper) papers.Add(await PaperAsync(application, paper, papers.Count + 1, files[paper.FileId], ct));
        return papers;
    }

    private async Task<PaperToExamine> PaperAsync(Application application, DossierPaper paper, int ordinal, StoredFile file, CancellationToken ct)
    {
        var preview = await images.PreviewAsync(here.Id, paper.FileId, ct);
        var (name, slug) = (Dossier.NameOf(paper.Kind, application.Form.Kind), PaperSlugs.Of(paper.Kind));
        var extent = preview is { Pages: > 0 } shown ? $"{TypeOf(file.ContentType)} · {shown.Pages} 页" : TypeOf(file.ContentType);
        var line = new PaperLine(name, $"#paper-{slug}", extent, paper.Version, file.Length, paper.UploadedAt, DownloadHref: $"{here.CaseHref(application)}/examination/papers/{slug}");
        return new(paper.Kind, ordinal, slug, name, line, paper.Version, preview, $"{here.CaseHref(application)}/examination/papers/{slug}",
            [.. application.Checks.Where(check => check.Kind == paper.Kind).OrderByDescending(check => check.At)
                .Select(check => $"{ChineseText.ShortMoment(check.At, here.Today)} {check.CheckedBy}：第 {check.Version} 版{(check.Verdict == PaperVerdict.Complete ? "合格" : $"需补正（{check.Reason}）")}")]);
    }

    private async Task<DueModel?> DueAsync(Application application, CancellationToken ct)
    {
        var deadline = await db.Deadlines.AsNoTracking().FirstOrDefaultAsync(row => row.AllianceId == here.Id && row.SubjectId == application.Id
            && row.Task == DeadlineTasks.Examine && row.FulfilledAt == null && row.VoidedAt == null, ct);
        return deadline is null ? null : DueModel.Of(deadline.Derivation, here.Today, here.Calendar);
    }

    private static string TypeOf(string contentType) => contentType switch
    {
        "application/pdf" => "PDF",
        "image/jpeg" => "JPG",
        "image/png" => "PNG",
        _ => "DOCX",
    };
}
