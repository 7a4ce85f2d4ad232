using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Forms;

/// <summary>A draft as its pages show it: how far it is, what is wrong, what is missing, what the secretariat will look at.</summary>
/// <param name="Wrong">Sentences about fields that cannot stay as they are, by field.</param>
/// <param name="Missing">What is not there yet, each a sentence.</param>
/// <param name="Remarks">Doubts that do not keep the unit from applying.</param>
public sealed record DraftState(
    Application Application,
    CharterVersion Charter,
    IReadOnlyList<SectionLine> Sections,
    IReadOnlyList<KeyValuePair<string, string>> Wrong,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Remarks,
    IReadOnlyDictionary<PaperKind, PaperLine> Papers)
{
    /// <summary>On what ground the kept code names the unit.</summary>
    public CodeGround CodeGround { get; init; } = CodeGround.OwnCharacters;
    public ApplicationParameters Parameters => Charter.Profile.Application;
    public bool FormIsComplete => Wrong.Count == 0 && !Completeness.OfForm(Application.Form, Parameters).Any();
    public bool CanBeSubmitted => Wrong.Count == 0 && Missing.Count == 0;
}

/// <summary>Reads what a draft's pages need.</summary>
public sealed class DraftDesk(PortalDb db, AllianceScope here, IValidator<DraftForm> validator)
{
    public string Href(Application application) => $"/{here.Slug}/applications/drafts/{application.Id}";

    public async Task<DraftState> StateAsync(Application application, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        var wrong = (await validator.ValidateAsync(DraftForm.Of(application.Form), ct)).Errors;
        var sections = new DraftSections(application, charter.Profile.Application, [.. wrong.Select(error => error.PropertyName)]);
        return new DraftState(
            application,
            charter,
            sections.Lines(Href(application)),
            [.. wrong.Select(error => KeyValuePair.Create(error.PropertyName, error.ErrorMessage))],
            application.Missing(charter.Profile.Application),
            Eligibility.Remarks(application.Form, charter.Profile, here.Alliance.AreaCode),
            await PapersAsync(application, ct))
        { CodeGround = await db.CodeGroundAsync(here.Id, application.UnitCode, ct) };
    }

    /// <summary>Where the unit stands in the way of its own application; null when nothing does.</summary>
    public async Task<BarredPage?> BarredAsync(string unitCode, Guid? applicationId, CancellationToken ct) =>
        BarredPage.Of(await db.StandingOfAsync(here.Id, unitCode, here.Today, applicationId, ct), here);

    private async Task<IReadOnlyDictionary<PaperKind, PaperLine>> PapersAsync(Application application, CancellationToken ct)
    {
        var current = Enum.GetValues<PaperKind>().Select(application.Current).OfType<DossierPaper>().ToList();
        var ids = current.Select(paper => paper.FileId).ToList();
        var files = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        return current.ToDictionary(paper => paper.Kind, paper => Line(application, paper, files[paper.FileId]));
    }

    private PaperLine Line(Application application, DossierPaper paper, StoredFile file) => new(
        Dossier.NameOf(paper.Kind, application.Form.Kind), Address(application, paper), file.Name, paper.Version, file.Length, paper.UploadedAt,
        new StateModel(StateKind.Ok, "已上传"), $"{Address(application, paper)}/file");

    private string Address(Application application, DossierPaper paper) => $"{Href(application)}/papers/{PaperSlugs.Of(paper.Kind)}/{paper.Version}";
}
