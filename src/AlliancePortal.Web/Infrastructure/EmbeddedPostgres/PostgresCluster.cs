using System.Diagnostics;
using Npgsql;

namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL in the portal's data folder: made at the first start, found again at the next, reachable on the
/// loopback only, with random passwords, stopped with the portal that started it.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    public const string Admin = "portal_admin", Owner = "portal_owner", App = "portal_app", Database = "portal";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly PostgresClusterOptions _options;
    private readonly ClusterFolder _folder;
    private readonly UnprivilegedUser _user;
    private readonly ILogger _logger;
    private PostgresBinaries _binaries = null!;
    private FileStream? _lock;

    private PostgresCluster(PostgresClusterOptions options, ClusterFolder folder, UnprivilegedUser user, ILogger logger) =>
        (_options, _folder, _user, _logger) = (options, folder, user, logger);

    public int Port { get; private set; }

    /// <summary>Of the role that owns the tables; only migrations use it.</summary>
    public string OwnerConnectionString => ConnectionString(Owner, Database);

    /// <summary>Of the role the portal works with; it owns nothing.</summary>
    public string AppConnectionString => ConnectionString(App, Database);

    /// <exception cref="PostgresClusterException">PostgreSQL is not installed or does not start.</exception>
    public static async Task<PostgresCluster> StartAsync(PostgresClusterOptions options, ILogger logger, CancellationToken ct)
    {
        var user = await UnprivilegedUser.FindAsync(ct);
        var folder = await ClusterFolder.OpenAsync(options.DataFolder, user, logger, ct);
        var cluster = new PostgresCluster(options, folder, user, logger) { _lock = folder.TryLock() };
        try
        {
            cluster._binaries = await cluster.ReachableAsync(await PostgresBinaries.FindAsync(options, folder.Major, ct), ct);
            if (!folder.IsMade) await ClusterMaker.MakeAsync(folder, cluster._binaries, user, options.Durable, logger, ct);
            await cluster.AttachOrStartAsync(ct);
            await ClusterRoles.EnsureAsync(cluster, ct);
            return cluster;
        }
        catch
        {
            cluster.Unlock();
            throw;
        }
    }

    public string Password(string role) => _folder.Password(role);

    public string ConnectionString(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = role,
        Password = Password(role),
        Database = database,
        Pooling = role != Admin,
    }.ConnectionString;

    public bool IsRunning => PostmasterFile.OfRunningServer(_folder.Data) is not null;

    /// <summary>Starts the server again on its old port when it was killed.</summary>
    public async Task AttachOrStartAsync(CancellationToken ct)
    {
        if (PostmasterFile.OfRunningServer(_folder.Data) is { } running)
        {
            Port = running.Port;
            await AnswersAsync(ct);
            _logger.LogInformation("PostgreSQL runs already on port {Port} from {Data}", Port, _folder.Data);
            return;
        }
        await ClusterMaker.WriteSettingsAsync(_folder, _options, _user, ct);
        await StartServerAsync(ct);
        _logger.LogInformation("PostgreSQL {Major} started on port {Port} from {Data}", _binaries.Major, Port, _folder.Data);
    }

    /// <summary>Stops the server unless another portal works with it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_lock is null) return;
        var answer = await _user.RunAsync(_binaries.Program("pg_ctl"), ["stop", "-D", _folder.Data, "-m", "fast", "-w", "-t", "60"], default);
        if (!answer.Succeeded && IsRunning) _logger.LogError("PostgreSQL could not be stopped: {Answer}", answer.Output);
        Unlock();
    }

    private void Unlock()
    {
        _lock?.Dispose();
        _lock = null;
    }

    /// <summary>The children of a killed server may still be dying, and a free port may be taken meanwhile: try again for a while.</summary>
    private async Task StartServerAsync(CancellationToken ct)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(300, ct))
        {
            Port = _folder.ChoosePort();
            var answer = await _user.RunAsync(_binaries.Program("pg_ctl"),
                ["start", "-D", _folder.Data, "-l", _folder.Log, "-o", $"-p {Port}", "-w", "-t", "60"], ct);
            if (answer.Succeeded) return;
            if (Stopwatch.GetElapsedTime(began) > StartPatience)
                throw new PostgresClusterException($"PostgreSQL does not start: {answer.Output} {LastOfLog()}");
            if (LastOfLog().Contains("could not bind")) _folder.ForgetPort();
        }
    }

    private async Task AnswersAsync(CancellationToken ct)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(200, ct))
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString(Admin, "postgres"));
                await connection.OpenAsync(ct);
                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(began) < StartPatience)
            {
                // still recovering from a kill
            }
        }
    }

    /// <summary>Programs below a closed home folder are copied to where the user of PostgreSQL can run them.</summary>
    private async Task<PostgresBinaries> ReachableAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        if (await _user.CanReachAsync(binaries.Program("postgres"), ct)) return binaries;
        var copy = Path.Combine(_folder.Home, $"programs-{binaries.Major}");
        var answer = await Command.RunAsync(new("cp", ["-a", "-T", Path.GetDirectoryName(binaries.Folder)!, copy]), ct);
        if (!answer.Succeeded) throw new PostgresClusterException($"PostgreSQL's programs could not be copied: {answer.Output}");
        await _user.OwnAsync(copy, ct);
        return binaries with { Folder = Path.Combine(copy, "bin") };
    }

    private string LastOfLog() => File.Exists(_folder.Log) ? string.Join('\n', File.ReadLines(_folder.Log).TakeLast(12)) : "";
}
