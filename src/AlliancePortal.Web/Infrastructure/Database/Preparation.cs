using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Infrastructure.Database;

internal static class Preparation
{
    /// <summary>
    /// Migrates where the configuration says so (never two nodes of a Production portal at once: there it is a step of its own,
    /// <c>./portal migrate</c>), and refuses Production on a database that may forget what it has acknowledged.
    /// </summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, CancellationToken ct)
    {
        app.HoldCluster();
        var connections = app.Services.GetRequiredService<DatabaseConnections>();
        if (app.Configuration.GetValue("Portal:MigrateAtStart", app.Environment.IsDevelopment())) await MigrateAsync(connections, ct);
        if (app.Environment.IsProduction()) await Durability.RequireAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), ct);
    }

    /// <summary>From now on the private PostgreSQL, if there is one, is stopped when the portal is disposed of, however it ends.</summary>
    public static void HoldCluster(this WebApplication app) => app.Services.GetService<PostgresCluster>();

    public static async Task MigrateAsync(DatabaseConnections connections, CancellationToken ct)
    {
        await using var owner = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connections.ForMigrations).Options);
        await owner.Database.MigrateAsync(ct);
    }
}
