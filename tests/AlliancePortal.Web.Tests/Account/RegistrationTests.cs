using System.Net;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Account;

public class RegistrationTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    [Fact]
    public async Task An_address_that_has_an_account_is_answered_alike_and_told_by_mail_alone()
    {
        await portal.OpenAccountAsync("taken@example.com");

        var known = await RegisterAsync(portal.Browse(), "taken@example.com");
        var fresh = await RegisterAsync(portal.Browse(), "fresh@example.com");

        Assert.Equal(fresh.Text.Replace("fresh@", "@", StringComparison.Ordinal), known.Text.Replace("taken@", "@", StringComparison.Ordinal));
        Assert.Contains("已经有账号", (await portal.MailToAsync("taken@example.com", "您已经有账号")).Body);
        Assert.Contains("24 小时", (await portal.MailToAsync("fresh@example.com", "确认您的电子邮箱")).Body);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Users.CountAsync(person => person.NormalizedEmail == "TAKEN@EXAMPLE.COM")));
    }

    [Theory]
    [InlineData("o'brien@example.com"), InlineData("a%b@example.com"), InlineData("a.b+c@example.com")]
    public async Task Every_sign_that_a_mail_address_may_have_is_taken(string mail)
    {
        var page = await RegisterAsync(portal.Browse(), mail);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Users.CountAsync(person => person.Email == mail)));
    }

    [Fact]
    public async Task Nobody_signs_in_before_the_address_is_confirmed_and_the_link_confirms_it_once()
    {
        var browser = portal.Browse();
        await RegisterAsync(browser, "new@example.com", "?returnUrl=%2Faccount%2Fcapacity");
        Assert.Equal("/account/sign-in", (await portal.SignInAsync(browser, "new@example.com", AccountsPortal.Password)).Path);
        var link = AccountsPortal.LinkIn(await portal.MailToAsync("new@example.com", "确认您的电子邮箱"));

        await portal.Browse().OpenAsync(link); // a mail scanner opens it first
        var page = await (await browser.OpenAsync(link)).Form("确认并登录").Fill("Password", AccountsPortal.Password).SendAsync();

        Assert.Equal("/account/capacity", page.Path);
        Assert.Equal(HttpStatusCode.Gone, (await portal.Browse().OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Who_does_not_know_the_password_does_not_confirm_the_account_that_another_opened()
    {
        await RegisterAsync(portal.Browse(), "other@example.com");
        var link = AccountsPortal.LinkIn(await portal.MailToAsync("other@example.com", "确认您的电子邮箱"));

        var page = await (await portal.Browse().OpenAsync(link)).Form("确认并登录").Fill("Password", "ein anderes Kennwort").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.False(await portal.WithDbAsync(db => db.Users.Where(person => person.Email == "other@example.com").Select(person => person.EmailConfirmed).SingleAsync()));
    }

    [Fact]
    public async Task Links_in_mails_carry_the_portals_own_address_whatever_host_was_asked()
    {
        var browser = portal.Browse();
        var request = (await browser.OpenAsync("/account/forgot")).Form("发送链接").Fill("Email", (await portal.OpenAccountAsync("host@example.com")).Email!).Request();
        request.Headers.Host = "127.0.0.1";
        request.Headers.Remove("Origin");
        await browser.SendAsync(request);

        Assert.Contains("http://localhost/account/reset?token=", (await portal.MailToAsync("host@example.com", "重设密码")).Body);
    }

    [Theory]
    [InlineData("FullName", "程\r\nBcc: a@example.com", "只能填一行")]
    [InlineData("FullName", "程", "姓名为 2 至 60 个字")]
    [InlineData("FullName", "程\u202E一诺", "不可见字符")]
    [InlineData("Email", "a@example.com\r\nBcc: b@example.com", "只能填一行")]
    [InlineData("Email", "ａ@example.com", "电子邮箱的格式不对")]
    [InlineData("Email", "а@example.com", "电子邮箱的格式不对")]
    [InlineData("Email", "a@example.com.", "电子邮箱的格式不对")]
    [InlineData("Email", "a@localhost", "电子邮箱的格式不对")]
    [InlineData("Password", "kurz", "密码至少 12 个字符")]
    [InlineData("Password", "password123456", "容易被猜到")]
    public async Task What_cannot_be_registered_is_said_beside_its_field(string field, string value, string why)
    {
        var page = await (await portal.Browse().OpenAsync("/account/register")).Form("注册账号")
            .Fill("FullName", "程一诺").Fill("Email", "odd@example.com").Fill("Password", AccountsPortal.Password).Fill(field, value).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Text);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        await (await portal.Browse().OpenAsync("/account/register")).Form("注册账号").Fill("FullName", "程一诺").Fill("Email", "over@example.com")
            .Fill("Password", AccountsPortal.Password).Forge("EmailConfirmed", "true").Forge("IsAdministrator", "true").SendAsync();

        var person = await portal.WithDbAsync(db => db.Users.SingleAsync(row => row.Email == "over@example.com"));
        Assert.False(person.EmailConfirmed || person.IsAdministrator);
    }

    [Fact]
    public async Task A_link_to_confirm_ends_after_a_day()
    {
        var person = await portal.OpenAccountAsync("late@example.com", confirmed: false);
        var token = await portal.LinkAsync(person, LinkPurpose.Confirm);
        var now = portal.Clock.GetUtcNow();

        await portal.TravelToAsync(now.AddHours(23));
        Assert.Equal(HttpStatusCode.OK, (await portal.Browse().OpenAsync($"/account/confirm?token={token}")).Status);
        await portal.TravelToAsync(now.AddHours(25));
        Assert.Equal(HttpStatusCode.Gone, (await portal.Browse().OpenAsync($"/account/confirm?token={token}")).Status);
        await portal.TravelToAsync(now);
    }

    private static async Task<Page> RegisterAsync(Browser browser, string mail, string query = "") =>
        await (await browser.OpenAsync($"/account/register{query}")).Form("注册账号").Fill("FullName", "程一诺").Fill("Email", mail).Fill("Password", AccountsPortal.Password).SendAsync();
}
