using System.Diagnostics;
using System.Net;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;
using static AlliancePortal.Web.Tests.Departures.Expelling;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>Written consents over the pages: 23 and 24 of 24, by whom, once, and what they never change (CQ-14-4, G-VOTE-8).</summary>
public class ConsentPageTests(DeparturePortal portal) : IClassFixture<DeparturePortal>
{
    [Fact]
    public async Task Only_a_seat_that_voted_in_favour_consents_and_everybody_else_is_told_why_not()
    {
        var (_, vote) = await CarriedAsync();
        var against = vote.Roster.First(seat => vote.Ballots.Any(ballot => ballot.SeatId == seat.SeatId && ballot.Choice == Choice.No));

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/consent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SeatAsync(against)).OpenAsync($"/{DemoPortal.Chongqing}/resolutions/CQNCETIA-BJ-2026-9999/consent")).Status);
        var refused = await (await portal.SeatAsync(against)).OpenAsync($"{Address(vote)}/consent");
        Assert.Equal("贵席位没有投赞成票", refused.Heading);
    }

    [Fact]
    public async Task Before_the_count_no_consent_shows_how_a_seat_has_voted()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var vote = await portal.VoteOfAsync(await portal.AtTheVoteAsync(await portal.PlainMemberAsync()));
        await portal.VoteAsync(vote.Id, yes: 30);

        var page = await (await portal.SeatAsync(vote.Roster[0])).OpenAsync($"{Address(vote)}/consent");

        Assert.Equal("尚未计票", page.Heading);
        Assert.False(page.Offers("出具书面同意"));
    }

    [Fact]
    public async Task A_proof_of_identity_that_is_older_than_five_minutes_is_asked_for_again()
    {
        var (_, vote) = await CarriedAsync();
        var seat = await portal.SeatAsync(Owing(vote)[0]);
        var form = (await seat.OpenAsync($"{Address(vote)}/consent")).Form("出具书面同意");

        await portal.TravelToAsync(portal.Clock.GetUtcNow().AddMinutes(6));

        Assert.Equal("/account/prove", (await seat.OpenAsync($"{Address(vote)}/consent")).Path);
        Assert.Equal("/account/prove", (await form.SendAsync()).Path);
        Assert.Empty((await portal.ReadAsync(vote)).Consents);
    }

    [Fact]
    public async Task The_twenty_third_changes_nothing_the_twenty_fourth_puts_it_into_force_and_the_twenty_fifth_comes_too_late()
    {
        var (expulsion, vote) = await CarriedAsync();
        for (var given = 0; given < 22; given++) await portal.ConsentAsync(vote.Id);
        var owing = Owing(await portal.ReadAsync(vote));
        var forms = await Task.WhenAll(owing.Take(3).Select(async seat => (await (await portal.SeatAsync(seat)).OpenAsync($"{Address(vote)}/consent")).Form("出具书面同意")));
        Assert.Contains("待我书面同意", (await (await portal.SeatAsync(owing[0])).OpenAsync($"/{DemoPortal.Chongqing}/desk")).Text, StringComparison.Ordinal);

        var third = await forms[0].SendAsync();
        Assert.Contains("23/24", third.Text, StringComparison.Ordinal);
        Assert.Equal(third.Text, (await forms[0].SendAsync()).Text); // the same page sent twice
        Assert.Equal(ExpulsionState.PassedAwaitingWrittenConsent, (await portal.ReadAsync(expulsion)).State);
        Assert.Contains("已通过，待书面同意 23/24", (await (await portal.BrowseAsAsync(Staff)).OpenAsync(Address(vote))).Text, StringComparison.Ordinal);

        Assert.Contains("决定生效", (await forms[1].SendAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(ExpulsionState.Effective, (await portal.ReadAsync(expulsion)).State);
        var late = await forms[2].SendAsync();
        Assert.Equal((HttpStatusCode.Conflict, "书面同意已齐"), (late.Status, late.Heading));
        Assert.Equal(24, (await portal.ReadAsync(vote)).Consents.Count);
    }

    [Fact]
    public async Task Two_that_race_for_the_last_place_are_one_consent_too_many_and_one_page_that_says_so()
    {
        var (expulsion, vote) = await CarriedAsync();
        for (var given = 0; given < 23; given++) await portal.ConsentAsync(vote.Id);
        var forms = await Task.WhenAll(Owing(await portal.ReadAsync(vote)).Take(2).Select(async seat => (await (await portal.SeatAsync(seat)).OpenAsync($"{Address(vote)}/consent")).Form("出具书面同意")));

        var answers = await Task.WhenAll(forms.Select(form => form.SendAsync()));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Conflict && answer.Heading == "书面同意已齐"));
        Assert.Equal(24, (await portal.ReadAsync(vote)).Consents.Count);
        Assert.Equal(ExpulsionState.Effective, (await portal.ReadAsync(expulsion)).State);
    }

    [Fact]
    public async Task The_same_seat_at_the_same_moment_consents_once_and_reads_the_same_receipt()
    {
        var (_, vote) = await CarriedAsync();
        var form = (await (await portal.SeatAsync(Owing(vote)[0])).OpenAsync($"{Address(vote)}/consent")).Form("出具书面同意");

        var answers = await Task.WhenAll(form.SendAsync(), form.SendAsync(), form.SendAsync());

        Assert.All(answers, answer => Assert.Equal("已出具书面同意", answer.Heading));
        Assert.Single((await portal.ReadAsync(vote)).Consents);
    }

    [Fact]
    public async Task A_signed_paper_needs_its_scan_counts_from_its_entry_and_leaves_the_list_of_those_who_are_missing()
    {
        var (_, vote) = await CarriedAsync();
        var seat = Owing(vote)[3];
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/paper-consents");
        Assert.Contains(seat.UnitName, page.Text, StringComparison.Ordinal);
        var sheet = await (await portal.BrowseAsAsync(Staff)).Client.GetAsync($"{Address(vote)}/consent-sheets/{seat.SeatId}", TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", sheet.Content.Headers.ContentType!.MediaType);

        var empty = await page.Form("登记书面同意").SendAsync();
        foreach (var words in new[] { "请选择席位", "请填写签字人", "扫描件" }) Assert.Contains(words, empty.Text, StringComparison.Ordinal);
        var form = page.Form("登记书面同意").Fill("Seat", seat.SeatId.ToString()).Fill("SignedBy", "李签字").Attach("Scan", Scan, "同意书.png", "image/png").Forge("GivenAt", "2026-01-01T00:00:00Z");
        var after = await form.SendAsync();

        Assert.Contains("书面同意 1/24", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await form.SendAsync()).Status);
        var consent = Assert.Single((await portal.ReadAsync(vote)).Consents);
        Assert.Equal((ConsentWay.SignedPaper, "李签字"), (consent.Way, consent.SignedBy));
        Assert.InRange(consent.GivenAt, portal.Clock.GetUtcNow().AddMinutes(-1), portal.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal(Scan, await (await portal.BrowseAsAsync(Staff)).Client.GetByteArrayAsync($"{Address(vote)}/paper-consents/{seat.SeatId}/scan", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_vote_in_favour_with_the_identity_just_proved_is_a_consent_at_once_and_the_ballot_says_so_beforehand()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expulsion = await portal.AtTheVoteAsync(await portal.PlainMemberAsync());
        var vote = await portal.VoteOfAsync(expulsion);
        var seats = vote.Roster.Where(seat => seat.VotesOnline).Take(2).ToList();
        var (fresh, stale) = (await portal.SeatAsync(seats[0]), await portal.SeatAsync(seats[1]));

        var page = await fresh.OpenAsync($"{Address(vote)}/ballot");
        foreach (var words in new[] { "同时计为书面同意", expulsion.Facts, "经核实，事实成立", "没有答复" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var cast = await (await page.Form("核对选票").Fill("choice", "yes").SendAsync()).Form("确认投票").SendAsync();
        Assert.Contains("已同时计为书面同意", cast.Text, StringComparison.Ordinal);

        await portal.TravelToAsync(portal.Clock.GetUtcNow().AddMinutes(6));
        var other = await stale.OpenAsync($"{Address(vote)}/ballot");
        Assert.True(other.Links("先验证身份"));
        await (await other.Form("核对选票").Fill("choice", "yes").SendAsync()).Form("确认投票").SendAsync();
        Assert.Equal(seats[0].SeatId, Assert.Single((await portal.ReadAsync(vote)).Consents).SeatId);
    }

    [Fact]
    public async Task What_was_counted_can_be_counted_again_before_and_after_the_consents_are_complete()
    {
        await portal.WithDbAsync(db => db.UnitRecords.ExecuteUpdateAsync(row => row.SetProperty(record => record.ElectronicSince, new DateOnly(2020, 1, 1)))); // the ballots of the tests are all cast online
        var (_, vote) = await CarriedAsync();
        var staff = await portal.BrowseAsAsync(Staff);
        Assert.Contains("重算一致", await RecountAsync(staff, vote), StringComparison.Ordinal);
        for (var given = 0; given < 24; given++) await portal.ConsentAsync(vote.Id);

        Assert.Equal(ResolutionState.Passed, (await portal.ReadAsync(vote)).State);
        var said = await RecountAsync(staff, vote);
        Assert.Contains("重算一致", said, StringComparison.Ordinal);
        Assert.Contains("已齐，决定生效", said, StringComparison.Ordinal);
    }

    private async Task<(Expulsion Case, Resolution Vote)> CarriedAsync()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expulsion = await portal.CarriedAsync(await portal.PlainMemberAsync());
        return (expulsion, await portal.VoteOfAsync(expulsion));
    }

    private static async Task<string> RecountAsync(Browser browser, Resolution vote)
    {
        var file = Path.Combine(Path.GetTempPath(), $"evidence-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, await browser.Client.GetStringAsync($"{Address(vote)}/evidence", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AlliancePortal.sln"))) folder = folder.Parent;
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder.FullName, "tools/recount/recount.mjs"), file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(file);
        return said;
    }
}
