using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Consents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>A vote of the council of 36 seats.</summary>
internal sealed class Vote(LivePortal portal, Guid id)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<string> AddressAsync() => $"/{DemoPortal.Chongqing}/resolutions/{(await ReadAsync()).Number}";

    public async Task TravelToItsFirstMorningAsync()
    {
        await portal.TravelToTheMorningOfAsync(ShanghaiTime.DateOf((await ReadAsync()).OpensAt.AddHours(33)));
        await BringUpToDateAsync();
    }

    /// <summary>Past the close; the clock has counted.</summary>
    public async Task TravelPastItsCloseAsync()
    {
        await portal.TravelToAsync((await ReadAsync()).ClosesAt.AddHours(10));
        await BringUpToDateAsync();
    }

    /// <summary>Seats that vote online, in the order of the roll-call.</summary>
    public async Task<List<RosterEntry>> OnlineAsync() => [.. (await ReadAsync()).Roster.Where(seat => seat.VotesOnline && !seat.IsRecused)];

    public Task<Person> PersonOfAsync(RosterEntry seat) => portal.WithDbAsync(async db =>
    {
        var council = await db.CouncilOnAsync(seat.AllianceId, ShanghaiTime.DateOf(portal.Clock.GetUtcNow()), Ct);
        var account = council.Seats.Single(one => one.Seat.Id == seat.SeatId).Person!.PersonId;
        return await db.Users.SingleAsync(one => one.Id == account, Ct);
    });

    /// <summary>Seats vote over HTTP, by the pages that a browser would show them.</summary>
    public async Task CastAsync(IEnumerable<RosterEntry> seats, string choice = "yes")
    {
        foreach (var seat in seats)
        {
            var browser = await portal.BrowseAsAsync(await PersonOfAsync(seat));
            var check = await (await browser.OpenAsync($"{await AddressAsync()}/ballot")).Form("核对选票").Fill("choice", choice).SendAsync();
            Assert.Equal("已计入", (await check.Form("确认投票").SendAsync()).Heading);
        }
    }

    /// <summary>Seats vote in favour over HTTP, and think it over for so long that their proof of identity no longer makes it a written consent.</summary>
    public async Task CastWithoutConsentAsync(IReadOnlyCollection<RosterEntry> seats)
    {
        var ballot = $"{await AddressAsync()}/ballot";
        List<Page> read = [];
        foreach (var seat in seats) read.Add(await (await portal.BrowseAsAsync(await PersonOfAsync(seat))).OpenAsync(ballot));
        await portal.TravelToAsync(portal.Clock.GetUtcNow().AddMinutes(6));
        foreach (var page in read)
        {
            var check = await page.Form("核对选票").Fill("choice", "yes").SendAsync();
            Assert.Equal("已计入", (await check.Form("确认投票").SendAsync()).Heading);
        }
    }

    /// <summary>So many seats that voted in favour consent in writing, in the order of their ids.</summary>
    public async Task ConsentAsync(int seats)
    {
        for (var n = 0; n < seats; n++)
        {
            await portal.ActAsAsync("周予安", services => services.GetRequiredService<VoteClerk>().ConsentAsync(id, vote =>
            {
                var ballot = Owing(vote).OrderBy(one => one.SeatId).First();
                return ConsentProof.Of(vote, ballot.SeatId, ballot.CastBy, null, null, portal.Clock.GetUtcNow());
            }, Ct));
        }
    }

    /// <summary>A seat that voted in favour and whose written consent is missing.</summary>
    public async Task<RosterEntry> OwingAsync()
    {
        var vote = await ReadAsync();
        var owing = Owing(vote).First();
        return vote.Roster.Single(seat => seat.SeatId == owing.SeatId);
    }

    private static IEnumerable<Ballot> Owing(Resolution vote) =>
        vote.Ballots.Where(ballot => ballot.Choice == Choice.Yes && vote.Consents.All(consent => consent.SeatId != ballot.SeatId));

    public async Task<Resolution> ReadAsync() => await portal.WithDbAsync(async db =>
    {
        var alliance = await db.Resolutions.Where(vote => vote.Id == id).Select(vote => vote.AllianceId).SingleAsync(Ct);
        return (await db.ResolutionAsync(alliance, id, Ct))!;
    });

    private async Task BringUpToDateAsync()
    {
        var vote = await ReadAsync();
        await portal.InScopeAsync(services => services.GetRequiredService<VoteClerk>().BringUpToDateAsync(vote.AllianceId, id, portal.Clock.GetUtcNow(), Ct));
    }
}
