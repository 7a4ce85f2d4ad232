using System.Net;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>问题与建议: who raises, answers and closes, by when, and what is refused.</summary>
public class TicketTests(AreaPortal portal) : IClassFixture<AreaPortal>
{
    private const string Address = $"/{DemoPortal.Jilin}/tickets";

    [Fact]
    public async Task Only_officers_raise_a_ticket_only_the_secretariat_answers_it_and_members_see_none()
    {
        var number = await RaiseAsync("谁可以办理");
        var staff = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);
        var chair = await portal.BrowseAsAsync("蒲博宁", DemoPortal.Jilin);
        var liaison = await portal.BrowseAsAsync(await LiaisonAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await staff.OpenAsync($"{Address}/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await liaison.OpenAsync($"{Address}/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.OfficerOfAsync("50")).OpenAsync($"{Address}/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{Address}/{number}")).Status);
        Assert.False((await chair.OpenAsync($"{Address}/{number}")).Offers("答复问题与建议"));
        Assert.False((await (await portal.CentreAsync()).OpenAsync($"{Address}/{number}")).Offers("答复问题与建议"));
        Assert.False((await staff.OpenAsync($"{Address}/{number}")).Offers("撤回问题与建议"));
    }

    [Fact]
    public async Task A_ticket_says_what_it_is_about()
    {
        var page = await (await (await portal.CentreAsync()).OpenAsync($"{Address}/new")).Form("提出问题与建议").Fill("Title", "只有事项").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请写明具体的问题或建议", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alliance_that_is_being_formed_has_nobody_who_could_answer()
    {
        await portal.FormAsync();
        var centre = await portal.CentreAsync();
        Assert.False((await centre.OpenAsync($"/{Forming}/tickets")).Links("提出问题与建议"));

        var request = (await centre.OpenAsync($"{Address}/new")).Form("提出问题与建议").Fill("Title", "事项").Fill("Text", "内容").Request();
        request.RequestUri = new($"/{Forming}/tickets/new", UriKind.Relative);

        foreach (var page in new[] { await centre.OpenAsync($"/{Forming}/tickets/new"), await centre.SendAsync(request) })
        {
            Assert.Equal(HttpStatusCode.Conflict, page.Status);
            Assert.Contains("尚无秘书处", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_stands_beside_the_body_that_raised_it_does_not_close_a_ticket_and_a_second_answer_leaves_the_first()
    {
        var number = await RaiseAsync("两次答复");
        var staff = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);
        foreach (var answer in new[] { "第一次答复。", "第二次答复。" })
            await (await staff.OpenAsync($"{Address}/{number}")).Form(answer[1] == '一' ? "答复问题与建议" : "补充答复").Fill("Answer", answer).SendAsync();
        var authority = await portal.BrowseAsAsync(AreaPortal.HighTech, AreaPortal.JilinPeople);
        var other = await portal.BrowseAsAsync(AreaPortal.OtherOfCentre, AreaPortal.JilinPeople);

        var page = await authority.OpenAsync($"{Address}/{number}");

        Assert.Contains("第一次答复。", page.Text, StringComparison.Ordinal);
        Assert.Contains("补充（许文澜）：第二次答复。", page.Text, StringComparison.Ordinal);
        Assert.False(page.Offers("办结问题与建议"));
        var forged = (await authority.OpenAsync($"{Address}/new")).Form("提出问题与建议").Request();
        forged.RequestUri = new($"{Address}/{number}/closing", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Conflict, (await authority.SendAsync(forged)).Status);
        var request = (await other.OpenAsync($"{Address}/{number}")).Form("办结问题与建议").Request(); // a colleague of who raised it may
        Assert.Equal(HttpStatusCode.OK, (await other.SendAsync(request)).Status);
    }

    [Fact]
    public async Task A_closed_ticket_is_neither_answered_nor_closed_again()
    {
        var number = await RaiseAsync("撤回的事项");
        var centre = await portal.CentreAsync();
        var staff = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);
        var stale = (await staff.OpenAsync($"{Address}/{number}")).Form("答复问题与建议").Fill("Answer", "迟到的答复");
        var closing = (await centre.OpenAsync($"{Address}/{number}")).Form("撤回问题与建议");
        Assert.Contains("已办结", (await closing.SendAsync()).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await stale.SendAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await closing.SendAsync()).Status);
        Assert.False(await portal.WithDbAsync(db => db.Deadlines.AnyAsync(row => row.SubjectNumber == number && row.FulfilledAt == null && row.VoidedAt == null)));
    }

    [Fact]
    public async Task The_centre_raises_the_alliance_answers_within_its_working_days_and_the_centre_closes()
    {
        await portal.TravelToAsync(2026, 11, 2);
        var centre = await portal.CentreAsync();
        var form = (await centre.OpenAsync($"{Address}/new")).Form("提出问题与建议").Fill("Title", "理事会席位偏少").Fill("Text", "请说明补选安排。");
        var raised = await form.SendAsync();
        Assert.Equal(raised.Path, (await form.SendAsync()).Path); // sent twice is raised once
        Assert.StartsWith($"{Address}/JLAMTIA-WT-2026-", raised.Path, StringComparison.Ordinal);
        Assert.Contains("11月23日", raised.Text, StringComparison.Ordinal); // fifteen working days after the second
        Assert.Contains("怎样算出来", raised.Text, StringComparison.Ordinal);

        var staff = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);
        var desk = await staff.OpenAsync($"/{DemoPortal.Jilin}/desk");
        Assert.Contains("答复问题与建议：理事会席位偏少", desk.Text, StringComparison.Ordinal);
        Assert.Contains("问题与建议：理事会席位偏少", (await (await portal.BrowseAsAsync("蒲博宁", DemoPortal.Jilin)).OpenAsync("/notices")).Text, StringComparison.Ordinal);

        await portal.TravelToAsync(2026, 11, 25);
        centre = await portal.CentreAsync();
        var late = await centre.OpenAsync($"{Overview}/tickets?view=late");
        Assert.Contains("理事会席位偏少", late.Text, StringComparison.Ordinal);
        Assert.Contains("已逾期 2 个工作日", late.Text, StringComparison.Ordinal);
        Assert.Contains("1 个有逾期事项", (await centre.OpenAsync(Overview)).Text.Replace("个 ", "个", StringComparison.Ordinal), StringComparison.Ordinal);

        staff = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);
        var answered = await (await staff.OpenAsync(raised.Path)).Form("答复问题与建议").Fill("Answer", "十二月补选两席。").SendAsync();
        Assert.Contains("已答复", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("理事会席位偏少", (await centre.OpenAsync($"{Overview}/tickets?view=late")).Text, StringComparison.Ordinal);
        Assert.Contains("已答复：理事会席位偏少", (await (await portal.BrowseAsAsync(OtherOfCentre, JilinPeople)).OpenAsync("/notices")).Text, StringComparison.Ordinal);

        var closed = await (await centre.OpenAsync(raised.Path)).Form("办结问题与建议").Fill("Remark", "同意。").SendAsync();
        Assert.Contains("已办结", closed.Text, StringComparison.Ordinal);
        Assert.Contains("十二月补选两席。", closed.Text, StringComparison.Ordinal);
        foreach (var act in (string[])["提出问题与建议：理事会席位偏少", "答复问题与建议", "办结问题与建议"]) Assert.Contains(act, closed.Text, StringComparison.Ordinal);
        Assert.Contains("理事会席位偏少", (await centre.OpenAsync($"{Overview}/tickets?view=closed")).Text, StringComparison.Ordinal);
    }

    private async Task<string> RaiseAsync(string title) =>
        (await (await (await portal.CentreAsync()).OpenAsync($"{Address}/new")).Form("提出问题与建议").Fill("Title", title).Fill("Text", "请说明。").SendAsync()).Path.Split('/')[^1];

    private Task<Person> LiaisonAsync() => portal.WithDbAsync(async db =>
    {
        var alliance = await db.Alliances.SingleAsync(row => row.Slug == DemoPortal.Jilin);
        var id = await db.Liaisons.Where(row => row.AllianceId == alliance.Id && row.Until == null && !db.Representations.Any(seat => seat.PersonId == row.PersonId)).Select(row => row.PersonId).FirstAsync();
        return await db.Users.SingleAsync(person => person.Id == id);
    });
}
