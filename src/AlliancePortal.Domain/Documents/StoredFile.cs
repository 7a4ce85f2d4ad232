namespace AlliancePortal.Domain.Documents;

/// <summary>A file the portal keeps: what it is, not its bytes.</summary>
public sealed class StoredFile
{
    private StoredFile() { } // EF

    public StoredFile(Guid allianceId, Guid id, string name, string contentType, long length, string sha256, DateTimeOffset storedAt, Guid? storedBy) =>
        (AllianceId, Id, Name, ContentType, Length, Sha256, StoredAt, StoredBy) = (allianceId, id, name, contentType, length, sha256, storedAt, storedBy);

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public string Name { get; private init; } = "";
    public string ContentType { get; private init; } = "";

    /// <summary>Length in bytes.</summary>
    public long Length { get; private init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = "";
    public DateTimeOffset StoredAt { get; private init; }
    public Guid? StoredBy { get; private init; }
}
