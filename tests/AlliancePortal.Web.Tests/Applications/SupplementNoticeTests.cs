using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Applications;

/// <summary>What was found incomplete is asked for within five working days of the day on which it was found (9.1).</summary>
public class SupplementNoticeTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_that_are_complete_or_not_yet_looked_at_owe_no_notice()
    {
        var (applicant, address) = await SubmittedAsync(651);

        await (await ExaminationAsync(address)).Form("保存").Fill("SealedForm.Verdict", "complete").SendAsync();

        Assert.Empty(await OwedAsync(applicant, 651));
    }

    [Fact]
    public async Task The_first_incomplete_paper_opens_the_deadline_and_a_second_one_moves_nothing()
    {
        var (applicant, address) = await SubmittedAsync(652);
        await FindAsync(address, "Licence", "incomplete");
        await portal.TravelToAsync(2026, 10, 28, 10);
        await FindAsync(address, "Introduction", "incomplete");

        var owed = Assert.Single(await OwedAsync(applicant, 652));

        Assert.True(owed.IsOpen);
        Assert.Equal((DeadlineOwner.Secretariat, new DateOnly(2026, 10, 26), 5, new DateOnly(2026, 11, 2)), (owed.Owner, owed.Derivation.Start, owed.Derivation.Count, owed.Due));
        var desk = await (await portal.BrowseAsAsync("周予安")).OpenAsync("/cqncetia/desk");
        Assert.Contains(desk.Html.QuerySelectorAll("a"), link => link.TextContent.StartsWith("发补正通知", StringComparison.Ordinal) && link.GetAttribute("href") == $"{address}/supplement-notice");
    }

    [Fact]
    public async Task The_notice_meets_the_deadline()
    {
        var (applicant, address) = await SubmittedAsync(653);
        await FindAsync(address, "Licence", "incomplete");

        await (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/supplement-notice")).Form("发出补正通知").SendAsync();

        Assert.NotNull(Assert.Single(await OwedAsync(applicant, 653)).FulfilledAt);
    }

    [Fact]
    public async Task A_paper_found_complete_after_all_drops_the_deadline_and_a_later_defect_counts_anew()
    {
        var (applicant, address) = await SubmittedAsync(654);
        await FindAsync(address, "Licence", "incomplete");
        await FindAsync(address, "Licence", "complete");
        Assert.NotNull(Assert.Single(await OwedAsync(applicant, 654)).VoidedAt);

        await portal.TravelToAsync(2026, 10, 28, 10);
        await FindAsync(address, "Licence", "incomplete");

        Assert.Equal(new DateOnly(2026, 11, 4), Assert.Single(await OwedAsync(applicant, 654), owed => owed.IsOpen).Due);
    }

    [Fact]
    public async Task A_returned_application_owes_no_notice()
    {
        var (applicant, address) = await SubmittedAsync(655);
        await FindAsync(address, "Licence", "incomplete");

        await (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/return")).Form("退回申请").Fill("Ground", "alliance").Fill("Reason", "申请书写给另一联盟。").SendAsync();

        Assert.Equal(ApplicationState.Returned, (await applicant.CaseAsync(Applying.Code(655))).State);
        Assert.NotNull(Assert.Single(await OwedAsync(applicant, 655)).VoidedAt);
    }

    [Fact]
    public async Task An_accepted_application_owes_no_notice()
    {
        var (applicant, address) = await SubmittedAsync(656);
        await FindAsync(address, "Licence", "incomplete");

        var check = await (await (await ExaminationAsync(address)).Form("全部合格").SendAsync()).Form("受理并提请表决").SendAsync();
        await check.Form("受理并提请表决").SendAsync();

        Assert.NotNull(Assert.Single(await OwedAsync(applicant, 656)).VoidedAt);
    }

    private async Task<Page> ExaminationAsync(string address) => await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{address}/examination");

    private async Task FindAsync(string address, string paper, string verdict)
    {
        var form = (await ExaminationAsync(address)).Form("保存").Fill($"{paper}.Verdict", verdict);
        await (verdict == "incomplete" ? form.Fill($"{paper}.Reason", "看不清") : form).SendAsync();
    }

    private async Task<List<Deadline>> OwedAsync(Applying applicant, int ordinal)
    {
        var id = (await applicant.CaseAsync(Applying.Code(ordinal))).Id;
        return await portal.WithDbAsync(db => db.Deadlines.AsNoTracking().Where(row => row.SubjectId == id && row.Task == DeadlineTasks.SendSupplementNotice).OrderBy(row => row.Due).ToListAsync(Ct));
    }

    /// <summary>Submitted on Monday, 26 October 2026 at ten.</summary>
    private async Task<(Applying Applicant, string Address)> SubmittedAsync(int ordinal)
    {
        await portal.TravelToAsync(2026, 10, 26, 10);
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(ordinal));
        return (applicant, $"/cqncetia/applications/{(await applicant.CaseAsync(Applying.Code(ordinal))).Number}");
    }
}
