using Npgsql;

namespace AlliancePortal.Web.Infrastructure.Database;

/// <summary>How the portal reaches its database: as the role that owns nothing, and, to migrate, as the owner.</summary>
internal sealed record DatabaseConnections(string App, string Owner)
{
    /// <summary>Nobody waits for a lock or a statement for ever, and nobody who went to sleep in a transaction keeps others waiting.</summary>
    private const int SchedulerPool = 10;
    private const string Timeouts = "-c lock_timeout=3s -c statement_timeout=10s -c idle_in_transaction_session_timeout=10s";

    public string ForPages(int pool) => With("portal", pool);

    public string ForBallots(int pool) => With("portal ballots", pool);

    /// <summary>Connections of the scheduler alone: it goes on while pages wait for theirs.</summary>
    public string ForScheduler => With("portal scheduler", SchedulerPool);

    public string ForMigrations => new NpgsqlConnectionStringBuilder(Owner)
    {
        ApplicationName = "portal migrations",
        Options = "-c lock_timeout=10s",
        Pooling = false,
    }.ConnectionString;

    private string With(string name, int pool) => new NpgsqlConnectionStringBuilder(App)
    {
        ApplicationName = name,
        MaxPoolSize = pool,
        Timeout = 5,
        CommandTimeout = 15,
        Options = Timeouts,
        TargetSessionAttributes = App.Contains(',') ? "primary" : null,
    }.ConnectionString;
}
