using System.Net;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static AlliancePortal.Web.Tests.Voting.VotingPortal;

namespace AlliancePortal.Web.Tests.Voting;

/// <summary>Opening, closing and counting by the clock, once, whoever comes first (9.6, G-VOTE-1, 7, 10).</summary>
public class CountingTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    [Fact]
    public async Task Nothing_is_due_before_its_time()
    {
        var vote = await portal.PrepareAsync();
        await portal.TravelToAsync(vote.OpensAt.AddSeconds(-1));
        await portal.BringUpToDateAsync(vote);
        Assert.Equal((ResolutionState.Prepared, 0), Of(await portal.ReadAsync(vote)));

        await portal.TravelToAsync(vote.OpensAt);
        await portal.BringUpToDateAsync(vote);
        Assert.Equal((ResolutionState.Open, 36), Of(await portal.ReadAsync(vote)));
    }

    [Fact]
    public async Task Eight_who_come_at_once_open_the_vote_once_and_count_it_once()
    {
        var vote = await portal.PrepareAsync();
        await portal.TravelToAsync(vote.OpensAt.AddDays(1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.BringUpToDateAsync(vote)));
        Assert.Equal((36, 1), ((await portal.ReadAsync(vote)).Roster.Count, await portal.ActsAsync(vote, "表决开始")));

        portal.Matter.Told.Clear();
        await portal.PassTheCloseAsync(vote);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.BringUpToDateAsync(vote)));
        Assert.Equal((1, $"{vote.Number} Rejected"), (await portal.ActsAsync(vote, "表决截止并计票"), Assert.Single(portal.Matter.Told, told => told.StartsWith(vote.Number, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_vote_that_cannot_be_counted_keeps_no_other_one_waiting()
    {
        var (failing, vote) = (await portal.PrepareAsync(), await portal.PrepareAsync());
        await portal.PassTheCloseAsync(vote);
        portal.Matter.FailsAt = failing.Number;

        await portal.InScopeAsync(services => Assert.ThrowsAsync<AggregateException>(() =>
            services.GetRequiredService<VoteClerk>().BringAllUpToDateAsync(vote.AllianceId, portal.Clock.GetUtcNow(), TestContext.Current.CancellationToken)));

        Assert.Equal((ResolutionState.Prepared, ResolutionState.Rejected), ((await portal.ReadAsync(failing)).State, (await portal.ReadAsync(vote)).State));
        portal.Matter.FailsAt = null;
    }

    [Fact]
    public async Task A_vote_that_nobody_looked_at_is_opened_as_of_its_day_and_counted_when_somebody_does()
    {
        var vote = await portal.PrepareAsync();
        await portal.PassTheCloseAsync(vote);
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync(Address(vote));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal((ResolutionState.Rejected, 36), Of(await portal.ReadAsync(vote)));
        Assert.Contains("未投 36", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bar_that_appeared_makes_the_vote_void_and_gives_it_no_number()
    {
        var vote = await portal.PrepareAsync();
        portal.Matter.Bar = "申请单位已是成员。";
        await portal.TravelToAsync(vote.OpensAt.AddDays(1));
        await portal.BringUpToDateAsync(vote);
        portal.Matter.Bar = null;

        var read = await portal.ReadAsync(vote);
        Assert.Equal((ResolutionState.Void, "申请单位已是成员。", null), (read.State, read.VoidReason, read.DecisionSerial));
        Assert.Contains($"{vote.Number} Void", portal.Matter.Told);
        Assert.False(await portal.WithDbAsync(db => db.Deadlines.AnyAsync(deadline => deadline.SubjectId == vote.Id && deadline.FulfilledAt == null && deadline.VoidedAt == null)));
    }

    [Fact]
    public async Task Numbers_are_given_at_the_count_without_a_gap_and_a_void_vote_takes_none()
    {
        var first = await CountedAsync(TwoThirds);
        var @void = await CountedAsync(new VotingRule(2, 3, VotingBase.Present) { Quorum = new(2, 3) });
        var second = await CountedAsync(TwoThirds);

        Assert.Equal((ResolutionState.Void, null), (@void.State, @void.DecisionSerial));
        Assert.Equal(first.DecisionSerial + 1, second.DecisionSerial);
    }

    [Fact]
    public async Task A_passed_vote_is_counted_once_told_to_its_owner_and_waits_for_the_chair()
    {
        var vote = await portal.OpenAsync(new VotingRule(1, 6, VotingBase.AllInOffice));
        await portal.VoteAsync(vote, Online(vote).Take(6));
        await portal.VoteAsync(vote, Online(vote).Skip(6).Take(1), Choice.No);
        await portal.PassTheCloseAsync(vote);
        await portal.BringUpToDateAsync(vote);

        var read = await portal.ReadAsync(vote);
        Assert.Equal((ResolutionState.Passed, 6, 6, 1, 29), (read.State, read.Result!.Needed, read.Result.Yes, read.Result.No, read.Result.Absent));
        Assert.Equal(read.RecordHash, ResolutionHash.OfRecord(read)); // computes again from what the database kept
        Assert.Equal(read.RosterHash, ResolutionHash.OfRoster(read));
        Assert.Equal(DeadlineOwner.Chair, (await portal.WithDbAsync(db => db.Deadlines.SingleAsync(deadline => deadline.SubjectId == vote.Id && deadline.FulfilledAt == null))).Owner);
    }

    [Theory]
    [InlineData("title = title || 'x'")]
    [InlineData("closes_at = closes_at + interval '1 day'")]
    [InlineData("\"window\" = '{}'")]
    [InlineData("number = number || 'x'")]
    [InlineData("roster_hash = repeat('0', 64)")]
    [InlineData("vacant_seats = vacant_seats + 1")]
    [InlineData("record_hash = repeat('0', 64)")]
    [InlineData("counted_at = counted_at + interval '1 day'")]
    [InlineData("state = 'Passed'")]
    [InlineData("state = 'Open'")]
    public async Task Not_even_the_owner_of_the_tables_changes_a_counted_vote(string change)
    {
        var vote = await CountedAsync(TwoThirds);
        await using var connection = new NpgsqlConnection(portal.Connections.Owner + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"update resolutions set {change} where id = '{vote.Id}'", connection);

        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).SqlState);
    }

    [Fact]
    public async Task A_ballot_that_is_acknowledged_across_the_closing_moment_is_counted_and_one_that_is_not_is_not()
    {
        var vote = await portal.OpenAsync();
        var seats = Online(vote).Take(8).ToList();
        var forms = new List<Form>();
        foreach (var seat in seats) forms.Add(await portal.ConfirmationAsync(vote, seat));

        Task<Page>[] inFlight;
        Task counting;
        await using (var slow = new NpgsqlConnection(portal.Connections.Owner))
        {
            await slow.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await slow.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var hold = new NpgsqlCommand("lock table ballots in share row exclusive mode", slow, transaction); // ballots are read, none is stored
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            inFlight = [.. forms.Select(form => form.SendAsync())];
            await Task.Delay(700, TestContext.Current.CancellationToken); // past the database's clock, waiting for the table
            await portal.TravelToAsync(vote.ClosesAt.AddMinutes(1));
            counting = portal.BringUpToDateAsync(vote);
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }
        await counting;
        var answers = await Task.WhenAll(inFlight);

        var read = await portal.ReadAsync(vote);
        var acknowledged = seats.Where((_, index) => answers[index].Status == HttpStatusCode.SeeOther).Select(seat => seat.SeatId).Order();
        Assert.NotEmpty(acknowledged);
        Assert.Equal(acknowledged, read.Ballots.Select(ballot => ballot.SeatId).Order());
        Assert.Equal(read.Ballots.Count, read.Result!.Yes);
        Assert.DoesNotContain(answers, answer => answer.Status == HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_slow_table_of_ballots_keeps_voters_waiting_and_no_other_page()
    {
        var vote = await portal.OpenAsync();
        var seats = Online(vote).Take(25).ToList(); // more than either pool holds
        var forms = new List<Form>();
        foreach (var seat in seats) forms.Add(await portal.ConfirmationAsync(vote, seat));
        var reader = await portal.BrowseAsAsync(Staff);

        Task<Page>[] waiting;
        await using (var slow = new NpgsqlConnection(portal.Connections.Owner))
        {
            await slow.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await slow.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var hold = new NpgsqlCommand("lock table ballots in access exclusive mode", slow, transaction);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            waiting = [.. forms.Select(form => form.SendAsync())];
            await Task.Delay(500, TestContext.Current.CancellationToken);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync($"/{DemoPortal.Chongqing}/council")).Status);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
            Assert.Contains(waiting, one => !one.IsCompleted);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }
        var answers = await Task.WhenAll(waiting);

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.SeeOther, HttpStatusCode.ServiceUnavailable }));
        Assert.Equal(answers.Count(answer => answer.Status == HttpStatusCode.SeeOther), (await portal.ReadAsync(vote)).Ballots.Count);
    }

    [Fact]
    public async Task An_annulled_vote_is_void_with_its_reason_and_owes_nothing()
    {
        var vote = await portal.OpenAsync();
        await portal.ActAsAsync(Staff, services => services.GetRequiredService<VoteClerk>().AnnulAsync(vote.Id, "申请单位已撤回申请。", default));

        Assert.Equal((ResolutionState.Void, 36), Of(await portal.ReadAsync(vote)));
        Assert.Equal("本次表决无效", (await (await portal.SeatAsync(Online(vote)[0])).OpenAsync($"{Address(vote)}/ballot")).Heading);
        Assert.False(await portal.WithDbAsync(db => db.Deadlines.AnyAsync(deadline => deadline.SubjectId == vote.Id && deadline.VoidedAt == null)));
    }

    private static (ResolutionState, int) Of(Resolution vote) => (vote.State, vote.Roster.Count);

    private async Task<Resolution> CountedAsync(VotingRule rule)
    {
        var vote = await portal.PrepareAsync(rule);
        await portal.PassTheCloseAsync(vote);
        await portal.BringUpToDateAsync(vote);
        return await portal.ReadAsync(vote);
    }
}
