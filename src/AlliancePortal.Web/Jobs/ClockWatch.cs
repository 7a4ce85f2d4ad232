using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Resolutions;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Jobs;

/// <summary>
/// Looks at the clock every few seconds so that letters and notices go out although nobody reads a page. What is open or over is decided
/// by the clock when it is read; this job only comes first where no reader did.
/// </summary>
internal sealed class ClockWatch(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration configuration, ILogger<ClockWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(configuration.GetValue("Jobs:ClockWatch", TimeSpan.FromSeconds(15)));
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The clock's work failed; it is tried again at the next look");
            }
        }
    }

    /// <summary>Does for every alliance what the clock says is due.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        foreach (var slug in await SlugsAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var here = scope.ServiceProvider.GetRequiredService<AllianceScope>();
            if (!await here.LoadAsync(slug, ct)) continue;
            await scope.ServiceProvider.GetRequiredService<VoteClerk>().BringAllUpToDateAsync(here.Id, clock.GetUtcNow(), ct);
            await scope.ServiceProvider.GetRequiredService<Reminders>().RemindDueAsync(clock.GetUtcNow(), ct);
            await scope.ServiceProvider.GetRequiredService<Lapses>().BringUpToDateAsync(clock.GetUtcNow(), ct);
            await scope.ServiceProvider.GetRequiredService<DepartureClock>().BringUpToDateAsync(clock.GetUtcNow(), ct);
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false; // the portal stops
        }
    }

    private async Task<List<string>> SlugsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Alliances.OrderBy(alliance => alliance.Slug).Select(alliance => alliance.Slug).ToListAsync(ct);
    }
}
