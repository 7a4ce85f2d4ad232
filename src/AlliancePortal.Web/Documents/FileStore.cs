using System.Data;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AlliancePortal.Web.Documents;

/// <summary>Keeps files in the database with their SHA-256, streamed in and out, in the transaction of whoever asks.</summary>
public sealed class FileStore(PortalDb db)
{
    /// <summary>Keeps a file. Its row and its bytes are there for what follows in the same transaction, and gone with it.</summary>
    /// <param name="bytes">Read to its end; its position must be at the beginning.</param>
    /// <param name="sha256">Of the bytes, 64 lower-case hexadecimal digits, computed while they were inspected.</param>
    public async Task<StoredFile> KeepAsync(StoredFile file, Stream bytes, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not { } transaction) throw new InvalidOperationException("A file is kept inside a transaction.");
        await using var command = new NpgsqlCommand("""
            with kept as (
                insert into stored_files (alliance_id, id, name, content_type, length, sha256, stored_at, stored_by)
                values (@alliance, @id, @name, @type, @length, @sha256, @at, @by))
            insert into file_contents (alliance_id, file_id, bytes) values (@alliance, @id, @bytes)
            """, Connection, (NpgsqlTransaction)transaction.GetDbTransaction());
        command.Parameters.AddWithValue("alliance", file.AllianceId);
        command.Parameters.AddWithValue("id", file.Id);
        command.Parameters.AddWithValue("name", file.Name);
        command.Parameters.AddWithValue("type", file.ContentType);
        command.Parameters.AddWithValue("length", file.Length);
        command.Parameters.AddWithValue("sha256", file.Sha256);
        command.Parameters.AddWithValue("at", file.StoredAt.ToUniversalTime());
        command.Parameters.Add(new NpgsqlParameter("by", NpgsqlDbType.Uuid) { Value = (object?)file.StoredBy ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("bytes", NpgsqlDbType.Bytea) { Value = bytes, Size = checked((int)file.Length) });
        await command.ExecuteNonQueryAsync(ct);
        return file;
    }

    /// <summary>Writes a file's bytes to <paramref name="target"/> piece by piece; false when there is no such file in the alliance.</summary>
    public async Task<bool> CopyToAsync(Guid allianceId, Guid fileId, Stream target, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand("select bytes from file_contents where alliance_id = @alliance and file_id = @id", Connection);
            command.Parameters.AddWithValue("alliance", allianceId);
            command.Parameters.AddWithValue("id", fileId);
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
            if (!await reader.ReadAsync(ct)) return false;
            await using var bytes = await reader.GetStreamAsync(0, ct);
            await bytes.CopyToAsync(target, ct);
            return true;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();
}
