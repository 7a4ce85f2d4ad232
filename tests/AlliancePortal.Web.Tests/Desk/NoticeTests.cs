using System.Net;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Mail;
using AlliancePortal.Web.Infrastructure.Notices;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Desk;

public class NoticeTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    [Fact]
    public async Task A_notice_reaches_the_mailbox_with_the_act_and_the_address_by_mail_once()
    {
        await TellAsync("苏晏清", "请审核证书", "/account");
        var person = await portal.PersonAsync("苏晏清");

        var mail = await portal.MailToAsync(person.Email!, "请审核证书");
        Assert.Contains("http://localhost/account", mail.Body);
        await portal.InScopeAsync(async services => Assert.False(await services.GetRequiredService<NoticeOutbox>().SendNextAsync(CancellationToken.None)));

        var browser = await portal.BrowseAsAsync(person);
        var page = await browser.OpenAsync("/notices");
        Assert.Contains("未读", page.Text);
        Assert.Equal("/account", (await page.Form("查看：请审核证书").SendAsync()).Path);
        Assert.DoesNotContain("未读", (await browser.OpenAsync("/notices")).Text);
    }

    [Fact]
    public async Task A_notice_of_somebody_else_does_not_exist()
    {
        await TellAsync("林致和", "只给理事长", "/account");
        var chair = await portal.BrowseAsAsync("林致和");
        var form = (await chair.OpenAsync("/notices")).Form("查看：只给理事长");
        var other = await portal.BrowseAsAsync("林观澜");
        await TellAsync("林观澜", "给林观澜", "/account");
        var own = (await other.OpenAsync("/notices")).Form("查看：给林观澜").Request();
        own.RequestUri = form.Request().RequestUri;

        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(own)).Status);
    }

    [Fact]
    public async Task A_mail_that_is_not_taken_is_tried_again_later_and_nothing_else_waits_for_it()
    {
        await TellAsync("周予安", "换行\r\nBcc: a@example.com", "/account");
        var person = await portal.PersonAsync("周予安");
        for (var tries = 0; tries < 300; tries++)
        {
            var notice = await portal.WithDbAsync(db => db.Notices.AsNoTracking().SingleAsync(row => row.PersonId == person.Id && row.Title.StartsWith("换行")));
            if (notice.Trouble is not MailTrouble.None) // the attempt is counted when it begins, and its end is told later
            {
                Assert.Equal(1, notice.Attempts);
                Assert.Equal(MailState.Queued, notice.MailState);
                Assert.True(notice.NextTryAt > portal.Clock.GetUtcNow());
                return;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The notice was never tried.");
    }

    [Theory]
    [InlineData("a@example.com\r\nBcc: b@example.com", "主题")]
    [InlineData("a@example.com", "主题\nBcc: b@example.com")]
    public void A_line_break_never_becomes_a_header_of_a_mail(string to, string subject) =>
        Assert.Throws<ArgumentException>(() => new OutgoingMail(to, subject, "正文"));

    private Task TellAsync(string name, string title, string link) => portal.ActAsAsync("周予安", async services =>
    {
        var (here, db) = (services.GetRequiredService<AllianceScope>(), services.GetRequiredService<PortalDb>());
        var person = await portal.PersonAsync(name);
        var act = here.Record(CharterRule.ActsAreRecorded, new Subject("person", person.Id, ""), "告知");
        here.Tell(act, [new Recipient(person.Id, person.Email!)], title, "正文。", link);
        await db.SaveChangesAsync();
    });
}
