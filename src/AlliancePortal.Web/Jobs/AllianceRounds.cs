using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Clock;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace AlliancePortal.Web.Jobs;

/// <summary>Goes through the alliances with some work. One that fails keeps no other waiting: it is logged, and the next round tries it again.</summary>
internal sealed class AllianceRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AllianceRounds> logger)
{
    /// <exception cref="JobExecutionException">Some of it failed: the scheduler keeps that in its history.</exception>
    public async Task GoAsync(IReadOnlyCollection<AllianceWork> works, CancellationToken ct)
    {
        var failed = 0;
        foreach (var slug in await SlugsAsync(ct))
            foreach (var work in works)
                if (!await TryAsync(slug, work, ct)) failed++;
        if (failed > 0) throw new JobExecutionException($"{failed} works of this round failed; the log says which.");
    }

    private async Task<bool> TryAsync(string slug, AllianceWork work, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<AllianceScope>().LoadAsync(slug, ct)) await work.DoAsync(scope.ServiceProvider, clock.GetUtcNow(), ct);
            return true;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "{Work} failed for {Alliance}; the next round tries it again", work.Name, slug);
            return false;
        }
    }

    /// <summary>Another portal may have moved the clock since: the scheduler counts real time, the work goes by the portal's.</summary>
    private async Task<List<string>> SlugsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TimeTravel>().FollowAsync(ct);
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Alliances.OrderBy(alliance => alliance.Slug).Select(alliance => alliance.Slug).ToListAsync(ct);
    }
}
