using System.Collections.Concurrent;
using System.Net;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Tests.Voting.Storm;

/// <summary>A ballot is acknowledged only after it is durable: whatever is killed, what was acknowledged is there, and nothing else.</summary>
public sealed class StormTests(StormPortal portal) : IClassFixture<StormPortal>
{
    private const int Votes = 12, Voters = 6, Kills = 3;
    private static readonly string[] Words = ["yes", "no", "abstain"];

    private readonly ConcurrentDictionary<(Guid Vote, Guid Seat), string> _attempted = [], _acknowledged = [];
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task Every_acknowledged_ballot_outlives_three_kills_of_the_portal_and_three_of_PostgreSQL_and_none_is_invented()
    {
        List<Resolution> votes = [];
        for (var i = 0; i < Votes; i++) votes.Add(await portal.OpenAsync());
        await portal.TravelToAsync(votes[0].OpensAt.AddHours(33));
        using var process = portal.NewProcess();
        process.Start();
        await process.AnswersAsync(Ct);

        var seats = VotingPortal.Online(votes[0]);
        List<(RosterEntry Seat, Browser Browser)> voters = []; // signed in beforehand: the storm is about ballots
        foreach (var seat in seats) voters.Add((seat, await portal.SeatAtAsync(process.Address, seat)));
        var storm = Parallel.ForEachAsync(voters, new ParallelOptions { MaxDegreeOfParallelism = Voters, CancellationToken = Ct },
            async (voter, _) => await VoteAsync(voter.Browser, voter.Seat, votes));
        await KillAsync(process, storm, votes.Count * seats.Count);
        await storm;

        NpgsqlConnection.ClearAllPools();
        var kept = await portal.WithDbAsync(db => db.Ballots.AsNoTracking().ToListAsync(Ct));
        var cast = kept.Where(ballot => votes.Any(vote => vote.Id == ballot.ResolutionId))
            .ToDictionary(ballot => (ballot.ResolutionId, ballot.SeatId), ballot => Word(ballot.Choice));
        Assert.Equal(votes.Count * seats.Count, _acknowledged.Count);
        Assert.DoesNotContain(_acknowledged, ballot => cast.GetValueOrDefault(ballot.Key) != ballot.Value); // lost or changed
        Assert.DoesNotContain(cast, ballot => _attempted.GetValueOrDefault(ballot.Key) != ballot.Value); // invented
        Assert.All(await portal.WithDbAsync(db => ActChain.VerifyAsync(db, Ct)), chain => Assert.Null(chain.Break));
    }

    /// <summary>Kills in turn, each time after another tenth of the ballots has been acknowledged.</summary>
    private async Task KillAsync(PortalProcess process, Task storm, int total)
    {
        for (var kill = 1; kill <= 2 * Kills; kill++)
        {
            while (_acknowledged.Count < total * kill / 10 && !storm.IsCompleted) await Task.Delay(20, Ct);
            if (storm.IsFaulted) await storm; // why it broke off
            Assert.False(storm.IsCompleted, "The storm was over before the last kill.");
            if (kill % 2 == 1)
            {
                process.Kill();
                process.Start();
                await process.AnswersAsync(Ct);
            }
            else
            {
                portal.KillPostgres();
            }
        }
    }

    /// <summary>One seat votes on everything, and asks again until it is told that its ballot counts.</summary>
    private async Task VoteAsync(Browser browser, RosterEntry seat, List<Resolution> votes)
    {
        for (var place = 0; place < votes.Count; place++)
        {
            var vote = votes[(place + seat.Position) % votes.Count];
            var key = (vote.Id, seat.SeatId);
            var word = _attempted.GetOrAdd(key, Words[Random.Shared.Next(Words.Length)]);
            while (!await IsAcknowledgedAsync(browser, vote, word)) await Task.Delay(250, Ct);
            _acknowledged[key] = word;
        }
    }

    /// <summary>An answer that is not the receipt's address says nothing: the ballot may be there or not.</summary>
    private static async Task<bool> IsAcknowledgedAsync(Browser browser, Resolution vote, string word)
    {
        try
        {
            var page = await browser.OpenAsync($"{VotingPortal.Address(vote)}/ballot");
            if (page.Status == HttpStatusCode.Redirect) return page.Answer.Headers.Location!.ToString().EndsWith("/receipt", StringComparison.Ordinal);
            if (!page.Offers("核对选票")) return false;
            var check = await page.Form("核对选票").Fill("choice", word).SendAsync();
            if (!check.Offers("确认投票")) return false;
            return (await check.Form("确认投票").SendAsync()).Status == HttpStatusCode.SeeOther;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || broken is TaskCanceledException && !Ct.IsCancellationRequested)
        {
            return false; // killed meanwhile
        }
    }

    private static string Word(Choice choice) => choice switch { Choice.Yes => "yes", Choice.No => "no", _ => "abstain" };
}
