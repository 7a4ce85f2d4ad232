using System.Net;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Voting.VotingPortal;

namespace AlliancePortal.Web.Tests.Voting;

/// <summary>Ballots on paper and recusals, as the secretariat records them (G-VOTE-5, G-VOTE-11).</summary>
public class PaperBallotTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    private static readonly byte[] Scan = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_seat_does_not_enter_ballots_for_others()
    {
        var vote = await portal.OpenAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SeatAsync(Online(vote)[0])).OpenAsync($"{Address(vote)}/paper-ballots")).Status);
    }

    [Fact]
    public async Task A_ballot_on_paper_needs_seat_choice_name_and_a_scan_that_is_what_it_says()
    {
        var vote = await portal.OpenAsync();
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/paper-ballots");

        var empty = await page.Form("录入纸质票").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        foreach (var words in new[] { "请按票面选择", "请填写票面签字人的姓名", "请上传签字纸质票的扫描件" }) Assert.Contains(words, empty.Text, StringComparison.Ordinal);
        var text = await Filled(page, vote.Roster.First(seat => !seat.VotesOnline)).Attach("Scan", "no picture"u8.ToArray(), "票.png").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, text.Status);
        Assert.Empty((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task A_ballot_on_paper_counts_from_its_entry_and_is_marked_so()
    {
        var vote = await portal.OpenAsync();
        var seat = vote.Roster.First(entry => !entry.VotesOnline);
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/paper-ballots");
        var after = await Filled(page, seat).Attach("Scan", Scan, "票.png", "image/png").Forge("CastAt", "2026-11-21T00:00:00Z").SendAsync();

        Assert.Contains("纸质", after.Text, StringComparison.Ordinal);
        var ballot = Assert.Single((await portal.ReadAsync(vote)).Ballots);
        Assert.Equal((BallotWay.Paper, Choice.No, "李签字", seat.SeatId), (ballot.Way, ballot.Choice, ballot.CastBy, ballot.SeatId));
        Assert.InRange(ballot.CastAt, portal.Clock.GetUtcNow().AddMinutes(-1), portal.Clock.GetUtcNow().AddMinutes(1));
        Assert.True(await portal.WithDbAsync(db => db.StoredFiles.AnyAsync(file => file.Id == ballot.ScanFileId && file.ContentType == "image/png")));
        var scan = $"{Address(vote)}/paper-ballots/{seat.SeatId}/scan";
        Assert.Equal(Scan, await (await portal.BrowseAsAsync(Staff)).Client.GetByteArrayAsync(scan, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SeatAsync(Online(vote)[0])).OpenAsync(scan)).Status);
    }

    [Theory]
    [InlineData("李🚀字", "")]
    [InlineData("李签字", "票.docx")]
    public async Task A_name_that_no_resolution_can_print_and_a_document_that_is_no_scan_are_refused(string signer, string document)
    {
        var vote = await portal.OpenAsync();
        var form = Filled(await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/paper-ballots"), vote.Roster.First(entry => !entry.VotesOnline)).Fill("SignedBy", signer);

        var refused = await (document.Length > 0 ? form.Attach("Scan", Uploaded.Docx(), document) : form.Attach("Scan", Scan, "票.png")).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task A_scan_of_some_megabytes_is_taken()
    {
        var vote = await portal.OpenAsync();
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/paper-ballots");

        await Filled(page, vote.Roster.First(entry => !entry.VotesOnline)).Attach("Scan", Uploaded.Pdf(before: $"%{new string('x', 3_000_000)}\n"), "票.pdf").SendAsync();

        Assert.Single((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task A_reason_that_no_resolution_can_print_recuses_nobody()
    {
        var vote = await portal.PrepareAsync();
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/recusals");
        var seat = page.Html.QuerySelectorAll("select[name=Seat] option").First(option => option.GetAttribute("value")?.Length > 0).GetAttribute("value")!;

        var refused = await page.Form("登记回避").Fill("Seat", seat).Fill("Reason", "控股关系🚀").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("无法印在文件上", refused.Text, StringComparison.Ordinal);
        Assert.Empty((await portal.ReadAsync(vote)).Recusals);
    }

    [Fact]
    public async Task Paper_and_online_at_the_same_moment_are_one_ballot()
    {
        var vote = await portal.OpenAsync();
        var seat = Online(vote)[2];
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/paper-ballots");
        var paper = Filled(page, seat).Attach("Scan", Scan, "票.png", "image/png");
        var online = await portal.ConfirmationAsync(vote, seat);

        var answers = await Task.WhenAll(paper.SendAsync(), online.SendAsync());

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Single((await portal.ReadAsync(vote)).Ballots);
    }

    [Fact]
    public async Task A_recused_seat_is_declared_with_its_reason_before_the_opening_and_then_does_not_vote()
    {
        var vote = await portal.PrepareAsync();
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(vote)}/recusals");
        var seat = page.Html.QuerySelectorAll("select[name=Seat] option").First(option => option.GetAttribute("value")?.Length > 0).GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("登记回避").Fill("Seat", seat).SendAsync()).Status);
        var form = page.Form("登记回避").Fill("Seat", seat).Fill("Reason", "与申请单位有控股关系");
        Assert.Contains("与申请单位有控股关系", (await form.SendAsync()).Text, StringComparison.Ordinal);

        await portal.TravelToAsync(vote.OpensAt.AddHours(10));
        Assert.Equal(HttpStatusCode.Conflict, (await (await portal.BrowseAsAsync(Staff)).SendAsync(form.Request())).Status);
        await portal.BringUpToDateAsync(vote);
        vote = await portal.ReadAsync(vote);
        var recused = vote.Roster.Single(entry => entry.IsRecused);
        Assert.Equal("须回避", (await (await portal.SeatAsync(recused)).OpenAsync($"{Address(vote)}/ballot")).Heading);
        Assert.Equal(24, vote.VotesNeeded); // two thirds of 35
    }

    private static Form Filled(Page page, RosterEntry seat) =>
        page.Form("录入纸质票").Fill("Seat", seat.SeatId.ToString()).Fill("choice", "no").Fill("SignedBy", "李签字");
}
