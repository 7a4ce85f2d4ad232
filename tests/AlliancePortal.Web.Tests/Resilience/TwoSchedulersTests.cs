using System.Diagnostics;
using System.Globalization;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Tests.Voting.Storm;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Resilience;

/// <summary>
/// Two portals on one database: one is put to sleep for longer than its check-in while it is at work, wakes up again, and one is killed at work.
/// tests/resilience/two-schedulers.sh runs the same at full size.
/// </summary>
public sealed class TwoSchedulersTests(TwoPortals portal, ITestOutputHelper output) : IClassFixture<TwoPortals>
{
    private static readonly int Items = Number("RESILIENCE_ITEMS", 200);
    private static readonly TimeSpan Sleep = TimeSpan.FromSeconds(Number("RESILIENCE_SLEEP", 5));
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(Number("RESILIENCE_CHECK_IN", 1));
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly long _began = Stopwatch.GetTimestamp();
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_due_is_told_once_although_one_portal_sleeps_past_its_check_in_and_one_is_killed_at_work()
    {
        await portal.TravelToAsync(2026, 12, 2);
        var settings = new Dictionary<string, string> { ["Jobs:CheckIn"] = $"{CheckIn}", ["Jobs:Every"] = "00:00:01" };
        var (first, second) = (portal.NewProcess(settings), portal.NewProcess(settings));
        first.Start();
        second.Start();
        await first.AnswersAsync(Ct);
        await second.AnswersAsync(Ct);
        Say("two portals answer");
        await portal.OweTodayAsync(Items / 2);

        var sleeper = await portal.AtWorkAsync(Items / 20, Patience, Ct);
        sleeper.Pause();
        Say($"portal {sleeper.Id} sleeps, {await portal.RemindedAsync()} told");
        await Task.Delay(Sleep, Ct);
        sleeper.Resume();
        Say($"portal {sleeper.Id} wakes, {await portal.RemindedAsync()} told");

        await KillAtWorkAsync();
        await UntilAsync(async () => await portal.RemindedAsync() >= Items);
        Say("all told");
        await UntilAsync(async () => (await portal.MailsAsync(Ct)).Distinct().Count() >= Items);
        Say("all mailed");
        await Task.Delay(3 * CheckIn + TimeSpan.FromSeconds(2), Ct); // a round or two more, by either

        var keys = await portal.WithDbAsync(db => db.Notices.Where(notice => notice.Title.StartsWith("今天到期：签发决议：第 ")).Select(notice => notice.Key).ToListAsync(Ct));
        var acts = await portal.WithDbAsync(db => db.Acts.CountAsync(act => act.What.StartsWith("期限提醒：签发决议：第 "), Ct));
        var mails = await portal.MailsAsync(Ct);
        Say($"{keys.Count} notices, {keys.Distinct().Count()} distinct keys, {acts} acts, {mails.Count} mails with {mails.Distinct().Count()} message ids");
        Assert.Equal((Items, Items, Items), (keys.Count, keys.Distinct().Count(), acts));
        Assert.Equal(Items, mails.Distinct().Count());
        Assert.All(await portal.WithDbAsync(db => ActChain.VerifyAsync(db, Ct)), chain => Assert.Null(chain.Break));
    }

    /// <summary>Kills whichever is at work, and starts it again.</summary>
    private async Task KillAtWorkAsync()
    {
        await portal.OweTodayAsync(Items - Items / 2);
        var victim = await portal.AtWorkAsync(Math.Max(await portal.RemindedAsync(), Items / 2) + Items / 20, Patience, Ct);
        victim.Kill();
        var told = await portal.RemindedAsync();
        Assert.InRange(told, 1, Items - 1); // it was at work
        Say($"a portal was killed with {told} of {Items} told");
        victim.Start();
        await victim.AnswersAsync(Ct);
        Say("it answers again");
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var began = Stopwatch.GetTimestamp(); !await done(); await Task.Delay(200, Ct))
            if (Stopwatch.GetElapsedTime(began) > Patience) return; // the assertions say what is missing
    }

    private void Say(string what) => output.WriteLine($"{Stopwatch.GetElapsedTime(_began).TotalSeconds,6:F1} s  {what}");

    private static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
