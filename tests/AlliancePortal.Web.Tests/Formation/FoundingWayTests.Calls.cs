using System.Net;
using AlliancePortal.Web.Data.Demo;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Formation;

public partial class FoundingWayTests
{
    [Fact]
    public async Task A_call_that_is_sent_twice_is_one_and_a_unit_answers_it_once()
    {
        await Walk.BeginAsync();
        var authority = await Walk.AuthorityAsync();
        var call = await Walk.CallAsync(authority, "只发一次的征集");
        Assert.Equal(call, await Walk.CallAsync(authority, "只发一次的征集"));

        var (lead, intention) = await Walk.ApplyAsync(call, "长春一份意愿有限公司");
        await Walk.ApplyAsync(call, "长春一份意愿有限公司", lead.Code); // a colleague, for the same unit

        var known = await portal.WithDbAsync(db => db.Intentions.Where(one => one.UnitCode == lead.Code).ToListAsync());
        Assert.Equal((2, 1), (known.Count, known.Count(one => one.SubmittedAt is not null)));
        await (await lead.Browser.OpenAsync(intention)).Form("撤回意愿").SendAsync();
        Assert.DoesNotContain("1 份", (await authority.OpenAsync("/areas/22/calls")).Html.QuerySelectorAll("tr, li").First(row => row.TextContent.Contains("只发一次的征集", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_publishes_calls_of_its_sectors_and_is_told_whose_another_is()
    {
        await Walk.BeginAsync();
        var officer = await portal.BrowseAsAsync("严立本", DemoSeed.JilinAreaSlug);
        var form = (await officer.OpenAsync("/areas/22/calls/new")).Form("发布征集").Fill("Title", "别处的征集").Fill("Conditions", "不限。").Fill("OpensOn", "2026-09-07").Fill("ClosesOn", "2026-09-11");

        Assert.Throws<InvalidOperationException>(() => form.Fill("Sector", "新农业产业"));
        var refused = await form.Forge("Sector", "agriculture").SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("农村科技处办理", refused.Text, StringComparison.Ordinal);
        Assert.Contains("实施方案", refused.Text, StringComparison.Ordinal);
        Assert.False(await portal.WithDbAsync(db => db.LeadCalls.AnyAsync(one => one.Title == "别处的征集")));
    }

    [Fact]
    public async Task A_founding_that_was_given_up_is_told_on_the_intention_with_its_reason_and_begins_no_other()
    {
        var (lead, slug) = await Walk.BeginFoundingAsync("JLEND");
        var intention = $"/areas/22/intentions/{(await Walk.ReadAsync(slug)).IntentionId}";
        await (await lead.Browser.OpenAsync($"/{slug}/founding")).Form("终止筹建").Fill("Reason", "产业环境变化，不再组建。").SendAsync();

        var page = await lead.Browser.OpenAsync(intention);

        Assert.Contains("终止，不能恢复：产业环境变化，不再组建", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Html.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/{slug}/founding");
        Assert.Equal(intention, (await lead.Browser.OpenAsync($"{intention}/founding")).Path);
    }
}
