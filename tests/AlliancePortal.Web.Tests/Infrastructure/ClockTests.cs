using System.Net;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Clock;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>A portal that takes part in the jobs, as every real one does.</summary>
public sealed class JobbingPortal(TestPostgres postgres) : PortalFactory(postgres)
{
    protected override Dictionary<string, string> Settings => new(base.Settings) { ["Jobs:Run"] = "true" };
}

public sealed class ClockTests(PortalFactory portal, JobbingPortal jobbing) : IClassFixture<PortalFactory>, IClassFixture<JobbingPortal>
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
    public async Task The_page_of_the_clock_moves_it_and_refuses_days_that_do_not_exist()
    {
        var page = await portal.Browse().OpenAsync("/clock");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("移动时钟").Fill("日期", "2027-02-30").SendAsync()).Status);
        var moved = await page.Form("移动时钟").Fill("日期", "2027-02-28").Fill("时间", "23:30").SendAsync();

        Assert.Contains("2027年2月28日 23:3", moved.Text);
        Assert.Equal(new DateOnly(2027, 2, 28), ShanghaiTime.DateOf(portal.Clock.GetUtcNow()));
        Assert.Contains("与本机同日", (await moved.Form("恢复为本机时间").SendAsync()).Text);
    }

    [Fact]
    public async Task The_scheduler_counts_real_time_and_leaves_the_portal_its_own_clock()
    {
        await jobbing.TravelToAsync(2027, 3, 1);

        Assert.Same(jobbing.Clock, jobbing.Services.GetRequiredService<TimeProvider>());
        Assert.Contains("2027年3月1日", (await jobbing.Browse().OpenAsync("/clock")).Text);
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
