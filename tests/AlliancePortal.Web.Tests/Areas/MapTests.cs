using System.Net;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>联盟分布, for everybody; what is being formed is known to nobody outside.</summary>
public class MapTests(AreaPortal portal) : IClassFixture<AreaPortal>
{
    [Theory]
    [InlineData("")]
    [InlineData("/directory")]
    [InlineData("/council")]
    [InlineData("/charter")]
    [InlineData("/join")]
    public async Task An_alliance_that_is_being_formed_is_not_found_by_the_public(string page)
    {
        await portal.FormAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Browse().OpenAsync($"/{Forming}{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"/{Forming}{page}")).Status);
    }

    [Fact]
    public async Task Nobody_joins_an_alliance_that_is_being_formed()
    {
        await portal.FormAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"/{Forming}/applications/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.CentreAsync()).OpenAsync($"/{Forming}/join")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.CentreAsync()).OpenAsync($"/{Forming}")).Status);
    }

    [Fact]
    public async Task The_first_page_leads_to_the_map_and_neither_names_what_is_being_formed()
    {
        await portal.FormAsync();
        var visitor = portal.Browse();
        var home = await visitor.OpenAsync("/");
        Assert.DoesNotContain("阿尔法", home.Text, StringComparison.Ordinal);

        var map = await home.FollowAsync("按产业领域看：吉林省");

        Assert.Equal("吉林省联盟分布", map.Heading);
        Assert.DoesNotContain("阿尔法", map.Text, StringComparison.Ordinal);
        Assert.Contains("共 1 个联盟", map.Text, StringComparison.Ordinal);
        Assert.Contains("2024年6月28日成立 · 成员 30 家", map.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/areas/99/map")).Status);
    }

    [Fact]
    public async Task Alliances_stand_under_their_field_of_industry()
    {
        await portal.WithDbAsync(async db =>
        {
            var alliance = await db.Alliances.SingleAsync(row => row.Slug == DemoPortal.Jilin);
            alliance.Classify(OrganisationForm.Alliance, "equipment", "rail");
            return await db.SaveChangesAsync();
        });

        var map = await portal.Browse().OpenAsync($"{Overview}/map");

        Assert.Equal(["新装备产业"], map.Html.QuerySelectorAll(".block-head h2").Select(heading => heading.TextContent));
        Assert.Contains("轨道装备 1 个", map.Text, StringComparison.Ordinal);
    }
}
