using System.Net;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Infrastructure.Passwords;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Account;

public class PasswordTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    [Theory]
    [InlineData("")]
    [InlineData("elf Zeichen")]
    [InlineData("password1234")]
    [InlineData("passwordpassword")]
    [InlineData("Password!2026")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("woaini1314520")]
    [InlineData("chongqing2026!!")]
    [InlineData("zhongguozhongguo")]
    [InlineData("lianmeng123456")]
    [InlineData("mishuchu888888")]
    [InlineData("联盟联盟联盟联盟联盟联盟")]
    [InlineData("重庆市2026123456")]
    [InlineData("chengyinuo12345678")]
    [InlineData("administrator1")]
    [InlineData("letmeinletmein1")]
    [InlineData("1qaz2wsx3edc")]
    public void What_others_would_try_first_is_no_password(string password) =>
        Assert.NotNull(PasswordRules.WhyRefused(password, "程一诺", "chengyinuo@example.com"));

    [Theory]
    [InlineData("四匹 马 跑过 石桥，天亮了")]
    [InlineData("我们在江边种了二十二棵树")]
    [InlineData("correct horse battery staple")]
    [InlineData("七月 in 重庆 ist heiß")]
    [InlineData("kV7#pR2wXz9!")]
    [InlineData("839201746502")]
    [InlineData("Zwölf Türen!")]
    [InlineData("gracht-molen-fiets")]
    [InlineData("🌳🌧️🚲 am Kanal entlang")]
    public void Length_counts_and_any_character_may_be_in_it(string password) =>
        Assert.Null(PasswordRules.WhyRefused(password, "程一诺", "chengyinuo@example.com"));

    [Fact]
    public void Twelve_to_a_hundred_and_twenty_eight_characters()
    {
        var long128 = string.Concat(Enumerable.Range(0, 128).Select(n => "江北树水木石桥云火山"[n * 7 % 10]));

        Assert.Null(PasswordRules.WhyRefused(long128));
        Assert.Contains("最多 128", PasswordRules.WhyRefused(long128 + "一"));
        Assert.Contains("至少 12", PasswordRules.WhyRefused("kV7#pR2wXz9"));
    }

    [Fact]
    public async Task A_reset_works_once_within_two_hours_and_ends_every_other_session()
    {
        var person = await portal.OpenAccountAsync("reset@example.com");
        var elsewhere = await portal.BrowseAsAsync(person);
        var link = $"/account/reset?token={await portal.LinkAsync(person, LinkPurpose.Reset)}";
        var browser = portal.Browse();

        var weak = await (await browser.OpenAsync(link)).Form("设置密码并登录").Fill("Password", "password1234").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.Status);
        var page = await (await browser.OpenAsync(link)).Form("设置密码并登录").Fill("Password", "ein Kanal und zwölf Brücken").SendAsync();

        Assert.Equal("/desk", page.Path);
        Assert.Equal("/account/sign-in", (await elsewhere.OpenAsync("/account")).Path);
        Assert.Equal(HttpStatusCode.Gone, (await portal.Browse().OpenAsync(link)).Status);
        Assert.Equal("/account/sign-in", (await portal.SignInAsync(portal.Browse(), "reset@example.com", AccountsPortal.Password)).Path);
        Assert.Contains("密码刚刚更改", (await portal.MailToAsync("reset@example.com", "密码已更改")).Body);
    }

    [Fact]
    public async Task A_reset_link_ends_after_two_hours_and_a_newer_password_ends_it_at_once()
    {
        var person = await portal.OpenAccountAsync("slow@example.com");
        var token = await portal.LinkAsync(person, LinkPurpose.Reset);
        var now = portal.Clock.GetUtcNow();
        await portal.TravelToAsync(now.AddMinutes(121));
        Assert.Equal(HttpStatusCode.Gone, (await portal.Browse().OpenAsync($"/account/reset?token={token}")).Status);
        await portal.TravelToAsync(now);
    }

    [Fact]
    public async Task A_link_for_something_else_a_cut_one_and_a_forged_one_open_nothing()
    {
        var person = await portal.OpenAccountAsync("forged@example.com");
        var confirm = await portal.LinkAsync(person, LinkPurpose.Confirm);
        var reset = await portal.LinkAsync(person, LinkPurpose.Reset);

        foreach (var token in (string[])[confirm, reset[..^4], "x", "", new string('A', 5000)])
            Assert.Equal(HttpStatusCode.Gone, (await portal.Browse().OpenAsync($"/account/reset?token={token}")).Status);
    }

    [Fact]
    public async Task Who_forgot_the_password_of_no_account_is_answered_alike()
    {
        await portal.OpenAccountAsync("known@example.com");

        var known = await ForgetAsync("known@example.com");
        var unknown = await ForgetAsync("nobody@example.com");

        Assert.Equal(known.Text.Replace("known@", "@", StringComparison.Ordinal), unknown.Text.Replace("nobody@", "@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_password_asks_for_the_old_one_and_keeps_this_session_alone()
    {
        var person = await portal.OpenAccountAsync("change@example.com");
        var (own, elsewhere) = (await portal.BrowseAsAsync(person), await portal.BrowseAsAsync(person));

        var wrong = await ChangeAsync(own, "falsch falsch falsch");
        Assert.Contains("现在的密码不对", wrong.Text);
        Assert.Equal("/account", (await elsewhere.OpenAsync("/account")).Path);

        var page = await ChangeAsync(own, AccountsPortal.Password);
        Assert.Contains("密码已更改", page.Text);
        Assert.Equal("/account/sign-in", (await elsewhere.OpenAsync("/account")).Path);
    }

    private static async Task<Page> ChangeAsync(Browser browser, string old) =>
        await (await browser.OpenAsync("/account/password")).Form("更改密码").Fill("Password", old).Fill("NewPassword", "ein Kanal und zwölf Brücken").SendAsync();

    private async Task<Page> ForgetAsync(string mail) =>
        await (await portal.Browse().OpenAsync("/account/forgot")).Form("发送链接").Fill("Email", mail).SendAsync();
}
