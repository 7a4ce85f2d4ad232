using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Examinations;

/// <summary>One paper of the dossier beside its verdict.</summary>
/// <param name="Slug">Its place in addresses, and the anchor of its pages.</param>
/// <param name="Preview">What can be shown of it; null where it is missing.</param>
public sealed record PaperToExamine(PaperKind Kind, int Ordinal, string Slug, string Name, PaperLine Line, int Version, Preview? Preview, string PageHref, IReadOnlyList<string> Earlier);

/// <summary>完整性审查: the papers with their verdicts, what the portal checked by itself, the opinion.</summary>
public sealed record ExaminationPage(string Number, string Unit, string CaseHref, string PostTo, DueModel? Due, string Article,
    IReadOnlyList<AutomaticCheck> Checks, IReadOnlyList<PaperToExamine> Papers, ExaminationForm Form)
{
    public int Examined => Papers.Count(paper => Form.Of(paper.Kind).Verdict is { Length: > 0 });
}
