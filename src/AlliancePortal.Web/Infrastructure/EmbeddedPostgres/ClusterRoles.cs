using Npgsql;

namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>
/// Two roles beside the administrator of the cluster: the owner, who migrates, and the portal, which owns nothing and so
/// cannot lift a trigger, drop a table or read around row-level security.
/// </summary>
internal static class ClusterRoles
{
    public static async Task EnsureAsync(PostgresCluster cluster, CancellationToken ct)
    {
        await using (var admin = await OpenAsync(cluster.ConnectionString(PostgresCluster.Admin, "postgres"), ct))
        {
            await EnsureRoleAsync(admin, PostgresCluster.Owner, "login createdb", cluster.Password(PostgresCluster.Owner), ct);
            await EnsureRoleAsync(admin, PostgresCluster.App, "login", cluster.Password(PostgresCluster.App), ct);
            await EnsureDatabaseAsync(admin, ct);
        }
        await using var portal = await OpenAsync(cluster.ConnectionString(PostgresCluster.Admin, PostgresCluster.Database), ct);
        await RunAsync(portal, GrantsFor(PostgresCluster.Database), ct);
    }

    private static string GrantsFor(string database) => $"""
        revoke all on database {database} from public;
        grant connect, temporary on database {database} to {PostgresCluster.App};
        revoke create on schema public from public;
        grant usage on schema public to {PostgresCluster.App};
        alter default privileges for role {PostgresCluster.Owner} in schema public
            grant select, insert, update, delete on tables to {PostgresCluster.App};
        alter default privileges for role {PostgresCluster.Owner} in schema public
            grant usage, select on sequences to {PostgresCluster.App};
        """;

    private static async Task EnsureRoleAsync(NpgsqlConnection admin, string role, string rights, string password, CancellationToken ct)
    {
        var verb = await ExistsAsync(admin, "pg_roles", "rolname", role, ct) ? "alter" : "create";
        await RunAsync(admin, $"{verb} role {role} {rights} password '{password}'", ct); // hexadecimal digits only
    }

    private static async Task EnsureDatabaseAsync(NpgsqlConnection admin, CancellationToken ct)
    {
        if (await ExistsAsync(admin, "pg_database", "datname", PostgresCluster.Database, ct)) return;
        await RunAsync(admin, $"create database {PostgresCluster.Database} owner {PostgresCluster.Owner}", ct);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection admin, string table, string column, string name, CancellationToken ct)
    {
        await using var command = admin.CreateCommand();
        command.CommandText = $"select exists (select from {table} where {column} = $1)";
        command.Parameters.Add(new() { Value = name });
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task RunAsync(NpgsqlConnection admin, string sql, CancellationToken ct)
    {
        await using var command = admin.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
