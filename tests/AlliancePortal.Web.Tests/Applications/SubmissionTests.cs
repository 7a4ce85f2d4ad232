using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Applications;

public class SubmissionTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        var join = await portal.Browse().OpenAsync("/cqncetia/join");
        Assert.Contains("技术领域工作情况书面报告", join.Text);
        Assert.Contains("收到次日起 10 个工作日", join.Text);

        var page = await join.FollowAsync("开始填写");

        Assert.Equal("/account/sign-in?returnUrl=%2Fcqncetia%2Fapplications%2Fnew", page.Address);
    }

    [Fact]
    public async Task An_application_that_lacks_something_is_not_submitted_and_says_what()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(1));
        await (await applicant.FormAsync()).SendAsync();
        var check = await applicant.UploadAsync(PaperKind.SealedForm, PaperKind.Introduction);

        Assert.False(check.Offers("提交申请"));
        Assert.Contains("未上传法人营业执照复印件。", check.Text);
        Assert.Contains("未上传技术领域工作情况书面报告。", check.Text);
        var token = (await applicant.Browser.OpenAsync(applicant.Draft)).Form("保存并继续").ValueOf("__RequestVerificationToken")!;
        var forced = await applicant.Browser.SendAsync(new(HttpMethod.Post, $"{applicant.Draft}/submission") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal(ApplicationState.Draft, (await applicant.CaseAsync(Applying.Code(1))).State);
    }

    [Fact]
    public async Task A_submitted_application_has_number_receipt_deadline_act_and_notices()
    {
        await portal.TravelToAsync(2026, 10, 26, 10, 42);
        var applicant = await Applying.NewAsync(portal);

        var receipt = await applicant.SubmitAsync(Applying.Code(2));

        Assert.Equal("申请已收到", receipt.Heading);
        Assert.Contains("2026年10月26日（一）10:42", receipt.Text);
        Assert.Contains("11月9日前", receipt.Text);
        var application = await applicant.CaseAsync(Applying.Code(2));
        Assert.Matches("^CQNCETIA-SQ-2026-[0-9]{4}$", application.Number);
        Assert.Equal(ApplicationState.Submitted, application.State);
        await portal.WithDbAsync(async db =>
        {
            var deadline = await db.Deadlines.SingleAsync(row => row.SubjectId == application.Id, Ct);
            Assert.Equal((new DateOnly(2026, 11, 9), CharterRule.SecretariatExamines.Code, "章程第十二条"), (deadline.Due, deadline.RuleCode, deadline.Article));
            var act = await db.Acts.SingleAsync(row => row.SubjectId == application.Id && row.RuleCode == CharterRule.ApplicationIsWritten.Code && row.SubjectNumber != "", Ct);
            Assert.Equal("申请单位：巴山毫米波技术有限公司 · 经办人", act.Capacity);
            var told = await db.Notices.Where(row => row.ActId == act.Id).Select(row => row.PersonId).ToListAsync(Ct);
            Assert.Contains(applicant.Person.Id, told);
            Assert.Contains((await portal.PersonAsync("周予安")).Id, told);
            Assert.Equal("bshmbjsyxgs", (await db.Units.SingleAsync(unit => unit.Code == application.UnitCode, Ct)).NameInitials);
            return 0;
        });
    }

    [Fact]
    public async Task Sent_twice_from_two_tabs_at_once_it_is_one_case()
    {
        var applicant = await Applying.NewAsync(portal);
        var check = await applicant.CompleteAsync(Applying.Code(3));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => check.Form("提交申请").SendAsync()));

        Assert.All(answers, answer => Assert.Equal("申请已收到", answer.Heading));
        var again = await check.Form("提交申请").SendAsync();
        Assert.Equal("申请已收到", again.Heading);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Applications.CountAsync(row => row.UnitCode == Applying.Code(3), Ct)));
        var id = (await applicant.CaseAsync(Applying.Code(3))).Id;
        Assert.Equal(1, await portal.WithDbAsync(db => db.IssuedDocuments.CountAsync(row => row.SubjectId == id, Ct)));
    }

    [Fact]
    public async Task Of_two_people_who_apply_for_one_unit_the_second_is_told_of_the_open_case()
    {
        var first = await Applying.NewAsync(portal);
        var second = await Applying.NewAsync(portal);
        await second.CompleteAsync(Applying.Code(4));
        await first.SubmitAsync(Applying.Code(4));

        var refused = await second.Browser.OpenAsync($"{second.Draft}/check");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("现在不能申请加入", refused.Heading);
        Assert.Contains("该单位已有一件在办申请", refused.Text);
        Assert.Contains("章程第十二条", refused.Text);
    }

    [Fact]
    public async Task A_member_is_told_so_before_it_types_anything()
    {
        var applicant = await Applying.NewAsync(portal);
        var code = await portal.WithDbAsync(async db => await (
            from membership in db.Memberships
            join unit in db.Units on membership.UnitId equals unit.Id
            join alliance in db.Alliances on membership.AllianceId equals alliance.Id
            where alliance.Slug == DemoPortal.Chongqing
            select unit.Code).FirstAsync(Ct));

        var refused = await applicant.StartAsync(code);

        Assert.Equal("现在不能申请加入", refused.Heading);
        Assert.Contains("已是本联盟成员", refused.Text);
        Assert.Empty(applicant.Draft);
    }

    [Fact]
    public async Task A_barred_unit_reads_the_first_day_on_which_it_may_apply()
    {
        await portal.TravelToAsync(2026, 10, 20);
        var applicant = await Applying.NewAsync(portal);
        var alliance = await portal.AllianceAsync();
        await portal.WithDbAsync(async db =>
        {
            db.Bars.Add(new(alliance.Id, Applying.Code(5), new(2026, 3, 16), new(2027, 3, 15), "理事会决议"));
            return await db.SaveChangesAsync(Ct);
        });

        var refused = await applicant.StartAsync(Applying.Code(5));

        Assert.Contains("自2027年3月16日起可以重新申请", refused.Text);
        Assert.Contains("章程第十四条", refused.Text);
    }

    [Fact]
    public async Task A_unit_that_the_portal_knows_keeps_its_name_there_and_the_written_one_stays_in_the_form()
    {
        var known = await portal.WithDbAsync(async db => await (
            from membership in db.Memberships
            join unit in db.Units on membership.UnitId equals unit.Id
            join alliance in db.Alliances on membership.AllianceId equals alliance.Id
            where alliance.Slug == DemoPortal.Jilin && unit.Kind == UnitKind.Enterprise
            orderby unit.Code
            select unit).AsNoTracking().FirstAsync(Ct));
        var applicant = await Applying.NewAsync(portal);
        Assert.Equal(known.Name, (await applicant.StartAsync(known.Code)).Form("保存并继续").ValueOf("Name"));

        await applicant.SubmitAsync(known.Code, "改了名的有限公司");

        var application = await applicant.CaseAsync(known.Code);
        Assert.Equal((known.Name, "改了名的有限公司", known.Id), (application.UnitName, application.Form.Name, application.UnitId));
        Assert.Equal(known.Name, (await portal.WithDbAsync(db => db.Units.SingleAsync(unit => unit.Id == known.Id, Ct))).Name);
    }

    [Fact]
    public async Task Jilin_asks_for_the_sealed_form_only_and_remarks_an_enterprise_from_elsewhere()
    {
        var applicant = await Applying.NewAsync(portal, DemoPortal.Jilin);
        var draft = await applicant.StartAsync(Applying.Code(6));
        Assert.Contains("登记地不在本省", draft.Text);
        Assert.Null(draft.Html.QuerySelector("#Abstract"));
        await (await applicant.FormAsync()).SendAsync();

        var receipt = await (await applicant.UploadAsync(PaperKind.SealedForm)).Form("提交申请").SendAsync();

        Assert.Equal("申请已收到", receipt.Heading);
        Assert.Contains("章程第十七条", receipt.Text);
    }
}
