using System.Net;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Account;

/// <summary>A session ends when it should, and rights of office end with the record they rest on, in a session that is open already.</summary>
public class SessionTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    private const string Desk = $"/{DemoPortal.Chongqing}/desk";

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_once_its_owner_has_signed_out()
    {
        await portal.OpenAccountAsync("copy@example.com");
        CookieContainer cookies = new(), copied = new();
        var owner = portal.BrowseWith(cookies);
        await portal.SignInAsync(owner, "copy@example.com", AccountsPortal.Password);
        copied.Add(cookies.GetCookies(new Uri("http://localhost/")));
        var thief = portal.BrowseWith(copied);
        Assert.Equal("/account", (await thief.OpenAsync("/account")).Path);

        await (await owner.OpenAsync("/account")).Form("退出登录").SendAsync();

        Assert.Equal("/account/sign-in", (await thief.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task A_browser_with_a_name_that_breaks_in_the_middle_of_a_sign_gets_in()
    {
        await portal.OpenAccountAsync("emoji@example.com");
        var browser = portal.Browse();
        foreach (var before in (int[])[199, 299])
        {
            var form = (await browser.OpenAsync("/account/sign-in")).Form("登录").Fill("Email", "emoji@example.com").Fill("Password", AccountsPortal.Password);
            var request = form.Request();
            request.Headers.TryAddWithoutValidation("User-Agent", new string('a', before) + string.Concat(Enumerable.Repeat("\U0001F600", 60)));

            Assert.NotEqual(HttpStatusCode.InternalServerError, (await browser.SendAsync(request)).Status);
            Assert.Equal("/account", (await browser.OpenAsync("/account")).Path);
        }
    }

    [Fact]
    public async Task Ones_own_sessions_are_listed_and_ended_one_by_one_and_those_of_others_do_not_exist()
    {
        var person = await portal.OpenAccountAsync("many@example.com");
        var (own, elsewhere) = (await portal.BrowseAsAsync(person), await portal.BrowseAsAsync(person));
        var stranger = await portal.BrowseAsAsync(await portal.OpenAccountAsync("stranger@example.com"));
        var form = (await own.OpenAsync("/account")).Form("结束");

        var foreign = (await stranger.OpenAsync("/account")).Form("退出登录").Request();
        foreign.RequestUri = form.Request().RequestUri;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(foreign)).Status);
        Assert.Equal("/account", (await elsewhere.OpenAsync("/account")).Path);

        Assert.Contains("该处登录已经结束", (await form.SendAsync()).Text);
        Assert.Equal("/account/sign-in", (await elsewhere.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task A_post_that_ended_yesterday_opens_nothing_today_in_an_open_session()
    {
        var staff = await portal.BrowseAsAsync("林观澜");
        Assert.Equal(HttpStatusCode.OK, (await staff.OpenAsync(Desk)).Status);
        var yesterday = ShanghaiTime.DateOf(portal.Clock.GetUtcNow()).AddDays(-1);
        var person = await portal.PersonAsync("林观澜");

        await portal.WithDbAsync(db => db.SecretariatPosts.Where(post => post.PersonId == person.Id).ExecuteUpdateAsync(row => row.SetProperty(post => post.Until, yesterday)));

        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync(Desk)).Status);
        Assert.Equal(HttpStatusCode.OK, (await staff.OpenAsync("/account")).Status); // the account itself goes on
    }

    [Fact]
    public async Task A_seat_that_is_lost_is_lost_in_an_open_session()
    {
        var acting = await portal.WithDbAsync(db => (
            from representation in db.Representations
            join seat in db.SeatHoldings on representation.HoldingId equals seat.Id
            join alliance in db.Alliances on seat.AllianceId equals alliance.Id
            where alliance.Slug == DemoPortal.Chongqing && representation.PersonId != null && representation.Position != ""
                && !db.SecretariatPosts.Any(post => post.PersonId == representation.PersonId) && !db.Liaisons.Any(liaison => liaison.PersonId == representation.PersonId)
            orderby representation.Id descending
            select new { representation.PersonId, seat.Id }).FirstAsync());
        var person = await portal.WithDbAsync(db => db.Users.SingleAsync(row => row.Id == acting.PersonId));
        var seat = await portal.BrowseAsAsync(person);
        Assert.Contains("待我表决", (await seat.OpenAsync(Desk)).Text);

        var yesterday = ShanghaiTime.DateOf(portal.Clock.GetUtcNow()).AddDays(-1);
        await portal.WithDbAsync(db => db.SeatHoldings.Where(holding => holding.Id == acting.Id).ExecuteUpdateAsync(row => row.SetProperty(holding => holding.Until, yesterday)));

        Assert.Equal(HttpStatusCode.NotFound, (await seat.OpenAsync(Desk)).Status);
    }

    [Fact]
    public async Task A_form_of_another_tab_filled_in_as_something_else_is_refused_with_what_one_acts_as_now()
    {
        var person = await portal.OpenAccountAsync("tabs@example.com", administrator: true);
        var browser = await portal.BrowseAsAsync(person);
        await (await browser.OpenAsync("/account/capacity")).Form("选用：平台管理员").SendAsync();
        var tabOne = (await browser.OpenAsync($"/{DemoPortal.Chongqing}/people/new/post")).Form("登记人员");
        Assert.Equal("administrator", tabOne.ValueOf("capacity"));

        await (await browser.OpenAsync("/account/capacity")).Form("选用：本人").SendAsync();
        var page = await tabOne.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("您现在的身份是“本人”", page.Text);
    }

    [Fact]
    public async Task Staff_who_go_away_for_two_hours_are_signed_out_and_a_voters_phone_stays_signed_in_for_days()
    {
        var (staff, chair) = (await portal.BrowseAsAsync("苏晏清"), await portal.BrowseAsAsync("林致和"));
        var now = portal.Clock.GetUtcNow();

        await portal.TravelToAsync(now.AddMinutes(121));
        Assert.Equal("/account/sign-in", (await staff.OpenAsync(Desk)).Path);
        await portal.TravelToAsync(now.AddDays(6));
        Assert.Equal(Desk, (await chair.OpenAsync(Desk)).Path);
        await portal.TravelToAsync(now.AddDays(31));
        Assert.Equal("/account/sign-in", (await chair.OpenAsync(Desk)).Path);
        await portal.TravelToAsync(now);
    }

    [Fact]
    public async Task Renewed_sign_in_asks_for_the_password_and_leads_back()
    {
        var browser = await portal.BrowseAsAsync(await portal.OpenAccountAsync("prove@example.com"));
        var wrong = await (await browser.OpenAsync("/account/prove?returnUrl=%2Faccount")).Form("确认身份").Fill("Password", "falsch falsch falsch").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);

        var page = await wrong.Form("确认身份").Fill("Password", AccountsPortal.Password).SendAsync();

        Assert.Equal("/account", page.Path);
    }
}
