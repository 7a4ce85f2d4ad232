namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>An upload that was looked at. Its bytes are gone when it is disposed.</summary>
public sealed class InspectedFile : IAsyncDisposable
{
    internal InspectedFile(string name, Finding finding, Stream bytes, string? sha256) =>
        (Name, Refusal, Kind, Bytes, Length, Sha256) = (name, finding.Refusal, finding.Kind, bytes, bytes.Length, sha256 ?? "");

    /// <summary>The name as it may be shown and offered for download: no folders, no control or direction characters, at most 200 characters.</summary>
    public string Name { get; }

    /// <summary>Why the file cannot be taken, in words for the user; null when it can.</summary>
    public string? Refusal { get; }

    /// <summary>What it is by its content; meaningful when it is not refused.</summary>
    public FileKind Kind { get; }

    public string ContentType => FileKinds.ContentType(Kind);

    /// <summary>The bytes from their beginning.</summary>
    public Stream Bytes { get; }

    public long Length { get; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}

/// <summary>What may be uploaded.</summary>
public enum FileKind { Pdf, Jpeg, Png, Docx }

/// <summary>What the inspection of one kind found.</summary>
internal sealed record Finding(FileKind Kind, string? Refusal)
{
    public static Finding Taken(FileKind kind) => new(kind, null);

    public static Finding Refused(string words) => new(default, words);

    /// <summary>It begins like its kind and does not go on so.</summary>
    public static Finding Broken() => Refused("文件不完整或已损坏，请重新生成后再传。");
}
