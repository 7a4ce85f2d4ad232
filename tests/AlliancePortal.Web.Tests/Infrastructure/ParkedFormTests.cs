using System.Net;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Parking;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Infrastructure;

public sealed class ParkedFormTests(ProbePortal portal) : IClassFixture<ProbePortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_ends_in_a_long_form_leads_to_sign_in_and_what_was_typed_waits_behind_it()
    {
        var browser = portal.Browse();
        var form = (await browser.OpenAsync("/probe/own-form")).Form("提交陈述").Fill("Words", "写了一个下午").Fill("Password", "不该留下");

        var asked = await browser.SendAsync(form.Request());

        Assert.Equal("/account/sign-in", asked.Path);
        Assert.Contains("draft", Uri.UnescapeDataString(asked.Address));
        Assert.Contains("/probe/own-form", Uri.UnescapeDataString(asked.Address));
        var parked = await portal.WithDbAsync(db => db.Set<ParkedForm>().AsNoTracking().OrderByDescending(row => row.ParkedAt).FirstAsync(Ct));
        Assert.DoesNotContain("下午", parked.Fields); // encrypted at rest
        var fields = portal.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("parked forms").Unprotect(parked.Fields);
        Assert.DoesNotContain("Password", fields);
        Assert.DoesNotContain("RequestVerificationToken", fields);
    }

    [Fact]
    public async Task A_draft_opens_in_the_browser_it_was_typed_in_and_in_no_other()
    {
        var browser = portal.Browse();
        var page = await browser.OpenAsync("/probe/note/mine");
        var refused = await page.Form("保存便条").Fill("标题", "还没写完").Forge("__RequestVerificationToken", "forged").SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("这张表单已失效", refused.Heading);
        var draft = refused.Html.QuerySelectorAll("a").Single(link => link.TextContent == "回到表单继续填写").GetAttribute("href")!;
        Assert.StartsWith("/probe/note/mine?draft=", draft);
        Assert.Equal("还没写完", await FoundAsync(draft, refused.Answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("draft"))));
        Assert.Null(await FoundAsync(draft, "portal-draft=" + new string('0', 64)));
        Assert.Null(await FoundAsync(draft.Replace("/mine", "/another"), refused.Answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("draft"))));
    }

    [Fact]
    public async Task A_form_sent_from_another_site_is_refused_and_leaves_no_draft()
    {
        var browser = portal.Browse();
        var before = await portal.WithDbAsync(db => db.Set<ParkedForm>().CountAsync(Ct));
        var request = (await browser.OpenAsync("/probe/note/mine")).Form("保存便条").Fill("标题", "外站").Forge("__RequestVerificationToken", null).Request();
        request.Headers.Remove("Origin");
        request.Headers.Add("Origin", "https://evil.example");

        var refused = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.False(refused.Links("回到表单继续填写"));
        Assert.Equal(before, await portal.WithDbAsync(db => db.Set<ParkedForm>().CountAsync(Ct)));
    }

    [Fact]
    public async Task A_token_of_another_account_in_the_same_browser_is_not_accepted()
    {
        var person = new Person { UserName = "a@example.cn", Email = "a@example.cn", FullName = "甲" };
        await portal.WithDbAsync(async db => { db.Add(person); return await db.SaveChangesAsync(Ct); });
        var browser = await portal.BrowseAsAsync(person);
        var form = (await browser.OpenAsync("/probe/note/mine")).Form("保存便条").Fill("标题", "甲写的");
        await PortalFactory.SignInAsync(browser, await OtherAsync());

        Assert.Equal("这张表单已失效", (await form.SendAsync()).Heading);
    }

    [Fact]
    public async Task A_draft_stands_in_the_fields_of_its_page_and_says_that_it_is_not_saved()
    {
        var browser = portal.Browse();
        var refused = await (await browser.OpenAsync("/account/register")).Form("注册")
            .Fill("FullName", "欧阳  慧").Fill("Password", "一个很长的密码不留下").Forge("__RequestVerificationToken", "forged").SendAsync();

        var again = await refused.FollowAsync("回到表单继续填写");

        Assert.Equal("/account/register", again.Path);
        Assert.Contains("尚未保存", again.Text);
        Assert.Equal("欧阳  慧", again.Form("注册").ValueOf("FullName"));
        Assert.DoesNotContain("一个很长的密码", again.Html.Source.Text);
    }

    [Fact]
    public async Task Who_sends_more_than_anybody_types_is_asked_to_sign_in_and_leaves_no_draft()
    {
        var browser = portal.Browse();
        var before = await portal.WithDbAsync(db => db.Set<ParkedForm>().CountAsync(Ct));

        var asked = await browser.SendAsync((await browser.OpenAsync("/probe/own-form")).Form("提交陈述").Fill("Words", new string('x', 300_000)).Request());

        Assert.Equal("/account/sign-in", asked.Path);
        Assert.DoesNotContain("draft", asked.Address);
        Assert.Equal(before, await portal.WithDbAsync(db => db.Set<ParkedForm>().CountAsync(Ct)));
    }

    private Task<Person> OtherAsync() => portal.WithDbAsync(async db =>
    {
        var other = new Person { UserName = "b@example.cn", Email = "b@example.cn", FullName = "乙" };
        db.Add(other);
        await db.SaveChangesAsync(Ct);
        return other;
    });

    private async Task<string?> FoundAsync(string address, string cookie)
    {
        string? title = null;
        await portal.InScopeAsync(async services =>
        {
            var context = new DefaultHttpContext { RequestServices = services };
            context.Request.Path = address.Split('?')[0];
            context.Request.QueryString = new("?" + address.Split('?')[1]);
            context.Request.Headers.Cookie = cookie.Split(';')[0];
            title = (await services.GetRequiredService<ParkingPlace>().FindAsync(context, Ct))?["Title"].Single();
        });
        return title;
    }
}
