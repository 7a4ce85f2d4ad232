using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>The files of one form, looked at together: one that cannot be taken keeps the whole form back.</summary>
internal sealed class TakenFiles : IAsyncDisposable
{
    public const int AtMost = 5;

    private readonly List<InspectedFile> _files = [];

    private TakenFiles() { }

    public IReadOnlyList<InspectedFile> Files => _files;

    /// <summary>Why the form cannot be taken, in words; null when every file is fit.</summary>
    public string? Refusal { get; private set; }

    public static async Task<TakenFiles> OfAsync(IReadOnlyList<IFormFile>? uploads, CancellationToken ct)
    {
        var taken = new TakenFiles();
        if (uploads?.Count > AtMost) taken.Refusal = $"一次最多上传 {AtMost} 份文件，其余的可以随后补充。";
        foreach (var upload in taken.Refusal is null ? uploads ?? [] : [])
        {
            await using var bytes = upload.OpenReadStream();
            var file = await FileInspection.InspectAsync(bytes, upload.FileName, FileInspection.MaxBytes, ct);
            taken._files.Add(file);
            if (file.Refusal is not { } why) continue;
            taken.Refusal = $"{file.Name}：{why}";
            break;
        }
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files) await file.DisposeAsync();
    }
}
