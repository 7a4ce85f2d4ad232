using AlliancePortal.Domain.Applications;

namespace AlliancePortal.Web.Features.Applications.Papers;

/// <summary>Takes in the files of one form, each for itself: one that is refused does not take the others with it.</summary>
public sealed class UploadDesk(Intake intake)
{
    /// <returns>What is wrong, by paper; empty when every file was taken.</returns>
    public async Task<IReadOnlyDictionary<PaperKind, string>> TakeAsync(Application application, PapersForm form, IEnumerable<PaperKind> kinds, CancellationToken ct)
    {
        Dictionary<PaperKind, string> refused = [];
        foreach (var kind in kinds)
        {
            if (form.Of(kind) is not { } file) continue;
            await using var bytes = file.OpenReadStream();
            if (await intake.AttachAsync(application, kind, bytes, file.FileName, ct) is { } why) refused[kind] = $"{Dossier.NameOf(kind, application.Form.Kind)}：{why}";
        }
        return refused;
    }
}
