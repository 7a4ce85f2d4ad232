using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Infrastructure.Clock;

/// <summary>Moves the clock, in Development and tests alone: a demo or a test lives through 25 working days in a minute.</summary>
internal sealed class TimeTravel(PortalDb db, PortalClock clock, IHostEnvironment environment)
{
    /// <summary>Moves the portal's clock to an instant; it goes on from there.</summary>
    /// <exception cref="InvalidOperationException">In Production, always.</exception>
    public Task ToAsync(DateTimeOffset instant, CancellationToken ct) => DisplaceAsync(instant - clock.MachineTime, ct);

    /// <summary>Back to the machine's time.</summary>
    public Task BackAsync(CancellationToken ct) => DisplaceAsync(TimeSpan.Zero, ct);

    /// <summary>Takes up the displacement that the database holds.</summary>
    /// <exception cref="InvalidOperationException">In Production, when there is one.</exception>
    public async Task ResumeAsync(CancellationToken ct)
    {
        var row = await db.Set<ClockDisplacement>().AsNoTracking().SingleOrDefaultAsync(ct);
        if (row is null || row.Displacement == TimeSpan.Zero) return;
        RefuseInProduction();
        clock.Displace(row.Displacement);
    }

    /// <summary>Another portal on the database may have moved the clock; in Production nobody can have.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        if (environment.IsProduction()) return;
        var before = clock.Displacement;
        var row = await db.Set<ClockDisplacement>().AsNoTracking().SingleOrDefaultAsync(ct);
        clock.Displace(row?.Displacement ?? TimeSpan.Zero, insteadOf: before);
    }

    private async Task DisplaceAsync(TimeSpan displacement, CancellationToken ct)
    {
        RefuseInProduction();
        var row = await db.Set<ClockDisplacement>().SingleOrDefaultAsync(ct);
        if (row is null) db.Add(row = new ClockDisplacement());
        row.Displacement = displacement;
        await db.SaveChangesAsync(ct);
        clock.Displace(displacement);
    }

    private void RefuseInProduction()
    {
        if (environment.IsProduction())
            throw new InvalidOperationException("The clock of a portal in Production is never moved: remove Clock:StartAt and the row of clock_displacements.");
    }
}
