using AlliancePortal.Web.Infrastructure.Database;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using AlliancePortal.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace AlliancePortal.Web.Tests.Support;

/// <summary>One private PostgreSQL for all tests, thrown away at the end; each test class gets a copy of the migrated database.</summary>
public sealed class TestPostgres : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"alliance-portal-tests-{Guid.NewGuid():N}");
    private readonly SemaphoreSlim _one = new(1, 1);
    private PostgresCluster _cluster = null!;
    private int _count;
    private string? _demo;

    internal PostgresCluster Cluster => _cluster;

    public async ValueTask InitializeAsync()
    {
        var options = new PostgresClusterOptions(_folder, AppContext.BaseDirectory) { Durable = false, MaxConnections = 400 };
        _cluster = await PostgresCluster.StartAsync(options, NullLogger.Instance, CancellationToken.None);
        await Preparation.MigrateAsync(new(_cluster.AppConnectionString, _cluster.OwnerConnectionString), CancellationToken.None);
        NpgsqlConnection.ClearAllPools(); // a database that somebody is connected to cannot be copied
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _one.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A fresh copy of the migrated database.</summary>
    internal async Task<DatabaseConnections> NewDatabaseAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return await CopyAsync(PostgresCluster.Database, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A fresh copy of the database with the demo's two alliances; planted once for all tests.</summary>
    /// <param name="plant">Fills the database it is given, and leaves no connection behind.</param>
    internal async Task<DatabaseConnections> NewDemoDatabaseAsync(Func<DatabaseConnections, Task> plant, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_demo is null)
            {
                var demo = await CopyAsync(PostgresCluster.Database, ct);
                await plant(demo);
                NpgsqlConnection.ClearAllPools();
                _demo = new NpgsqlConnectionStringBuilder(demo.App).Database;
            }
            return await CopyAsync(_demo!, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<DatabaseConnections> CopyAsync(string template, CancellationToken ct)
    {
        var name = $"test_{++_count}";
        await using var admin = NpgsqlDataSource.Create(_cluster.ConnectionString(PostgresCluster.Admin, "postgres"));
        await using var create = admin.CreateCommand($"create database {name} template {template} owner {PostgresCluster.Owner}");
        await create.ExecuteNonQueryAsync(ct);
        return new(_cluster.ConnectionString(PostgresCluster.App, name), _cluster.ConnectionString(PostgresCluster.Owner, name));
    }
}
