using AlliancePortal.Web.Infrastructure.Notices;
using AlliancePortal.Web.Tests.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Resilience;

/// <summary>The portal is killed while it hands mails over: before the server has said yes, just after, and at any moment.</summary>
public sealed class OutboxStormTests(TwoPortals portal) : IClassFixture<TwoPortals>
{
    private const int Mails = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_mail_arrives_although_the_portal_is_killed_three_times_and_one_that_comes_twice_is_known_by_its_message_id()
    {
        var person = await portal.PersonAsync("林致和");
        List<Notice> notices = [];
        for (var n = 1; n <= Mails; n++) notices.Add(await portal.TellAsync(person, $"风暴第 {n} 件"));
        var ids = notices.ConvertAll(notice => notice.Id);

        using SmtpProbe smtp = new();
        using SemaphoreSlim killed = new(0);
        using var process = portal.NewProcess(new Dictionary<string, string>(smtp.Settings) { ["Mail:Lease"] = "00:00:03", ["Jobs:Run"] = "false" });
        smtp.BeforeAcknowledging = number => KillWhen(number is 5 or 19);
        smtp.AfterAcknowledging = number => KillWhen(number == 12);
        for (var start = 1; start <= 3; start++)
        {
            process.Start();
            Assert.True(await killed.WaitAsync(Patience, Ct), $"The portal outlived its {start}. kill.");
        }
        process.Start();
        for (var tries = 0; await UnsentAsync() > 0 && tries < 300; tries++) await Task.Delay(200, Ct);

        Assert.Equal(0, await UnsentAsync());
        Assert.Equal(ids.Select(id => $"<{id:N}@127.0.0.1>").Order(), smtp.Taken.Where(id => ids.Exists(known => id == $"<{known:N}@127.0.0.1>")).Distinct().Order());
        Assert.InRange(smtp.Taken.GroupBy(id => id).Count(group => group.Count() > 1), 2, 3); // the two that were cut off, and at most the one just after
        Assert.Equal(Mails, await portal.WithDbAsync(db => db.Notices.CountAsync(notice => ids.Contains(notice.Id), Ct)));

        void KillWhen(bool now)
        {
            if (!now) return;
            process.Kill();
            killed.Release();
        }

        Task<int> UnsentAsync() => portal.WithDbAsync(db => db.Notices.CountAsync(notice => ids.Contains(notice.Id) && notice.MailState != MailState.Sent, Ct));
    }
}
