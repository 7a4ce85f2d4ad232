using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using Microsoft.EntityFrameworkCore;
using PaperOnForm = AlliancePortal.Web.Documents.Papers.DossierPaper;

namespace AlliancePortal.Web.Features.Applications;

/// <summary>What the papers on the applicant's side say: the form to be sealed, and the receipts.</summary>
public sealed class ApplicantPapers(PortalDb db, AllianceScope here, AlliancePapers alliances)
{
    /// <summary>加入联盟申请书, as the draft stands.</summary>
    public async Task<ApplicationFormPaper> FormAsync(Application application, CharterVersion charter, CancellationToken ct) => new()
    {
        Alliance = alliances.OnPaper,
        Date = here.Today,
        Number = application.Number.Length > 0 ? application.Number : null,
        Unit = UnitOf(application.Form),
        Contact = ContactOf(application.Form),
        Abstract = charter.Profile.Application.NeedsWorkReport ? application.Form.Abstract : "",
        AbstractMinimum = charter.Profile.Application.NeedsWorkReport ? charter.Profile.Application.AbstractMinCharacters : 0,
        Papers = await PapersAsync(application, Dossier.Required(charter.Profile.Application), ct),
        Charter = CharterName(charter),
        Received = application.SubmittedAt,
    };

    /// <summary>收件回执 for what came in with the last act.</summary>
    public async Task<ReceiptPaper> ReceiptAsync(Application application, string number, string matter, IEnumerable<PaperKind> kinds, Derivation examination, CancellationToken ct) => new()
    {
        Alliance = alliances.OnPaper,
        Date = here.Today,
        Seal = await alliances.SealAsync(ct),
        Issuer = $"{here.Alliance.Name}秘书处",
        Number = number,
        Application = application.Number,
        Unit = application.UnitName,
        Code = application.UnitCode,
        Matter = matter,
        Received = here.Now,
        Papers = await PapersAsync(application, kinds, ct),
        ExamineBy = examination.Due,
        ExamineWorkingDays = examination.Count,
        Provisional = examination.IsProvisional,
        Article = here.Article(CharterRule.SecretariatExamines),
        Contact = here.Alliance.Telephone.Length > 0 ? new("秘书处", here.Alliance.Telephone) : null,
    };

    /// <summary>The charter as declarations name it: 《…章程》（2024年5月20日版）.</summary>
    public string CharterName(CharterVersion charter) => $"《{here.Alliance.Name}章程》（{charter.Title}）";

    private static UnitOnPaper UnitOf(ApplicationForm form) => new()
    {
        Name = form.Name,
        Code = UnifiedSocialCreditCode.Check(form.Code).Normalized,
        Kind = form.Kind is { } kind ? KindMatch.Words[kind] : "",
        LegalRepresentative = form.LegalRepresentative,
        Address = form.Address,
        Field = form.Field,
        Chain = form.ChainPosition is { } position ? ChainPositions.Words[position] : null,
    };

    private static ApplicantContact ContactOf(ApplicationForm form) => new()
    {
        Name = form.ContactName, Post = form.ContactPost, Mobile = form.ContactMobile, Mail = form.ContactMail, ShareWithCouncil = form.ContactConsent,
    };

    private async Task<IReadOnlyList<PaperOnForm>> PapersAsync(Application application, IEnumerable<PaperKind> kinds, CancellationToken ct)
    {
        var ids = application.Papers.Select(paper => paper.FileId).ToList();
        var files = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        return [.. kinds.Select(kind => Line(application, kind, files))];
    }

    private static PaperOnForm Line(Application application, PaperKind kind, Dictionary<Guid, StoredFile> files)
    {
        var title = Dossier.NameOf(kind, application.Form.Kind);
        return application.Current(kind) is { } paper && files.TryGetValue(paper.FileId, out var file) ? new(title, file.Name, null, file.Sha256) : new(title);
    }
}
