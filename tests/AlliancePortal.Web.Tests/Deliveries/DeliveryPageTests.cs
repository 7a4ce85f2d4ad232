using System.Net;
using AlliancePortal.Web.Infrastructure.Notices;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Deliveries;

public sealed class DeliveryPageTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    private const string Address = $"/{DemoPortal.Chongqing}/deliveries";

    [Fact]
    public async Task A_mail_that_was_not_given_up_is_not_sent_again_and_one_of_another_alliance_does_not_exist()
    {
        var staff = await portal.BrowseAsAsync("周予安");
        var failed = await FailedAsync("请核对邮箱");
        var form = (await staff.OpenAsync($"{Address}?state=failed")).Form("重新发送：请核对邮箱");
        var request = form.Request();
        request.RequestUri = new Uri(request.RequestUri!.ToString().Replace($"{failed.Id}", $"{Guid.NewGuid()}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.SendAsync(request)).Status);

        await form.SendAsync();
        Assert.Contains("没有重复发送", (await form.SendAsync()).Text);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Acts.CountAsync(act => act.SubjectId == failed.Id)));
    }

    [Fact]
    public async Task The_secretariat_sends_again_what_was_given_up_to_the_address_of_today_and_that_is_recorded()
    {
        var staff = await portal.BrowseAsAsync("林观澜");
        var failed = await FailedAsync("请再看一次");
        var person = await portal.PersonAsync("林致和");
        await portal.WithDbAsync(db => db.Notices.Where(row => row.Id == failed.Id).ExecuteUpdateAsync(row => row.SetProperty(n => n.MailAddress, "old@example.com")));

        var page = await (await staff.OpenAsync($"{Address}?state=failed")).Form("重新发送：请再看一次").SendAsync();

        Assert.Contains("重新排队", page.Text);
        var mail = await portal.MailToAsync(person.Email!, "请再看一次");
        Assert.Contains("正文", mail.Body);
        var act = await portal.WithDbAsync(db => db.Acts.SingleAsync(row => row.SubjectId == failed.Id));
        Assert.Equal(("重新发送通知邮件：请再看一次（收件人：林致和）", "林观澜"), (act.What, act.PersonName));
    }

    [Fact]
    public async Task The_log_says_what_reached_whom_with_the_address_masked_and_the_reason_in_plain_words()
    {
        await FailedAsync("一件没有发出的");
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{Address}?state=failed&person={Uri.EscapeDataString("林致和")}");

        Assert.Contains("一件没有发出的", page.Text);
        Assert.Contains("发送失败", page.Text);
        Assert.Contains("收件邮箱不存在或被拒收", page.Text);
        Assert.Contains("***@", page.Text);
        Assert.DoesNotContain((await portal.PersonAsync("林致和")).Email!, page.Text);
        Assert.DoesNotContain("550", page.Text);
        Assert.DoesNotContain("正文", page.Text);
    }

    [Fact]
    public async Task A_filter_that_nothing_fits_says_so_and_an_unknown_one_shows_everything()
    {
        var staff = await portal.BrowseAsAsync("周予安");
        await portal.TellAsync(await portal.PersonAsync("林致和"), "随便一件");

        Assert.Contains("没有符合条件的送达记录", (await staff.OpenAsync($"{Address}?person={Uri.EscapeDataString("查无此人")}")).Text);
        Assert.Contains("随便一件", (await staff.OpenAsync($"{Address}?state=nonsense")).Text);
    }

    [Fact]
    public async Task The_pages_of_the_log_follow_each_other_without_gap_or_double()
    {
        var person = await portal.PersonAsync("苏晏清");
        for (var n = 0; n < 53; n++) await portal.TellAsync(person, $"第 {n:00} 件");
        var staff = await portal.BrowseAsAsync("周予安");
        var first = await staff.OpenAsync($"{Address}?person={Uri.EscapeDataString("苏晏清")}");
        var second = await first.FollowAsync("下一页");

        var titles = Titles(first).Concat(Titles(second)).Where(title => title.StartsWith('第')).ToList();
        Assert.Equal(50, Titles(first).Count);
        Assert.Equal(Enumerable.Range(0, 53).Select(n => $"第 {n:00} 件").Reverse(), titles);
        Assert.Equal(Titles(first), Titles(await second.FollowAsync("上一页")));
    }

    [Fact]
    public async Task Whoever_keeps_the_portal_sees_figures_of_every_alliance_and_nothing_of_what_was_told_to_whom()
    {
        await FailedAsync("机密的一件");
        var keeper = await portal.OpenAccountAsync("keeper@example.com", administrator: true);
        var page = await (await portal.BrowseAsAsync(keeper)).OpenAsync("/operations/notices");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("重庆市网络通信工程技术创新战略联盟", page.Text);
        Assert.Contains("收件邮箱不存在或被拒收", page.Text);
        Assert.DoesNotContain("机密的一件", page.Text);
        Assert.DoesNotContain("林致和", page.Text);
        Assert.DoesNotContain("zhang.san", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("周予安")).OpenAsync("/operations/notices")).Status);
    }

    private async Task<Notice> FailedAsync(string title)
    {
        var person = await portal.PersonAsync("林致和");
        var notice = await portal.TellAsync(person, title);
        await portal.MailToAsync(person.Email!, title); // so that the sender is done with it
        for (var tries = 0; (await portal.ReadAsync(notice)).MailState != MailState.Sent && tries < 200; tries++) await Task.Delay(20, TestContext.Current.CancellationToken);
        await portal.GiveUpAsync(notice, MailTrouble.AddressRefused);
        return notice;
    }

    private static List<string> Titles(Page page) => [.. page.Html.QuerySelectorAll("tbody th.c-main").Select(cell => Page.Squeeze(cell.TextContent))];
}
