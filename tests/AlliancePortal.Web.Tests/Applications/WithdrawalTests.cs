using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Applications;

public class WithdrawalTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_taken_back_once_and_nothing_is_owed_any_more()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(401));
        var application = await applicant.CaseAsync(Applying.Code(401));
        var check = await applicant.Browser.OpenAsync($"/cqncetia/applications/{application.Number}/withdrawal");
        Assert.Contains("不会删除", check.Text);
        var form = check.Form("撤回申请").Fill("Reason", "改变计划");

        await form.SendAsync();
        await form.SendAsync();

        application = await applicant.CaseAsync(Applying.Code(401));
        Assert.Equal((ApplicationState.Withdrawn, "改变计划"), (application.State, application.EndReason));
        Assert.True(await portal.WithDbAsync(db => db.Deadlines.Where(row => row.SubjectId == application.Id).AllAsync(row => row.VoidedAt != null, Ct)));
        Assert.Equal(1, await portal.WithDbAsync(db => db.Acts.CountAsync(row => row.SubjectId == application.Id && row.What.Contains("撤回"), Ct)));
    }

    [Fact]
    public async Task A_vote_that_waits_or_runs_becomes_void_with_the_withdrawal()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(404));
        var application = await applicant.CaseAsync(Applying.Code(404));
        await portal.ActAsAsync("周予安", async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var examined = await db.Applications.Include(row => row.Papers).Include(row => row.Checks).Include(row => row.Supplements).SingleAsync(row => row.Id == application.Id, Ct);
            var findings = Enum.GetValues<PaperKind>().Select(kind => new PaperFinding(kind, PaperVerdict.Complete, "", "")).ToList();
            await services.GetRequiredService<Examination>().AcceptAndReferAsync(examined, findings, "材料齐全，具备资格。", favourable: true, windowWorkingDays: 5, Ct);
        });
        var check = await applicant.Browser.OpenAsync($"/cqncetia/applications/{application.Number}/withdrawal");
        Assert.Contains("已投选票不再计票", check.Text);

        await check.Form("撤回申请").SendAsync();

        application = await applicant.CaseAsync(Applying.Code(404));
        Assert.Equal(ApplicationState.Withdrawn, application.State);
        var resolution = await portal.WithDbAsync(db => db.Resolutions.SingleAsync(row => row.Id == application.ResolutionId, Ct));
        Assert.Equal((ResolutionState.Void, "申请单位在表决结束前撤回申请。"), (resolution.State, resolution.VoidReason));
        Assert.False(await portal.WithDbAsync(db => db.Deadlines.AnyAsync(row => (row.SubjectId == application.Id || row.SubjectId == resolution.Id) && row.FulfilledAt == null && row.VoidedAt == null, Ct)));
    }

    [Fact]
    public async Task After_a_withdrawal_the_unit_may_apply_again()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(402));
        var number = (await applicant.CaseAsync(Applying.Code(402))).Number;
        await (await applicant.Browser.OpenAsync($"/cqncetia/applications/{number}/withdrawal")).Form("撤回申请").SendAsync();

        Assert.Equal("加入联盟申请", (await applicant.StartAsync(Applying.Code(402))).Heading);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_in_words()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(403));
        var number = (await applicant.CaseAsync(Applying.Code(403))).Number;

        var page = await (await applicant.Browser.OpenAsync($"/cqncetia/applications/{number}/withdrawal")).Form("撤回申请").Fill("Reason", new string('因', 501)).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("原因最多 500 字", page.Text);
    }
}
