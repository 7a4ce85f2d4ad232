using System.Net;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Public;

public class PublicPagesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/directory")]
    [InlineData("/nowhere/charter")]
    public async Task An_alliance_that_is_none_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.Browse().OpenAsync(address)).Status);

    [Fact]
    public async Task The_first_page_lists_the_alliances_by_area_and_leads_to_the_sign_in()
    {
        var page = await portal.Browse().OpenAsync("/");

        Assert.Equal(["重庆市", "吉林省"], page.Html.QuerySelectorAll(".block-head h2").Select(area => area.TextContent).OrderByDescending(name => name));
        Assert.True(page.Links("登录"));
        Assert.Equal("重庆市网络通信工程技术创新战略联盟", (await page.FollowAsync("重庆市网络通信工程技术创新战略联盟")).Heading);
    }

    [Fact]
    public async Task The_alliance_says_what_it_is_for_how_many_it_is_and_how_to_reach_the_secretariat()
    {
        var page = await portal.Browse().OpenAsync($"/{DemoPortal.Chongqing}");

        Assert.Contains("联合网络通信工程领域", page.Text);
        Assert.Contains("合计 60 家", page.Text);
        Assert.Contains("在任席位 36 席", page.Text);
        Assert.Contains("023-0000 0000", page.Text);
        foreach (var link in (string[])["章程与参数", "成员单位名录", "加入联盟"]) Assert.Equal(HttpStatusCode.OK, (await page.FollowAsync(link)).Status);
    }

    [Fact]
    public async Task The_directory_shows_units_and_ranks_in_the_order_of_pinyin_and_can_be_searched_and_paged()
    {
        var visitor = portal.Browse();
        var first = await visitor.OpenAsync($"/{DemoPortal.Chongqing}/directory");
        var second = await first.FollowAsync("下一页");

        Assert.Contains("60 家成员单位", first.Text);
        Assert.Equal(60, Names(first).Concat(Names(second)).Distinct().Count());
        Assert.Equal(Names(first), Names(await second.FollowAsync("上一页")));
        var found = await visitor.OpenAsync($"/{DemoPortal.Chongqing}/directory?q=bylgdx");
        Assert.Equal(["巴渝理工大学"], Names(found));
        Assert.Contains("副理事长单位", found.Text);
        Assert.Contains("没有单位符合“不存在”", (await visitor.OpenAsync($"/{DemoPortal.Chongqing}/directory?q={Uri.EscapeDataString("不存在")}")).Text);
    }

    [Fact]
    public async Task No_person_is_named_in_public()
    {
        var people = await portal.WithDbAsync(async db => (await db.UnitRecords.Select(record => record.ContactMobile).ToListAsync(Ct))
            .Concat(await db.Representations.Select(person => person.Name).ToListAsync(Ct)).Concat(await db.Liaisons.Select(person => person.Name).ToListAsync(Ct)).Distinct().ToList());
        var visitor = portal.Browse();

        foreach (var address in (string[])["/", $"/{DemoPortal.Chongqing}", $"/{DemoPortal.Chongqing}/directory", $"/{DemoPortal.Chongqing}/directory?q=a", $"/{DemoPortal.Chongqing}/charter"])
        {
            var page = await visitor.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(people, person => page.Text.Contains(person, StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<string> Names(Page page) => [.. page.Html.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())];
}
