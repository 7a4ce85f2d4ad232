using System.Security.Cryptography;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>Looks at what was uploaded before it is kept: by its content, never by its name, never more of it in memory than a piece.</summary>
public static class FileInspection
{
    /// <summary>20 MB, the largest file of a dossier.</summary>
    public const long MaxBytes = 20L * 1024 * 1024;

    private const int Piece = 64 * 1024;

    /// <summary>
    /// Copies the upload to a temporary file that vanishes with the result, and says what it is or, in words for the user, why it cannot be taken.
    /// </summary>
    /// <param name="upload">Read once, at most one byte beyond <paramref name="maxBytes"/>.</param>
    public static async Task<InspectedFile> InspectAsync(Stream upload, string? fileName, long maxBytes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var name = FileName.Clean(fileName);
        var bytes = TemporaryFile();
        try
        {
            var sha256 = await CopyAsync(upload, bytes, maxBytes, ct);
            var finding = sha256 is null ? Finding.Refused($"文件超过 {maxBytes / 1024 / 1024} MB，请压缩或拆分后重传。") : Find(bytes, name);
            bytes.Position = 0;
            return new InspectedFile(name, finding, bytes, sha256);
        }
        catch
        {
            await bytes.DisposeAsync();
            throw;
        }
    }

    private static Finding Find(Stream bytes, string name)
    {
        if (bytes.Length == 0) return Finding.Refused("文件是空的，请检查后重传。");
        if (FileKinds.ByName(name) is not { } named) return Finding.Refused("只能上传 PDF、JPEG、PNG 或 DOCX 文件。");
        if (FileKinds.ByContent(bytes) is not { } kind) return Finding.Refused(FileKinds.WordsForOther(bytes, named));
        if (kind != named) return Finding.Refused($"文件名说是 {FileKinds.Word(named)}，内容却是 {FileKinds.Word(kind)}，请核对后重传。");
        return kind switch
        {
            FileKind.Pdf => PdfStructure.Inspect(bytes),
            FileKind.Jpeg => PictureStructure.InspectJpeg(bytes),
            FileKind.Png => PictureStructure.InspectPng(bytes),
            FileKind.Docx => DocxStructure.Inspect(bytes),
            _ => throw new InvalidOperationException($"{kind} has no inspection."),
        };
    }

    /// <returns>The digest, or null when there is more than may be.</returns>
    private static async Task<string?> CopyAsync(Stream upload, Stream bytes, long maxBytes, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Piece];
        while (await upload.ReadAsync(piece, ct) is > 0 and var count)
        {
            if (bytes.Length + count > maxBytes) return null;
            digest.AppendData(piece, 0, count);
            await bytes.WriteAsync(piece.AsMemory(0, count), ct);
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static FileStream TemporaryFile() => new(Path.Combine(Path.GetTempPath(), $"portal-upload-{Guid.NewGuid():N}"), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}
