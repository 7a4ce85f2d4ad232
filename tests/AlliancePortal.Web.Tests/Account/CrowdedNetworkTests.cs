using System.Net;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Account;

/// <summary>An office behind one address that may send six forms around accounts and look up six certificates a minute.</summary>
public sealed class CrowdedPortal(TestPostgres postgres) : AccountsPortal(postgres)
{
    public const int PerMinute = 6;

    protected override Dictionary<string, string> Settings => new(base.Settings)
    {
        ["RateLimits:SignInPerMinute"] = $"{PerMinute}",
        ["RateLimits:VerifyPerMinute"] = $"{PerMinute}",
    };
}

public sealed class CrowdedNetworkTests(CrowdedPortal portal) : IClassFixture<CrowdedPortal>
{
    [Fact]
    public async Task Guesses_from_the_next_desk_do_not_keep_out_a_browser_in_which_its_owner_has_signed_in_before()
    {
        await portal.OpenAccountAsync("owner@example.com");
        CookieContainer cookies = new();
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(portal.BrowseWith(cookies), "owner@example.com", AccountsPortal.Password)).Status);
        var guesser = portal.Browse();
        for (var guess = 0; guess < CrowdedPortal.PerMinute; guess++) await EnterAsync(guesser, $"guess{guess}@example.com", "falsch falsch falsch");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await EnterAsync(guesser, "owner@example.com", AccountsPortal.Password)).Status);

        var owner = await EnterAsync(portal.BrowseWith(cookies), "owner@example.com", AccountsPortal.Password);

        Assert.Equal(HttpStatusCode.OK, owner.Status);
        Assert.NotEqual("/account/sign-in", owner.Path);
    }

    [Fact]
    public async Task Visitors_who_look_up_too_much_do_not_keep_a_signed_in_colleague_from_verifying_a_certificate()
    {
        var visitor = portal.Browse();
        for (var look = 0; look < CrowdedPortal.PerMinute; look++) await visitor.OpenAsync("/verify/none");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.OpenAsync("/verify/none")).Status);

        var colleague = await portal.BrowseAsAsync(await portal.OpenAccountAsync("colleague@example.com"));

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.OpenAsync("/verify/none")).Status);
    }

    private static async Task<Page> EnterAsync(Browser browser, string mail, string password) =>
        await (await browser.OpenAsync("/account/sign-in")).Form("登录").Fill("Email", mail).Fill("Password", password).SendAsync();
}
