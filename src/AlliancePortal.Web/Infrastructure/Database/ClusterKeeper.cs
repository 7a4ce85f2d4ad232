using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

namespace AlliancePortal.Web.Infrastructure.Database;

/// <summary>Starts the private PostgreSQL again when it was killed, and stops it after the last request of the portal.</summary>
internal sealed class ClusterKeeper(PostgresCluster cluster, ILogger<ClusterKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!cluster.IsRunning) await RestartAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // the portal stops
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await cluster.DisposeAsync();
    }

    private async Task RestartAsync(CancellationToken ct)
    {
        logger.LogError("PostgreSQL is gone; it is started again");
        try
        {
            await cluster.AttachOrStartAsync(ct);
        }
        catch (PostgresClusterException failure)
        {
            logger.LogError(failure, "PostgreSQL could not be started again; it is tried again");
        }
    }
}
