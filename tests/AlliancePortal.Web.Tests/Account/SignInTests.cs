using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AlliancePortal.Web.Features.Account.SignIn;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Account;

public partial class SignInTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    [Fact]
    public async Task Unknown_wrong_unconfirmed_locked_and_counted_out_look_the_same()
    {
        await portal.OpenAccountAsync("wrong@example.com");
        await portal.OpenAccountAsync("uncon@example.com", confirmed: false);
        var locked = await portal.OpenAccountAsync("lockd@example.com");
        await portal.WithDbAsync(db => db.Users.Where(row => row.Id == locked.Id).ExecuteUpdateAsync(row => row.SetProperty(p => p.LockoutEnd, DateTimeOffset.UtcNow.AddHours(1))));
        for (var guess = 0; guess < 6; guess++) await RefusedAsync("count@example.com", "falsch falsch falsch");

        string[] answers =
        [
            await RefusedAsync("nobod@example.com", AccountsPortal.Password), await RefusedAsync("wrong@example.com", "falsch falsch falsch"),
            await RefusedAsync("uncon@example.com", AccountsPortal.Password), await RefusedAsync("lockd@example.com", AccountsPortal.Password),
            await RefusedAsync("count@example.com", "falsch falsch falsch"),
        ];

        Assert.Single(answers.Distinct());
        Assert.Contains("邮箱或密码不正确，或尝试的次数过多", answers[0]);
    }

    [Fact]
    public async Task An_unknown_address_costs_one_comparison_and_one_beat_like_a_known_one()
    {
        await portal.OpenAccountAsync("clock@example.com");

        foreach (var mail in (string[])["clock@example.com", "nobody@example.com"])
        {
            var before = portal.Comparisons.Values.Sum();
            var began = Stopwatch.GetTimestamp();
            await RefusedAsync(mail, "falsch falsch falsch");

            Assert.Equal(before + 1, portal.Comparisons.Values.Sum());
            Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(390));
        }
    }

    [Fact]
    public async Task What_takes_longer_than_one_beat_is_answered_at_the_next()
    {
        EvenPace pace = new(TimeProvider.System);
        var began = pace.Begin();
        await Task.Delay(450, TestContext.Current.CancellationToken);
        await pace.HoldAsync(began, TestContext.Current.CancellationToken);

        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(790));
    }

    [Fact]
    public async Task Of_thirty_guesses_in_one_instant_six_at_most_are_compared()
    {
        var person = await portal.OpenAccountAsync("burst@example.com");

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => RefusedAsync("burst@example.com", "falsch falsch falsch")));

        Assert.InRange(portal.Comparisons[person.Id], 1, 6);
    }

    [Fact]
    public void Ten_guesses_a_minute_are_evaluated_for_an_account_from_a_network_and_another_network_is_counted_apart()
    {
        using SignInLimiter limiter = new();

        Assert.Equal(5, Enumerable.Range(0, 100).Count(_ => limiter.Allows("a@example.com", "10.0.0.1")));
        Assert.False(limiter.Allows("A@EXAMPLE.COM", "10.0.0.1")); // one address, however it is written
        Assert.True(limiter.Allows("a@example.com", "10.0.0.2"));
        Assert.True(limiter.Allows("b@example.com", "10.0.0.1"));
    }

    [Fact]
    public async Task Whoever_signed_in_here_before_is_not_locked_out_by_others()
    {
        var person = await portal.OpenAccountAsync("owner@example.com");
        var own = portal.Browse();
        Assert.Equal("/desk", (await portal.SignInAsync(own, "owner@example.com", AccountsPortal.Password)).Path);
        await (await own.OpenAsync("/account")).Form("退出登录").SendAsync();
        await portal.WithDbAsync(db => db.Users.Where(row => row.Id == person.Id).ExecuteUpdateAsync(row => row.SetProperty(p => p.LockoutEnd, DateTimeOffset.UtcNow.AddHours(1))));

        Assert.Equal("/account/sign-in", (await portal.SignInAsync(portal.Browse(), "owner@example.com", AccountsPortal.Password)).Path);
        Assert.Equal("/desk", (await portal.SignInAsync(own, "owner@example.com", AccountsPortal.Password)).Path);
    }

    [Fact]
    public async Task A_disabled_account_does_not_come_in_from_a_known_device_either()
    {
        var person = await portal.OpenAccountAsync("gone@example.com");
        var own = portal.Browse();
        await portal.SignInAsync(own, "gone@example.com", AccountsPortal.Password);
        await portal.WithDbAsync(db => db.Users.Where(row => row.Id == person.Id).ExecuteUpdateAsync(row => row.SetProperty(p => p.LockoutEnd, DateTimeOffset.MaxValue)));

        Assert.Equal("/account/sign-in", (await own.OpenAsync("/account")).Path);
        Assert.Equal("/account/sign-in", (await portal.SignInAsync(own, "gone@example.com", AccountsPortal.Password)).Path);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData(@"/\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//evil.example")]
    [InlineData("/account\r\nLocation: https://evil.example")]
    [InlineData("evil.example")]
    [InlineData("")]
    public async Task After_signing_in_one_stays_at_home(string returnUrl)
    {
        var mail = $"home{(uint)returnUrl.GetHashCode(StringComparison.Ordinal)}@example.com";
        await portal.OpenAccountAsync(mail);

        var page = await portal.SignInAsync(portal.Browse(), mail, AccountsPortal.Password, $"?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(("localhost", "/desk"), (page.Answer.RequestMessage!.RequestUri!.Host, page.Path));
    }

    [Fact]
    public async Task After_signing_in_one_is_where_one_was_going()
    {
        await portal.OpenAccountAsync("going@example.com");
        var browser = portal.Browse();

        Assert.StartsWith("/account/sign-in?returnUrl=", (await browser.OpenAsync("/account/capacity")).Address);
        Assert.Equal("/account/capacity", (await portal.SignInAsync(browser, "going@example.com", AccountsPortal.Password, "?returnUrl=%2Faccount%2Fcapacity")).Path);
    }

    [Fact]
    public async Task The_demo_doors_open_one_capacity_each_with_one_click()
    {
        var page = await (await portal.Browse().OpenAsync("/account/sign-in")).Form("周予安").SendAsync();

        Assert.Equal($"/{DemoPortal.Chongqing}/desk", page.Path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    /// <summary>The whole answer, without what differs in every page: the token and the address that was typed.</summary>
    private async Task<string> RefusedAsync(string mail, string password)
    {
        var page = await portal.SignInAsync(portal.Browse(), mail, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        return Token().Replace(page.Html.Source.Text, "").Replace(mail, "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="[^"]*" """)]
    private static partial Regex Token();
}
