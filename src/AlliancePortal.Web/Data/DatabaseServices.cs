using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Data;

/// <summary>The connection strings in force: configured ones, or those of the portal's own cluster.</summary>
public sealed record DatabaseAccess(string App, string Owner);

internal static class DatabaseServices
{
    /// <summary>The pool that ballots have to themselves, so that no slow page holds up a vote.</summary>
    public const string Ballots = "ballots";

    private const string Timeouts = "-c lock_timeout=3s -c statement_timeout=15s -c idle_in_transaction_session_timeout=15s";

    /// <summary>Connects to the configured database, or starts the portal's own and stops it with the portal.</summary>
    public static async Task<WebApplicationBuilder> AddPortalDatabaseAsync(this WebApplicationBuilder builder)
    {
        AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);
        var access = await AccessAsync(builder);
        builder.Services.AddSingleton(access);
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(WithLimits(access.App, "portal", 60)));
        builder.Services.AddKeyedSingleton(Ballots, (_, _) => NpgsqlDataSource.Create(WithLimits(access.App, "portal-ballots", 30)));
        builder.Services.AddDbContext<PortalDb>((services, options) => options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()));
        return builder;
    }

    /// <summary>Brings the database to this version's schema, as the role that owns it.</summary>
    public static async Task MigrateAsync(DatabaseAccess access, CancellationToken ct)
    {
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(access.Owner).Options);
        await db.Database.MigrateAsync(ct);
    }

    private static async Task<DatabaseAccess> AccessAsync(WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Portal") is { Length: > 0 } configured)
            return new(configured, builder.Configuration.GetConnectionString("PortalOwner") ?? configured);

        var folder = builder.Configuration["Portal:DataFolder"] ?? Path.Combine(builder.Environment.ContentRootPath, "..", "..", ".portal");
        using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole());
        var cluster = await PostgresCluster.StartAsync(new(Path.GetFullPath(folder), builder.Environment.ContentRootPath),
            loggers.CreateLogger<PostgresCluster>(), CancellationToken.None);
        builder.Services.AddSingleton(_ => cluster); // disposed, and so stopped, with the portal
        return new(cluster.AppConnectionString, cluster.OwnerConnectionString);
    }

    private static string WithLimits(string connection, string name, int pool) => new NpgsqlConnectionStringBuilder(connection)
    {
        ApplicationName = name,
        MaxPoolSize = pool,
        Timeout = 5,
        CommandTimeout = 20,
        Options = Timeouts,
    }.ConnectionString;
}
