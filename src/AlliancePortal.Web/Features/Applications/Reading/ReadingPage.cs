using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Features.Applications.Reading;

/// <summary>A paper as it is read on the screen.</summary>
public sealed record ReadingPage(string Number, string Unit, string Paper, int? Version, StoredFile File, Preview Preview, string Case, string Address)
{
    /// <summary>The words of the way back.</summary>
    public string Back { get; init; } = "返回案卷";
}
