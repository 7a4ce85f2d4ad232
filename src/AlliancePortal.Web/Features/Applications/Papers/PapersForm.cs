using AlliancePortal.Domain.Applications;

namespace AlliancePortal.Web.Features.Applications.Papers;

/// <summary>The files of one upload, a field for each paper.</summary>
public sealed record PapersForm
{
    /// <summary>Four files of 20 MB and what stands around them; a single file has the limit of a file.</summary>
    public const long MaxRequest = 85L * 1024 * 1024;

    public const string Accepts = ".pdf,.jpg,.jpeg,.png,.docx";

    public IFormFile? SealedForm { get; init; }
    public IFormFile? Introduction { get; init; }
    public IFormFile? Licence { get; init; }
    public IFormFile? WorkReport { get; init; }

    public IFormFile? Of(PaperKind kind) => kind switch
    {
        PaperKind.SealedForm => SealedForm,
        PaperKind.Introduction => Introduction,
        PaperKind.Licence => Licence,
        _ => WorkReport,
    };
}
