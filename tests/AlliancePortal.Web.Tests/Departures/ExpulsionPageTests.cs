using System.Net;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;
using static AlliancePortal.Web.Tests.Departures.Expelling;
using static AlliancePortal.Web.Tests.Support.DemoPortal;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>The pages of an expulsion: who sees and does what, bad input, and the way it should go (9.3, CQ-14).</summary>
public class ExpulsionPageTests(DeparturePortal portal) : IClassFixture<DeparturePortal>
{
    private static string New => $"/{Chongqing}/expulsions/new";

    [Fact]
    public async Task Another_member_and_another_alliance_see_nothing_and_a_seat_does_none_of_the_secretariats_acts()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expulsion = await portal.OpenedAsync(await portal.PlainMemberAsync());
        var stranger = await portal.LiaisonOfAsync(await portal.PlainMemberAsync());

        Assert.Contains("/account/sign-in", (await portal.Browse().OpenAsync(Address(expulsion))).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(Address(expulsion))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"{Address(expulsion)}/defence")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync($"/{Chongqing}/expulsions")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", Jilin)).OpenAsync(Address(expulsion))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync(Staff)).OpenAsync($"/{Chongqing}/expulsions/CQNCETIA-CM-2026-9999")).Status);
        var chair = await portal.BrowseAsAsync("林致和");
        Assert.Equal(HttpStatusCode.OK, (await chair.OpenAsync(Address(expulsion))).Status);
        foreach (var act in new[] { "report", "evidence", "referral" }) Assert.Equal(HttpStatusCode.Forbidden, (await chair.OpenAsync($"{Address(expulsion)}/{act}")).Status);
    }

    [Fact]
    public async Task Facts_clause_and_evidence_are_asked_for_beside_their_fields_and_nothing_is_opened_without_them()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync();
        var page = await OpeningAsync(await portal.BrowseAsAsync(Staff), member);

        var refused = await page.Form("立案").Attach("Evidence", "no paper"u8.ToArray(), "证据.pdf").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var words in new[] { "请写明事实", "请写明所违反的条款", "证据.pdf" }) Assert.Contains(words, refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("立案").Forge("Ground", "anything").SendAsync()).Status);
        Assert.False(await portal.WithDbAsync(db => db.Expulsions.AnyAsync(row => row.MembershipId == member.Id)));
    }

    [Fact]
    public async Task The_same_opening_sent_twice_is_one_case_and_a_page_that_says_so()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync();
        var form = Filled(await OpeningAsync(await portal.BrowseAsAsync(Staff), member)).Attach("Evidence", Uploaded.Pdf(), "邮件.pdf");

        var first = await form.SendAsync();
        var second = await form.SendAsync();

        Assert.Contains("核实中", first.Text, StringComparison.Ordinal);
        Assert.Contains("邮件.pdf", first.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("已有一件在办的除名案", second.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await first.FollowAsync("阅读邮件.pdf")).Status);
    }

    [Fact]
    public async Task A_year_without_duties_is_a_ground_from_the_day_after_it_and_the_page_says_which_day_that_is()
    {
        await portal.TravelToAsync(2026, 6, 1);
        var member = await portal.PlainMemberAsync();
        await portal.WithDbAsync(async db =>
        {
            db.DutyRecords.Add(new(member.AllianceId, member.UnitId, DutyKind.Report, new(2025, 6, 1), "年度信息表", Staff, portal.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        var staff = await portal.BrowseAsAsync(Staff);

        var early = await OpeningAsync(staff, member, "idle");
        Assert.Contains("自2026年6月2日起方可", early.Text, StringComparison.Ordinal);
        Assert.False(early.Offers("立案"));

        await portal.TravelToAsync(2026, 6, 2);
        var opened = await Filled(await OpeningAsync(await portal.BrowseAsAsync(Staff), member, "idle")).SendAsync();
        Assert.Contains("最近一次履行义务为2025年6月1日", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_seat_reports_is_the_secretariats_to_verify_and_the_unit_sees_it_from_then_on()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync();
        var unit = await portal.LiaisonOfAsync(member);
        var reported = await Filled(await OpeningAsync(await portal.BrowseAsAsync("林致和"), member)).SendAsync();
        Assert.Contains("已立案", reported.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await unit.OpenAsync(reported.Path)).Status);

        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync(reported.Path);
        var verify = page.Form("开始核实");
        Assert.Contains("核实中", (await verify.SendAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await verify.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await unit.OpenAsync(reported.Path)).Status);
    }

    [Fact]
    public async Task The_report_is_looked_at_once_more_and_the_unit_answers_until_its_last_day_has_ended()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync();
        var expulsion = await portal.OpenedAsync(member);
        var form = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(expulsion)}/report");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.Form("去核对").SendAsync()).Status);
        var check = await form.Form("去核对").Fill("Text", "三次外传属实。").Fill("Finding", "事由成立").SendAsync();
        Assert.Equal(ExpulsionState.Verifying, (await portal.ReadAsync(expulsion)).State);
        await check.Form("出具报告并告知该单位").SendAsync();
        var due = (await portal.ReadAsync(expulsion)).AnswerDue!.Due;

        await portal.TravelToAsync(ShanghaiTime.EndOf(due).AddMinutes(-3));
        var unit = await portal.LiaisonOfAsync(member);
        var defence = await unit.OpenAsync($"{Address(expulsion)}/defence");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await defence.Form("提交申辩").SendAsync()).Status);
        var answer = defence.Form("提交申辩").Fill("Text", "资料已经公开，不属秘密。").Attach("Papers", Uploaded.Pdf(), "公开证明.pdf");
        Assert.Contains("公开证明.pdf", (await answer.SendAsync()).Text, StringComparison.Ordinal);

        await portal.TravelToAsync(ShanghaiTime.EndOf(due));
        var late = await defence.Form("提交申辩").Fill("Text", "补充。").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("24 时届满", late.Text, StringComparison.Ordinal);
        Assert.Equal("资料已经公开，不属秘密。", (await portal.ReadAsync(expulsion)).Defence);
    }

    [Fact]
    public async Task No_vote_is_asked_for_before_the_unit_has_answered_or_its_time_is_over()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expulsion = await portal.HeardAsync(await portal.PlainMemberAsync());
        var staff = await portal.BrowseAsAsync(Staff);

        Assert.Equal(Address(expulsion), (await staff.OpenAsync($"{Address(expulsion)}/referral")).Path);
        Assert.Contains("申辩期限至", (await staff.OpenAsync(Address(expulsion))).Text, StringComparison.Ordinal);

        await portal.TravelToAsync(ShanghaiTime.EndOf(expulsion.AnswerDue!.Due));
        Assert.True((await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(expulsion)}/referral")).Offers("提请理事会表决除名"));
    }

    [Fact]
    public async Task The_check_page_shows_recusal_base_votes_and_consents_and_two_people_refer_once()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expulsion = await portal.HeardAsync(await portal.HolderAsync(Office.Member, 3));
        await portal.TravelToAsync(ShanghaiTime.EndOf(expulsion.AnswerDue!.Due));
        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"{Address(expulsion)}/referral");
        foreach (var words in new[] { "在任 36 席，回避 1 席，基数 35 席", "24 票赞成", "24 份书面同意", expulsion.UnitName }) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        var other = (await (await portal.BrowseAsAsync(OtherStaff)).OpenAsync($"{Address(expulsion)}/referral")).Form("提请理事会表决除名");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("提请理事会表决除名").Fill("Window", "1").SendAsync()).Status);
        Assert.Equal(Address(expulsion), (await page.Form("提请理事会表决除名").SendAsync()).Path);
        var second = await other.SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains(Staff, second.Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Resolutions.CountAsync(vote => vote.MatterId == expulsion.Id)));
    }

    /// <summary>Unit and ground chosen on the first page; the answer is the second.</summary>
    private async Task<Page> OpeningAsync(Browser browser, Membership member, string ground = "breach")
    {
        var code = (await portal.WithDbAsync(db => db.Units.SingleAsync(unit => unit.Id == member.UnitId))).Code;
        return await (await browser.OpenAsync(New)).Form("下一步").Fill("unit", code).Fill("ground", ground).SendAsync();
    }

    private static Form Filled(Page page) => page.Form("立案").Fill("Clause", "联盟协议书第十条").Fill("Facts", "多次泄露成员技术资料。");
}
