using Npgsql;

namespace AlliancePortal.Web.Infrastructure.Database;

/// <summary>A ballot is acknowledged only after it is durable, so the database must keep what it acknowledges.</summary>
internal static class Durability
{
    private static readonly string[] Settings = ["fsync", "full_page_writes", "synchronous_commit"];

    /// <exception cref="InvalidOperationException">One of the settings is off; the message names it.</exception>
    public static async Task RequireAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        foreach (var setting in Settings)
        {
            await using var command = source.CreateCommand($"show {setting}");
            if (await command.ExecuteScalarAsync(ct) is "off")
                throw new InvalidOperationException($"PostgreSQL runs with {setting} = off and may lose ballots that it has acknowledged; Production needs it on.");
        }
    }
}
