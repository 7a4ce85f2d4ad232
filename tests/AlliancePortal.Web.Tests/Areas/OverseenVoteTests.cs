using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Tests.Support;
using AlliancePortal.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>An officer reads what the council decided, and no count while it votes.</summary>
public class OverseenVoteTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    [Fact]
    public async Task A_running_vote_shows_neither_ballots_nor_a_count_and_its_result_is_read_afterwards()
    {
        var vote = await portal.OpenAsync();
        var officer = await OfficerAsync();
        var address = $"/{DemoPortal.Chongqing}/resolutions/{vote.Number}";

        var running = await officer.OpenAsync(address);
        Assert.Contains("36 席参加表决", running.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("已收到 0", running.Text, StringComparison.Ordinal);
        Assert.Empty(running.Html.QuerySelectorAll("main form[method=post]"));
        Assert.Equal("—", (await officer.OpenAsync($"/{DemoPortal.Chongqing}/resolutions")).Html.QuerySelectorAll("tbody td").Last().TextContent.Trim());

        await portal.PassTheCloseAsync(vote);
        await portal.BringUpToDateAsync(vote);
        var counted = await (await OfficerAsync()).OpenAsync(address);
        Assert.Contains("应到 36 席", counted.Text, StringComparison.Ordinal);
    }

    private async Task<Browser> OfficerAsync()
    {
        var mail = $"{Guid.NewGuid():N}@officer.example";
        Person person = new() { FullName = "程一诺", UserName = mail, Email = mail, EmailConfirmed = true, SecurityStamp = mail, RegisteredAt = DateTimeOffset.UnixEpoch };
        await portal.WithDbAsync(db =>
        {
            db.AddRange(person, new AreaPost("50", person.Id, person.FullName, AreaBody.Authority, "", "处长", new(2020, 1, 1), "任职文件"));
            return db.SaveChangesAsync();
        });
        return await portal.BrowseAsAsync(person);
    }
}
