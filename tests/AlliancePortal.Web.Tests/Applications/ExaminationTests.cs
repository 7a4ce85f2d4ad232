using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Applications;

/// <summary>秘书处审查 (CQ-12-4): paper by paper, then to the applicant or to the council; never a refusal on the merits.</summary>
public class ExaminationTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_alliances_own_secretariat_examines()
    {
        var (applicant, address, _) = await SubmittedAsync(601);

        Assert.Equal(HttpStatusCode.Forbidden, (await applicant.Browser.OpenAsync($"{address}/examination")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("林致和")).OpenAsync($"{address}/examination")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync($"{address}/examination")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("周予安")).OpenAsync("/cqncetia/applications/CQNCETIA-SQ-2026-9999/examination")).Status);
    }

    [Fact]
    public async Task Staff_from_the_applying_unit_keep_their_hands_off_its_case()
    {
        var (applicant, address, number) = await SubmittedAsync(602);
        var application = await applicant.CaseAsync(Applying.Code(602));
        var insider = await Applying.NewAsync(portal);
        await portal.WithDbAsync(async db =>
        {
            db.SecretariatPosts.Add(new SecretariatPost(application.AllianceId, insider.Person.Id, "覃晓岚", "干事", false, new(2026, 1, 1), "聘任", application.UnitId));
            return await db.SaveChangesAsync(Ct);
        });

        var page = await insider.Browser.OpenAsync($"{address}/examination");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("秘书处人员不办理本人所在单位的案件", page.Text);
        Assert.NotEmpty(number);
    }

    [Fact]
    public async Task A_verdict_is_one_of_two_words_and_a_defect_has_its_reason()
    {
        var (_, address, _) = await SubmittedAsync(603);
        var page = await ExaminationAsync(address);

        var forged = await page.Form("保存").Forge("Licence.Verdict", "complete,incomplete").SendAsync();
        var noReason = await page.Form("发出补正通知").Fill("Licence.Verdict", "incomplete").SendAsync();
        var noWords = await page.Form("发出补正通知").Fill("Licence.Verdict", "incomplete").Fill("Licence.Reason", "其他").SendAsync();

        Assert.Contains("请选择合格或需补正", forged.Text);
        Assert.Contains("请选择需补正的原因", noReason.Text);
        Assert.Contains("请写明需要补正什么", noWords.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noWords.Status);
    }

    [Fact]
    public async Task Nothing_goes_to_the_council_before_every_paper_was_found_complete()
    {
        var (_, address, _) = await SubmittedAsync(604);

        var check = await (await ExaminationAsync(address)).Form("受理并提请表决").Fill("SealedForm.Verdict", "complete").SendAsync();

        Assert.Contains("尚未审查合格：单位介绍、法人营业执照复印件、技术领域工作情况书面报告", check.Text);
        Assert.False(check.Offers("受理并提请表决"));
    }

    [Fact]
    public async Task The_secretariat_finds_no_button_to_refuse_on_the_merits_and_returns_only_with_a_ground()
    {
        var (applicant, address, _) = await SubmittedAsync(605);
        var examination = await ExaminationAsync(address);
        Assert.False(examination.Offers("不予受理"));
        var page = await examination.FollowAsync("退回申请…");

        var empty = await page.Form("退回申请").SendAsync();
        Assert.Contains("请选择退回的理由", empty.Text);
        Assert.Contains("请写明退回的具体情况", empty.Text);
        await page.Form("退回申请").Fill("Ground", "alliance").Fill("Reason", "申请书写给另一联盟。").SendAsync();

        var application = await applicant.CaseAsync(Applying.Code(605));
        Assert.Equal((ApplicationState.Returned, "不是向本联盟提出的申请：申请书写给另一联盟。"), (application.State, application.EndReason));
        Assert.Equal(1, await IssuedAsync(application, DocumentKind.ReturnLetter));
    }

    [Fact]
    public async Task A_window_outside_the_charters_parameters_is_refused_and_nothing_is_sent()
    {
        var (applicant, address, _) = await SubmittedAsync(606);
        var check = await ToTheCheckPageAsync(address);

        foreach (var days in (string[])["2", "21", "", "十"])
        {
            var refused = await check.Form("受理并提请表决").Fill("Window", days).SendAsync();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        }
        Assert.Equal(ApplicationState.Submitted, (await applicant.CaseAsync(Applying.Code(606))).State);
    }

    [Fact]
    public async Task With_all_papers_complete_three_pages_lead_to_the_council()
    {
        var (applicant, address, number) = await SubmittedAsync(607);
        var check = await ToTheCheckPageAsync(address);
        Assert.Contains("在任 36 席", check.Text);
        Assert.Contains("24 票赞成（36 × 2/3 = 24", check.Text);
        Assert.Contains("2026年11月2日（一） 0 时，通知后第 5 个工作日", check.Text);

        var receipt = await check.Form("受理并提请表决").SendAsync();

        Assert.Equal("已受理并提请表决", receipt.Heading);
        var application = await applicant.CaseAsync(Applying.Code(607));
        Assert.Equal((ApplicationState.Accepted, true), (application.State, application.OpinionFavourable));
        var vote = await portal.WithDbAsync(db => db.Resolutions.SingleAsync(row => row.Id == application.ResolutionId, Ct));
        Assert.Equal((ResolutionState.Prepared, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 16)), (vote.State, vote.Notice.Due, vote.Window.Due));
        Assert.Equal((1, 1), (await IssuedAsync(application, DocumentKind.AcceptanceLetter), await IssuedAsync(application, DocumentKind.ExaminationOpinion)));
        Assert.False(await portal.WithDbAsync(db => db.Deadlines.AnyAsync(row => row.SubjectId == application.Id && row.FulfilledAt == null && row.VoidedAt == null, Ct)));
        Assert.True(await portal.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.PersonId == applicant.Person.Id && notice.Body.Contains("截止"), Ct)));
        Assert.Contains(number, receipt.Text + application.Number);
    }

    [Fact]
    public async Task A_doubt_goes_to_the_council_with_an_unfavourable_opinion()
    {
        var (applicant, address, _) = await SubmittedAsync(608);
        var all = await (await ExaminationAsync(address)).Form("全部合格").SendAsync();
        var check = await all.Form("受理并提请表决").Fill("Recommendation", "unfavourable").Fill("Opinion", "领域关联较弱，请理事会审议。").SendAsync();

        await check.Form("受理并提请表决").SendAsync();

        var application = await applicant.CaseAsync(Applying.Code(608));
        Assert.Equal((ApplicationState.Accepted, false, "领域关联较弱，请理事会审议。"), (application.State, application.OpinionFavourable, application.Opinion));
    }

    [Fact]
    public async Task An_unreadable_licence_is_asked_for_again_with_a_derived_last_day()
    {
        var (applicant, address, _) = await SubmittedAsync(609);
        var check = await (await ExaminationAsync(address)).Form("发出补正通知").Fill("Licence.Verdict", "incomplete").Fill("Licence.Reason", "看不清").SendAsync();
        Assert.Contains("法人营业执照复印件", check.Text);
        Assert.Contains("2026年11月23日（一） 24 时，20 个工作日", check.Text);

        var receipt = await check.Form("发出补正通知").SendAsync();

        Assert.Equal("补正通知已发出", receipt.Heading);
        var application = await applicant.CaseAsync(Applying.Code(609));
        Assert.Equal((ApplicationState.SupplementRequested, new DateOnly(2026, 11, 23)), (application.State, application.Supplements.Single().DueOn));
        var open = await portal.WithDbAsync(db => db.Deadlines.SingleAsync(row => row.SubjectId == application.Id && row.FulfilledAt == null && row.VoidedAt == null, Ct));
        Assert.Equal((DeadlineOwner.Applicant, DeadlineTasks.AnswerSupplement), (open.Owner, open.Task));
        Assert.Equal(1, await IssuedAsync(application, DocumentKind.SupplementLetter));
    }

    [Fact]
    public async Task Whoever_comes_second_reads_who_was_faster_and_when()
    {
        var (applicant, address, _) = await SubmittedAsync(610);
        var slow = (await ToTheCheckPageAsync(address, "林观澜")).Form("受理并提请表决");
        await portal.TravelToAsync(2026, 10, 26, 10, 31);
        await (await ToTheCheckPageAsync(address)).Form("受理并提请表决").SendAsync();

        var page = await slow.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("该申请已由周予安于 10月26日 10:31 受理，请查看最新情况。", page.Text);
        Assert.Equal(ApplicationState.Accepted, (await applicant.CaseAsync(Applying.Code(610))).State);
    }

    [Fact]
    public async Task The_letters_are_seen_before_they_go_out()
    {
        var (_, address, _) = await SubmittedAsync(611);
        await ToTheCheckPageAsync(address);
        var staff = await portal.BrowseAsAsync("周予安");

        foreach (var letter in (string[])["acceptance", "notice"])
        {
            var draft = await staff.Client.GetAsync($"{address}/referral/letters/{letter}?window=10", Ct);
            Assert.Equal("application/pdf", draft.Content.Headers.ContentType?.MediaType);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync($"{address}/referral/letters/refusal")).Status);
    }

    private async Task<Page> ExaminationAsync(string address, string staff = "周予安") => await (await portal.BrowseAsAsync(staff)).OpenAsync($"{address}/examination");

    private async Task<Page> ToTheCheckPageAsync(string address, string staff = "周予安") =>
        await (await (await ExaminationAsync(address, staff)).Form("全部合格").SendAsync()).Form("受理并提请表决").SendAsync();

    private Task<int> IssuedAsync(Application application, DocumentKind kind) =>
        portal.WithDbAsync(db => db.IssuedDocuments.CountAsync(document => document.SubjectId == application.Id && document.Kind == kind, Ct));

    /// <summary>Submitted on 26 October 2026 at ten.</summary>
    private async Task<(Applying Applicant, string Address, string Number)> SubmittedAsync(int ordinal)
    {
        await portal.TravelToAsync(2026, 10, 26, 10);
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(ordinal));
        var number = (await applicant.CaseAsync(Applying.Code(ordinal))).Number;
        return (applicant, $"/cqncetia/applications/{number}", number);
    }
}
