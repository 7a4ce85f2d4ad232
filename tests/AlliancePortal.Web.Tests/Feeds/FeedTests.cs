using System.Net;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Support;
using AlliancePortal.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Feeds;

/// <summary>The calendar that people subscribe to: a secret address, and behind it what one may see at that moment.</summary>
public class FeedTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feeds/00000000000000000000000000.ics")]
    [InlineData("/feeds/x.ics")]
    [InlineData("/feeds/%2e%2e.ics")]
    public async Task An_address_that_is_nobodys_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Browse().OpenAsync(address)).Status);

    [Fact]
    public async Task An_address_is_kept_as_a_fingerprint_and_a_new_one_or_an_end_makes_it_worth_nothing()
    {
        var browser = await portal.BrowseAsAsync("苏晏清");
        var first = await AddressAsync(browser, "生成日历地址");
        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(first)).Status);
        Assert.Empty(await portal.WithDbAsync(db => db.CalendarFeeds.Where(feed => first.Contains(feed.TokenHash)).ToListAsync(Ct)));
        Assert.DoesNotContain(first, (await browser.OpenAsync("/account/calendar")).Html.Source.Text);

        var second = await AddressAsync(browser, "更换日历地址");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await FetchAsync(first)).Status, (await FetchAsync(second)).Status));

        await (await browser.OpenAsync("/account/calendar")).Form("停用日历地址").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(second)).Status);
    }

    [Fact]
    public async Task It_holds_ones_own_deadlines_and_votes_is_kept_by_nobody_and_names_no_person()
    {
        var vote = await portal.PrepareAsync();
        await portal.ActAsAsync(VotingPortal.Staff, OweAsync);
        var (file, answer) = await ReadAsync(await AddressAsync(await portal.BrowseAsAsync(VotingPortal.Staff), "生成日历地址"));

        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("SUMMARY:暂定　截止：核对测试事项", file);
        Assert.Contains("DTSTART;VALUE=DATE:20270105", file);
        Assert.Contains($"UID:vote-{vote.Id}-opens@localhost", file);
        Assert.Contains("DTSTART;VALUE=DATE:20261211", file); // 24:00 of the 11th is the 11th
        Assert.DoesNotContain("秘书长的事", file);
        Assert.DoesNotContain("林致和", file);
    }

    [Fact]
    public async Task What_somebody_may_see_ends_with_the_capacity_and_everything_with_the_account()
    {
        await portal.PrepareAsync();
        var liaison = await portal.WithDbAsync(db => db.Representations.AsNoTracking().Where(acting => acting.PersonId != null && acting.Until == null)
            .OrderBy(acting => acting.Id).Select(acting => acting.PersonId!.Value).FirstAsync(Ct));
        var person = await portal.WithDbAsync(db => db.Users.SingleAsync(row => row.Id == liaison, Ct));
        var address = await AddressAsync(await portal.BrowseAsAsync(person), "生成日历地址");
        Assert.Contains("SUMMARY:表决截止", (await ReadAsync(address)).File);

        var today = ShanghaiTime.DateOf(portal.Clock.GetUtcNow());
        await portal.WithDbAsync(db => db.Representations.Where(row => row.PersonId == liaison).ExecuteUpdateAsync(row => row.SetProperty(one => one.Until, today.AddDays(-1)), Ct));
        await portal.WithDbAsync(db => db.Liaisons.Where(row => row.PersonId == liaison).ExecuteUpdateAsync(row => row.SetProperty(one => one.Until, today.AddDays(-1)), Ct));
        Assert.DoesNotContain("BEGIN:VEVENT", (await ReadAsync(address)).File);

        var never = new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
        await portal.WithDbAsync(db => db.Users.Where(row => row.Id == liaison).ExecuteUpdateAsync(row => row.SetProperty(one => one.LockoutEnd, never), Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(address)).Status);
    }

    private static async Task OweAsync(IServiceProvider services)
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        var due = here.Calendar.AddWorkingDays(new(2026, 12, 21), 10);
        db.Owe(here, DeadlineOwner.Secretariat, null, new Subject("probe", Guid.NewGuid(), ""), "probe", "核对测试事项", CharterRule.SecretariatExamines, due);
        db.Owe(here, DeadlineOwner.Chair, null, new Subject("probe", Guid.NewGuid(), ""), "probe", "秘书长的事", CharterRule.SecretariatExamines, due);
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>The path of the new address, as shown once.</summary>
    private static async Task<string> AddressAsync(Browser browser, string button)
    {
        var page = await (await browser.OpenAsync("/account/calendar")).Form(button).SendAsync();
        return new Uri(page.Html.QuerySelector("#feed-address")!.GetAttribute("value")!).AbsolutePath;
    }

    private Task<Page> FetchAsync(string address) => portal.Browse().OpenAsync(address);

    private async Task<(string File, HttpResponseMessage Answer)> ReadAsync(string address)
    {
        var page = await FetchAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return ((await page.Answer.Content.ReadAsStringAsync(Ct)).Replace("\r\n ", "", StringComparison.Ordinal), page.Answer);
    }
}
