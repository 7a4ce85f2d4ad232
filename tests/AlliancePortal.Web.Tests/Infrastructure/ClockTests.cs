using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Clock;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace AlliancePortal.Web.Tests.Infrastructure;

public sealed class ClockTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clock_goes_on_from_where_it_was_moved_to_and_the_database_knows_by_how_much()
    {
        var then = new DateTimeOffset(2027, 3, 1, 1, 0, 0, TimeSpan.Zero);

        await portal.TravelToAsync(then);

        Assert.InRange(portal.Clock.GetUtcNow() - then, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        var kept = await portal.WithDbAsync(db => db.Set<ClockDisplacement>().SingleAsync(Ct));
        Assert.InRange(kept.Displacement - portal.Clock.Displacement, TimeSpan.FromMilliseconds(-1), TimeSpan.FromMilliseconds(1)); // microseconds
    }

    [Fact]
    public async Task Production_neither_moves_the_clock_nor_starts_with_one_that_was_moved()
    {
        await portal.TravelToAsync(2027, 3, 1);

        await portal.InScopeAsync(async services =>
        {
            var travel = new TimeTravel(services.GetRequiredService<PortalDb>(), new PortalClock(),
                new HostingEnvironment { EnvironmentName = Environments.Production });
            await Assert.ThrowsAsync<InvalidOperationException>(() => travel.ResumeAsync(Ct));
            await Assert.ThrowsAsync<InvalidOperationException>(() => travel.ToAsync(DateTimeOffset.UnixEpoch, Ct));
        });
    }
}
