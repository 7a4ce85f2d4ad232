using AlliancePortal.Web.Infrastructure.Mail;
using AlliancePortal.Web.Infrastructure.Notices;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Deliveries;

public sealed class OutboxTests(OutboxPortal portal) : IClassFixture<OutboxPortal>, IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Each test begins with an empty queue.</summary>
    public async ValueTask InitializeAsync()
    {
        portal.Smtp.Answer = _ => "250 OK";
        await portal.SendAsync();
        portal.Smtp.Taken.Clear();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_mail_that_is_refused_every_time_rests_as_failed_with_the_reason_in_words()
    {
        portal.Smtp.Answer = _ => "550 no such mailbox";
        var notice = await TellAsync();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(1, await portal.SendAsync());
            var now = await portal.ReadAsync(notice);
            Assert.Equal((attempt, MailTrouble.AddressRefused), (now.Attempts, now.Trouble));
            Assert.Equal(attempt < 3 ? MailState.Queued : MailState.Failed, now.MailState);
            if (attempt < 3) Assert.InRange(now.NextTryAt - portal.Clock.GetUtcNow(), TimeSpan.FromMinutes(0.9 * attempt), TimeSpan.FromMinutes(1.2 * Math.Pow(2, attempt - 1)));
            await portal.TravelToAsync(portal.Clock.GetUtcNow().AddMinutes(10));
        }
        Assert.Equal(0, await portal.SendAsync());
        Assert.Empty(portal.Smtp.Taken);
    }

    [Fact]
    public async Task A_mail_that_somebody_is_sending_is_left_alone_until_the_lease_ends_and_then_keeps_its_message_id()
    {
        var notice = await TellAsync();
        await HoldAsync(notice, TimeSpan.FromHours(1));
        Assert.Equal(0, await portal.SendAsync());

        await HoldAsync(notice, TimeSpan.FromSeconds(-1));
        Assert.Equal(1, await portal.SendAsync());

        Assert.Equal([$"<{notice.Id:N}@localhost>"], portal.Smtp.Taken);
        var now = await portal.ReadAsync(notice);
        Assert.Equal((MailState.Sent, 2), (now.MailState, now.Attempts));
    }

    [Fact]
    public async Task Whoever_slept_past_the_lease_does_not_overwrite_what_became_of_the_mail()
    {
        var notice = await TellAsync();
        var ct = Ct; // the server's thread is in no test
        portal.Smtp.BeforeAcknowledging = _ => HoldAsync(notice, TimeSpan.FromHours(1), ct).GetAwaiter().GetResult(); // another portal takes it meanwhile

        Assert.Equal(1, await portal.SendAsync());
        portal.Smtp.BeforeAcknowledging = _ => { };

        var now = await portal.ReadAsync(notice);
        Assert.Equal(MailState.Queued, now.MailState);
        Assert.NotNull(now.Claim);
        await HoldAsync(notice, TimeSpan.FromSeconds(-1)); // for the tests that follow
    }

    [Fact]
    public async Task A_mail_at_which_the_portal_ends_every_time_is_given_up()
    {
        var notice = await TellAsync();
        await portal.WithDbAsync(db => db.Notices.Where(row => row.Id == notice.Id).ExecuteUpdateAsync(row => row.SetProperty(n => n.Attempts, 3), Ct));

        Assert.Equal(1, await portal.SendAsync());

        Assert.Equal((MailState.Failed, MailTrouble.Interrupted), ((await portal.ReadAsync(notice)).MailState, (await portal.ReadAsync(notice)).Trouble));
        Assert.Empty(portal.Smtp.Taken);
    }

    [Fact]
    public async Task Many_senders_at_once_send_each_mail_once()
    {
        for (var n = 0; n < 20; n++) await TellAsync();

        Assert.Equal(20, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.SendAsync()))).Sum());

        Assert.Equal(20, portal.Smtp.Taken.Distinct().Count());
        Assert.Equal(20, portal.Smtp.Taken.Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 240)]
    [InlineData(40, 240)]
    public void Each_pause_is_twice_the_one_before_up_to_four_hours_and_by_chance_a_fifth_longer(int attempts, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), MailBackoff.After(attempts, 0));
        Assert.Equal(TimeSpan.FromMinutes(1.2 * minutes), MailBackoff.After(attempts, 1));
    }

    private async Task<Notice> TellAsync() => await portal.TellAsync(await portal.PersonAsync("林致和"), "请签发");

    /// <summary>As if another portal had taken it, with so much of its lease left.</summary>
    private Task HoldAsync(Notice notice, TimeSpan left, CancellationToken? ct = null) => portal.WithDbAsync(db => db.Database.ExecuteSqlAsync(
        $"update notices set claim = {Guid.NewGuid()}, lease_until = clock_timestamp() + {left}, attempts = greatest(attempts, 1) where id = {notice.Id}", ct ?? Ct));
}
