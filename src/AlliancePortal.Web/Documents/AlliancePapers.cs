using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Documents;

/// <summary>What every paper of the alliance in the address shares: its name in both languages and its seal.</summary>
public sealed class AlliancePapers(AllianceScope here, FileStore files)
{
    public AllianceOnPaper OnPaper => new(here.Alliance.Name, here.Alliance.EnglishName, here.Alliance.Abbreviation);

    /// <summary>The uploaded seal; null leaves a marked place.</summary>
    public async Task<SealImage?> SealAsync(CancellationToken ct)
    {
        if (here.Alliance.SealFileId is not { } id) return null;
        using var bytes = new MemoryStream();
        await files.CopyToAsync(here.Id, id, bytes, ct);
        return SealImage.FromPng(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
