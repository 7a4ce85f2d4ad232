using System.Net;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Filings.FilingPortal;

namespace AlliancePortal.Web.Tests.Filings;

/// <summary>The chair unit's seal: after a renewed sign-in, on what was read, once.</summary>
public class SealTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    [Fact]
    public async Task What_is_missing_keeps_the_form_from_being_sealed_and_is_named()
    {
        await portal.BeginAsync();
        var chair = await portal.ChairAsync();

        var page = await chair.OpenAsync($"{Home}/seal");

        Assert.Contains("请填写技术创新目标。", page.Text, StringComparison.Ordinal);
        Assert.False(page.Offers("确认盖章"));
        Assert.Contains("盖章现在不能：备案表尚缺", (await chair.OpenAsync(Home)).Text, StringComparison.Ordinal);
        Assert.Empty((await portal.ReadAsync()).Versions);
    }

    [Fact]
    public async Task The_chair_seals_only_after_a_renewed_sign_in()
    {
        await portal.BeginAsync();
        await portal.FillAsync();
        var chair = await portal.ChairAsync();
        var form = (await chair.OpenAsync($"{Home}/seal")).Form("确认盖章");
        await portal.TravelToAsync(portal.Clock.GetUtcNow().AddMinutes(6));

        var asked = await form.SendAsync();

        Assert.Equal("/account/prove", asked.Path);
        Assert.Contains("returnUrl", asked.Address, StringComparison.Ordinal);
        Assert.True((await chair.OpenAsync($"{Home}/seal")).Links("重新验证身份"));
        Assert.Empty((await portal.ReadAsync()).Versions);
    }

    [Fact]
    public async Task The_sealed_form_stands_with_its_fingerprint_and_the_secretariat_is_told()
    {
        await portal.BeginAsync();
        await portal.FillAsync();

        var page = await portal.SealAsync();

        Assert.Equal(Home, page.Path);
        var filing = await portal.ReadAsync();
        var version = Assert.Single(filing.Versions);
        Assert.Equal((1, Goal, 30), (version.Number, version.Sheet.Goal, version.Sheet.Members));
        Assert.Equal(64, version.Sha256.Length);
        Assert.Contains(version.Sha256[..4], page.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), await KindAsync(page, $"{Home}/versions/1"));
        var staff = await portal.PersonAsync(Staff, DemoPortal.Jilin);
        Assert.True(await portal.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.PersonId == staff.Id && notice.Title == "申报（备案）表已盖章")));
        Assert.Contains("第 1 版已经盖章，草稿没有改动", (await (await portal.ChairAsync()).OpenAsync(Home)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_changed_while_it_was_read_is_read_again()
    {
        await portal.BeginAsync();
        await portal.FillAsync();
        var form = (await (await portal.ChairAsync()).OpenAsync($"{Home}/seal")).Form("确认盖章");
        await TypeAsync(await portal.StaffAsync(), DraftKeys.Contact, "丁一山", 1);

        var again = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("刚刚有改动", again.Text, StringComparison.Ordinal);
        Assert.Empty((await portal.ReadAsync()).Versions);
    }

    [Fact]
    public async Task Pressed_twice_it_is_sealed_once()
    {
        await portal.BeginAsync();
        await portal.FillAsync();
        var form = (await (await portal.ChairAsync()).OpenAsync($"{Home}/seal")).Form("确认盖章");

        await form.SendAsync();
        await form.SendAsync();

        Assert.Single((await portal.ReadAsync()).Versions);
    }

    private static async Task<(HttpStatusCode, string?)> KindAsync(Page page, string address)
    {
        var answer = await page.FollowAsync("第 1 版");
        Assert.Equal(address, answer.Path);
        return (answer.Status, answer.Answer.Content.Headers.ContentType?.MediaType);
    }
}
