using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Voting.Resolutions;
using AlliancePortal.Web.Tests.Documents;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Voting.VotingPortal;

namespace AlliancePortal.Web.Tests.Voting;

/// <summary>What a vote shows to whom, before and after the close; signature, paper and evidence (G-VOTE-6, G-VOTE-10).</summary>
public class ResolutionPageTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    private static readonly VotingRule OneSixth = new(1, 6, VotingBase.AllInOffice);

    [Fact]
    public async Task Before_the_close_voters_learn_how_many_ballots_are_in_and_nothing_else()
    {
        var vote = await portal.OpenAsync(OneSixth);
        await portal.VoteAsync(vote, Online(vote).Take(6));
        await portal.VoteAsync(vote, Online(vote).Skip(6).Take(1), Choice.No);
        var voter = await portal.SeatAsync(Online(vote)[7]);
        var page = await voter.OpenAsync(Address(vote));

        Assert.Contains("已收到 7/36", page.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "已可通过", "已投", "反对", "弃权", "经过" }) Assert.DoesNotContain(word, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await voter.OpenAsync($"{Address(vote)}/evidence")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await voter.OpenAsync($"{Address(vote)}/paper")).Status);
        Assert.True(page.Answer.Headers.CacheControl!.NoStore);

        var staff = await (await portal.BrowseAsAsync(Staff)).OpenAsync(Address(vote));
        Assert.Contains("已可通过", staff.Text, StringComparison.Ordinal);
        Assert.Contains("已投", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("反对", staff.Text, StringComparison.Ordinal);
        Assert.Equal(7, await portal.WithDbAsync(db => db.Acts.CountAsync(act => act.SubjectId == vote.Id && act.What.EndsWith("已投票"))));
        Assert.False(await portal.WithDbAsync(db => db.Acts.AnyAsync(act => act.SubjectId == vote.Id && (act.What + act.Details).Contains("反对"))));
    }

    [Fact]
    public async Task Before_the_close_the_secretariat_cannot_tell_from_the_standing_how_the_last_ballot_was_cast()
    {
        var (one, other) = (await portal.OpenAsync(), await portal.OpenAsync());
        await portal.VoteAsync(one, Online(one).Take(1));
        await portal.VoteAsync(other, Online(other).Take(1), Choice.No);
        var staff = await portal.BrowseAsAsync(Staff);

        var standings = new[] { await StandingAsync(staff, one), await StandingAsync(staff, other) };

        Assert.Equal("未定：余 35 席未投", standings[0]);
        Assert.Equal(standings[0], standings[1]);
    }

    private static async Task<string> StandingAsync(Browser staff, Resolution vote) =>
        Regex.Match((await staff.OpenAsync(Address(vote))).Text, "未定：.*?席未投").Value;

    [Fact]
    public async Task After_the_close_the_page_shows_the_roll_call_and_the_arithmetic_and_the_chair_signs_once()
    {
        var vote = await CountedAsync();
        var page = await (await portal.SeatAsync(Online(vote)[7])).OpenAsync(Address(vote));
        Assert.Contains("应到 36 席，需 6 票赞成（全体理事 1/6 以上，章程第九条）；赞成 6，反对 1，弃权 0，未投 29 → 通过", page.Text, StringComparison.Ordinal);
        Assert.Equal(6, page.Html.QuerySelectorAll("tbody td.c-side").Count(cell => cell.TextContent.Trim() == "赞成"));
        Assert.Contains("36 × 1/6 = 6", page.Text, StringComparison.Ordinal);
        Assert.True(page.Links("下载决议草稿 PDF"));

        var staff = await portal.BrowseAsAsync(Staff);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.OpenAsync($"{Address(vote)}/signature")).Status);
        var chair = await portal.SeatAsync(vote.Roster[0]);
        var signed = await (await (await chair.OpenAsync(Address(vote))).FollowAsync("签发决议")).Form("签发").SendAsync();

        Assert.Contains("已生效", signed.Text, StringComparison.Ordinal);
        Assert.Contains($"理决〔2026〕{vote.DecisionSerial}号", signed.Text, StringComparison.Ordinal);
        Assert.Contains($"{vote.Number} signed", portal.Matter.Told);
        Assert.Equal(Address(vote), (await chair.OpenAsync($"{Address(vote)}/signature")).Path);
        Assert.Equal(0, await portal.WithDbAsync(db => db.Deadlines.CountAsync(deadline => deadline.SubjectId == vote.Id && deadline.FulfilledAt == null)));
        var pdf = await chair.Client.GetByteArrayAsync($"{Address(vote)}/paper", TestContext.Current.CancellationToken);
        var issued = await portal.WithDbAsync(db => db.IssuedDocuments.SingleAsync(paper => paper.SubjectId == vote.Id && paper.Kind == DocumentKind.Resolution));
        Assert.Equal(issued.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf)));
        Assert.Contains($"理决〔2026〕{vote.DecisionSerial}号", Pdf.Text(new(pdf, issued.Sha256, "", 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_signs_with_the_password_given_within_the_last_minutes()
    {
        var vote = await CountedAsync();
        var chair = await portal.SeatAsync(vote.Roster[0], follows: false);
        var form = (await chair.OpenAsync($"{Address(vote)}/signature")).Form("签发");
        await portal.TravelToAsync(portal.Clock.GetUtcNow().AddMinutes(6));

        var answer = await form.SendAsync();

        Assert.StartsWith("/account/prove?returnUrl=", answer.Answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await portal.ReadAsync(vote)).SignedAt);
    }

    [Fact]
    public async Task The_evidence_is_enough_to_count_again_and_shows_when_it_was_touched()
    {
        var vote = await CountedAsync();
        var browser = await portal.BrowseAsAsync(Staff);
        var evidence = await browser.Client.GetStringAsync($"{Address(vote)}/evidence", TestContext.Current.CancellationToken);

        var (code, said) = await RecountAsync(evidence);
        Assert.True(code == 0, said);
        Assert.Contains("赞成 6", said, StringComparison.Ordinal);
        foreach (var (was, becomes) in new[] { ("\"赞成\"", "\"反对\""), (vote.Roster[3].UnitName, "另一单位"), ("\"needed\": 6", "\"needed\": 5"), (vote.Text, "不同意。") })
            Assert.NotEqual(0, (await RecountAsync(evidence.Replace(was, becomes, StringComparison.Ordinal))).Code);
    }

    [Fact]
    public async Task Silent_seats_are_reminded_once_a_day_and_nobody_else_is()
    {
        var vote = await portal.OpenAsync();
        await portal.VoteAsync(vote, Online(vote).Take(2));
        var staff = await portal.BrowseAsAsync(Staff);
        var page = await staff.OpenAsync(Address(vote));
        var form = page.Form("提醒未投席位");

        var after = await form.SendAsync();
        Assert.Contains("今天已经提醒过", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await form.SendAsync()).Status);
        Act act = await portal.WithDbAsync(db => db.Acts.SingleAsync(one => one.SubjectId == vote.Id && one.What.StartsWith("提醒未投席位")));
        Assert.Equal(34, await portal.WithDbAsync(db => db.Notices.CountAsync(notice => notice.ActId == act.Id)));
    }

    [Fact]
    public async Task A_day_before_the_close_the_clock_reminds_whoever_is_silent_and_does_it_once()
    {
        var vote = await portal.OpenAsync();
        await portal.VoteAsync(vote, Online(vote).Take(2));
        await RemindByClockAsync(vote.ClosesAt.AddHours(-25));
        Assert.Equal(0, await portal.ActsAsync(vote, "提醒未投席位"));

        await RemindByClockAsync(vote.ClosesAt.AddHours(-23));
        await RemindByClockAsync(vote.ClosesAt.AddHours(-1));
        Assert.Equal(1, await portal.ActsAsync(vote, "提醒未投席位（34 席）"));
    }

    [Fact]
    public async Task The_list_shows_each_vote_where_it_stands_and_leads_to_the_ballot_that_waits()
    {
        var vote = await portal.OpenAsync();
        var seat = await portal.SeatAsync(Online(vote)[9]);

        Assert.True((await seat.OpenAsync($"/{DemoPortal.Chongqing}/resolutions")).Links("去投票"));
        Assert.Contains(vote.Number, (await seat.OpenAsync($"/{DemoPortal.Chongqing}/resolutions?view=running")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(vote.Number, (await seat.OpenAsync($"/{DemoPortal.Chongqing}/resolutions?view=done")).Text, StringComparison.Ordinal);
    }

    private async Task<Resolution> CountedAsync()
    {
        var vote = await portal.OpenAsync(OneSixth);
        await portal.VoteAsync(vote, Online(vote).Take(6));
        await portal.VoteAsync(vote, Online(vote).Skip(6).Take(1), Choice.No);
        await portal.PassTheCloseAsync(vote);
        await portal.BringUpToDateAsync(vote);
        return await portal.ReadAsync(vote);
    }

    private async Task RemindByClockAsync(DateTimeOffset at)
    {
        await portal.TravelToAsync(at);
        await portal.InScopeAsync(async services =>
        {
            await services.GetRequiredService<AllianceScope>().LoadAsync(DemoPortal.Chongqing, default);
            await services.GetRequiredService<Reminders>().RemindDueAsync(at, default);
        });
    }

    private static async Task<(int Code, string Said)> RecountAsync(string evidence)
    {
        var file = Path.Combine(Path.GetTempPath(), $"evidence-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, evidence, TestContext.Current.CancellationToken);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Root(), "tools/recount/recount.mjs"), file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(file);
        return (node.ExitCode, said);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AlliancePortal.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
