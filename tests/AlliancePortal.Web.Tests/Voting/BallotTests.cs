using System.Net;
using System.Text;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Voting.VotingPortal;

namespace AlliancePortal.Web.Tests.Voting;

/// <summary>The ballot on the phone: who may cast it, in which words, when, and once (G-VOTE-1, 5, 9, 11, G-TIME-7).</summary>
public class BallotTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    [Fact]
    public async Task Whoever_holds_no_seat_casts_no_ballot()
    {
        var vote = await portal.OpenAsync();
        var address = $"{Address(vote)}/ballot";

        Assert.Contains("/account/sign-in", (await portal.Browse().OpenAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync(Staff)).OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SeatAsync(Online(vote)[0])).OpenAsync($"/{DemoPortal.Chongqing}/resolutions/CQNCETIA-BJ-2026-9999/ballot")).Status);
    }

    [Fact]
    public async Task A_ballot_takes_three_pages_and_three_taps_and_only_the_last_one_casts_it()
    {
        var vote = await portal.OpenAsync();
        var browser = await portal.SeatAsync(Online(vote)[0]);

        var ballot = await browser.OpenAsync($"{Address(vote)}/ballot");
        Assert.Contains("已收到 0/36", ballot.Text, StringComparison.Ordinal);
        Assert.Contains("须 24 票赞成", ballot.Text, StringComparison.Ordinal);
        var check = await ballot.Form("核对选票").Fill("choice", "赞成").SendAsync();
        Assert.Equal("核对选票", check.Heading);
        Assert.Empty((await portal.ReadAsync(vote)).Ballots);
        var receipt = await check.Form("确认投票").SendAsync();

        Assert.Equal("已计入", receipt.Heading);
        Assert.EndsWith("/ballot/receipt", receipt.Path, StringComparison.Ordinal);
        var cast = Assert.Single((await portal.ReadAsync(vote)).Ballots);
        Assert.Equal(Choice.Yes, cast.Choice);
        Assert.Contains(cast.Receipt, receipt.Text, StringComparison.Ordinal);
        Assert.Equal(receipt.Path, (await browser.OpenAsync($"{Address(vote)}/ballot")).Path);
    }

    [Fact]
    public async Task The_same_page_sent_twice_gets_the_same_receipt()
    {
        var vote = await portal.OpenAsync();
        var form = await portal.ConfirmationAsync(vote, Online(vote)[0], follows: true);

        var first = await form.SendAsync();
        var second = await form.SendAsync();

        Assert.Equal((HttpStatusCode.OK, first.Text), (second.Status, second.Text));
        Assert.Single((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task A_second_choice_is_told_since_when_the_first_one_stands()
    {
        var vote = await portal.OpenAsync();
        var seat = Online(vote)[0];
        var (yes, no) = (await portal.ConfirmationAsync(vote, seat), await portal.ConfirmationAsync(vote, seat, "no"));

        await yes.SendAsync();
        var refused = await no.SendAsync();

        Assert.Equal((HttpStatusCode.Conflict, "该席位已投票"), (refused.Status, refused.Heading));
        Assert.Contains("2026年11月28日", refused.Text, StringComparison.Ordinal);
        Assert.Contains(Assert.Single((await portal.ReadAsync(vote)).Ballots).Receipt, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yes_and_no_of_one_seat_at_the_same_moment_are_one_ballot_and_one_page_that_says_so()
    {
        var vote = await portal.OpenAsync();
        foreach (var seat in Online(vote).Take(5))
        {
            var forms = new[] { await portal.ConfirmationAsync(vote, seat), await portal.ConfirmationAsync(vote, seat, "no") };

            var answers = await Task.WhenAll(forms.Select(form => form.SendAsync()));

            Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        }
        Assert.Equal(5, (await portal.ReadAsync(vote)).Ballots.Count);
    }

    [Fact]
    public async Task A_hundred_of_the_same_ballot_at_once_are_one_and_each_gets_its_receipt()
    {
        var vote = await portal.OpenAsync();
        var form = await portal.ConfirmationAsync(vote, Online(vote)[0]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => form.SendAsync()));

        Assert.Equal(HttpStatusCode.SeeOther, Assert.Single(answers.Select(answer => answer.Status).Distinct()));
        Assert.Single((await portal.ReadAsync(vote)).Ballots);
        Assert.Equal(1, await portal.ActsAsync(vote, Online(vote)[0].UnitName));
    }

    [Fact]
    public async Task Only_the_exact_words_of_the_ballot_once_and_in_the_form_are_a_choice()
    {
        string[] bodies = ["choice=Yes", "choice=YES", "choice=+yes", "choice=yes+", "choice=yes%00", "choice=yes%0a", "choice=%EF%BB%BFyes", "choice=0", "choice=1", "choice=-1", "choice=true",
            "choice=%E8%B5%9E%E6%88%90", "choice=Yes,No", "choice=yes,no", "choice=yes,", "choice=yes&choice=no", "choice=yes&choice=yes", "choice=yes&Choice=no", "choice=yes&choice=",
            "choice=", "choice", "", "choice[]=yes", "choice[0]=yes", "choice.Value=yes"];
        var vote = await portal.OpenAsync();
        var browser = await portal.SeatAsync(Online(vote)[0], follows: false);
        var form = await ConfirmationAsync(browser, vote);
        foreach (var body in bodies)
            foreach (var address in new[] { "ballot", "ballot?choice=yes", "ballot/confirmation", "ballot/confirmation?choice=yes" })
            {
                var request = form.Request();
                request.RequestUri = new Uri(request.RequestUri!, $"{Address(vote)}/{address}");
                request.Content = new StringContent($"{body}&__RequestVerificationToken={Uri.EscapeDataString(form.ValueOf("__RequestVerificationToken")!)}&capacity={form.ValueOf("capacity")}",
                    Encoding.UTF8, "application/x-www-form-urlencoded");
                Assert.True((await browser.SendAsync(request)).Status == HttpStatusCode.BadRequest, $"{address}: {body}");
            }
        Assert.Empty((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task A_ballot_comes_as_the_form_of_its_page_and_as_nothing_else()
    {
        var vote = await portal.OpenAsync();
        var browser = await portal.SeatAsync(Online(vote)[0], follows: false);
        var form = await ConfirmationAsync(browser, vote);
        foreach (var type in new[] { "text/plain", "application/json", "multipart/form-data; boundary=x", "application/xml" })
        {
            var request = form.Request();
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("choice=yes"));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.InRange((int)(await browser.SendAsync(request)).Status, 400, 415);
        }
        Assert.Empty((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task Which_vote_and_whose_seat_come_from_the_address_and_the_session_alone()
    {
        var (other, vote) = (await portal.OpenAsync(), await portal.OpenAsync());
        var (mine, theirs) = (Online(vote)[0], Online(vote)[1]);
        var form = await portal.ConfirmationAsync(vote, mine);
        foreach (var (name, value) in new[] { ("number", other.Number), ("alliance", DemoPortal.Jilin), ("id", other.Id.ToString()), ("seatId", theirs.SeatId.ToString()), ("resolutionId", other.Id.ToString()) })
            form.Forge(name, value);

        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync()).Status);
        Assert.Equal(mine.SeatId, Assert.Single((await portal.ReadAsync(vote)).Ballots).SeatId);
        Assert.Empty((await portal.ReadAsync(other)).Ballots);

        var forged = await portal.ConfirmationAsync(vote, theirs);
        forged.Forge("capacity", $"seat-{mine.SeatId:N}");
        Assert.Equal(HttpStatusCode.Conflict, (await forged.SendAsync()).Status);
    }

    [Fact]
    public async Task A_unit_without_the_clause_is_sent_to_paper_with_the_telephone()
    {
        var vote = await portal.OpenAsync();
        var seat = vote.Roster.First(entry => !entry.VotesOnline);
        var page = await (await portal.SeatAsync(seat)).OpenAsync($"{Address(vote)}/ballot");

        Assert.Equal("请使用纸质票", page.Heading);
        Assert.Contains("023-0000 0000", page.Text, StringComparison.Ordinal);
        Assert.False(page.Offers("核对选票"));
    }

    [Fact]
    public async Task Before_the_opening_and_after_the_close_the_page_says_so_and_takes_nothing()
    {
        var vote = await portal.PrepareAsync();
        await portal.TravelToAsync(vote.OpensAt.AddSeconds(-5));
        var council = await portal.WithDbAsync(db => db.CouncilOnAsync(vote.AllianceId, new(2026, 11, 26), default));
        var chair = council.Seats[0].Person!.Name;
        Assert.Equal("未到开始时间", (await (await portal.BrowseAsAsync(chair)).OpenAsync($"{Address(vote)}/ballot")).Heading);

        await portal.TravelToAsync(vote.ClosesAt.AddMinutes(-1));
        await portal.BringUpToDateAsync(vote);
        vote = await portal.ReadAsync(vote);
        var form = await portal.ConfirmationAsync(vote, Online(vote)[0]);
        await portal.TravelToAsync(vote.ClosesAt.AddSeconds(1));
        Assert.Equal((HttpStatusCode.Conflict, "已截止"), Told(await form.SendAsync()));
        Assert.Empty((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task A_seat_that_changes_hands_after_the_opening_stays_on_the_frozen_roster_and_its_new_holder_does_not_vote()
    {
        var vote = await portal.OpenAsync();
        var seat = vote.Roster.Last(entry => entry.VotesOnline);
        var hash = vote.RosterHash;
        var voted = await portal.ConfirmationAsync(vote, Online(vote)[1]);
        var late = await portal.ConfirmationAsync(vote, seat);
        await voted.SendAsync();

        await portal.ActAsAsync(Staff, async services =>
        {
            var keeping = services.GetRequiredService<CouncilKeeping>();
            var db = services.GetRequiredService<Data.PortalDb>();
            await keeping.EndAsync(seat.SeatId, new(2026, 11, 28), "单位来函", default);
            var person = await portal.PersonAsync("林观澜");
            var successor = await db.Memberships.Where(m => m.AllianceId == vote.AllianceId && m.UnitId != seat.UnitId && !db.SeatHoldings.Any(row => row.UnitId == m.UnitId && row.Until == null)).Select(m => m.UnitId).FirstAsync();
            await keeping.RecordHolderAsync(seat.SeatId, successor, new(2026, 11, 29), "补选", new("林观澜", "", person.Email!, new(2026, 11, 29), "推荐函"), default);
        });
        await portal.TravelToAsync(vote.OpensAt.AddDays(3));

        Assert.Equal(HttpStatusCode.NotFound, (await late.SendAsync()).Status); // rights of office ended at 24:00, in the open session too
        Assert.Equal("不在本次表决的名册中", (await (await portal.SeatAsync(seat)).OpenAsync($"{Address(vote)}/ballot")).Heading);
        var now = await portal.ReadAsync(vote);
        Assert.Equal((36, hash, 1), (now.Roster.Count, now.RosterHash, now.Ballots.Count));
    }

    private static (HttpStatusCode, string) Told(Page page) => (page.Status, page.Heading);
}
