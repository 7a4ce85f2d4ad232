using System.Runtime.CompilerServices;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace AlliancePortal.Web.Infrastructure.Database;

internal static class DatabaseSetup
{
    /// <summary>The key of the data source whose connections ballots have for themselves.</summary>
    public const string Ballots = "ballots";

    /// <summary>Without this, a date that was forgotten is stored as -infinity and somebody is a member for ever.</summary>
    [ModuleInitializer]
    internal static void RefuseInfiniteDates() => AppContext.SetSwitch("Npgsql.DisableDateTimeInfinityConversions", true);

    /// <summary>The configured database, or a private PostgreSQL in the data folder that starts now and stops with the portal.</summary>
    public static async Task AddDatabaseAsync(this WebApplicationBuilder builder, CancellationToken ct = default)
    {
        var settings = builder.PortalSettings();
        var strings = await ConnectionsAsync(builder, settings, ct);
        builder.Services.AddSingleton(strings);
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(strings.ForPages(settings.PagePool)));
        builder.Services.AddKeyedSingleton(Ballots, (_, _) => NpgsqlDataSource.Create(strings.ForBallots(settings.BallotPool)));
        builder.Services.AddDbContext<PortalDb>(options => options.UseNpgsql(Splits)); // over the data source above: one that is named here would get a model and compiled queries of its own
        builder.Services.AddSingleton<BallotDb>();
        builder.Services.AddHealthChecks()
            .AddDbContextCheck<PortalDb>("database")
            .AddCheck<MigrationsCheck>("migrations");
    }

    /// <summary>How every context of the portal asks for rows and the rows that belong to them.</summary>
    public static void Splits(NpgsqlDbContextOptionsBuilder options) => options.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);

    /// <summary>Known since <see cref="AddDatabaseAsync"/>.</summary>
    public static DatabaseConnections DatabaseConnections(this WebApplicationBuilder builder) =>
        (DatabaseConnections)builder.Services.Single(service => service.ServiceType == typeof(DatabaseConnections)).ImplementationInstance!;

    private static async Task<DatabaseConnections> ConnectionsAsync(WebApplicationBuilder builder, PortalOptions settings, CancellationToken ct)
    {
        if (builder.Configuration.GetConnectionString("Portal") is { Length: > 0 } portal)
            return new(portal, builder.Configuration.GetConnectionString("PortalOwner") is { Length: > 0 } owner ? owner : portal);

        using var logs = LoggerFactory.Create(logging => logging.AddConsole());
        var options = new PostgresClusterOptions(builder.DataFolder(), builder.Environment.ContentRootPath)
        {
            BinariesFolder = settings.PostgresBinaries is { Length: > 0 } folder ? folder : null,
        };
        var cluster = await PostgresCluster.StartAsync(options, logs.CreateLogger<PostgresCluster>(), ct);
        builder.Services.AddSingleton(_ => cluster); // made by a factory, so that the host disposes of it when it fails to start
        builder.Services.AddHostedService<ClusterKeeper>();
        return new(cluster.AppConnectionString, cluster.OwnerConnectionString);
    }

    /// <summary>Relative names count from the repository, or from the content root once the portal is published.</summary>
    public static string DataFolder(this WebApplicationBuilder builder)
    {
        var root = new DirectoryInfo(builder.Environment.ContentRootPath);
        for (var folder = root; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AlliancePortal.sln"))) root = folder;
        return Path.GetFullPath(builder.PortalSettings().DataFolder, root.FullName);
    }
}
