using System.Net;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>With four connections for pages and two for ballots.</summary>
public sealed class SmallPortal(TestPostgres postgres) : ProbePortal(postgres)
{
    protected override Dictionary<string, string> Settings => new(base.Settings)
    {
        ["Portal:PagePool"] = "4",
        ["Portal:BallotPool"] = "2",
        ["RateLimits:VerifyPerMinute"] = "5",
    };
}

public sealed class BusyTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Fact]
    public async Task Slow_pages_that_hold_every_connection_keep_no_ballot_waiting()
    {
        var slow = Enumerable.Range(0, 6).Select(_ => portal.Browse().OpenAsync("/probe/hold")).ToList();
        await Task.Delay(1_000, TestContext.Current.CancellationToken);

        var ballot = await portal.Browse().OpenAsync("/probe/ballot-pool").WaitAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, ballot.Status);
        var answers = await Task.WhenAll(slow);
        Assert.All(answers, page => Assert.Contains(page.Status, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        Assert.Contains(answers, page => page.Status == HttpStatusCode.ServiceUnavailable && page.Answer.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_so_and_when_to_come_back()
    {
        var browser = portal.Browse();
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/probe/often")).Status);

        var refused = await browser.OpenAsync("/probe/often");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("操作过于频繁", refused.Heading);
        Assert.NotNull(refused.Answer.Headers.RetryAfter);
    }
}
