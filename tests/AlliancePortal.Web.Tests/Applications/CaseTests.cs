using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Applications;

/// <summary>One application as each capacity sees it. 周予安 is staff, 林致和 holds the chair's seat, 许文澜 is staff of another alliance.</summary>
public class CaseTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Mobile = "13800002216";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seat_searches_the_cases_that_it_may_open_and_no_others()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(190), "未提请表决通信有限公司");

        var staff = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"/cqncetia/search?q={Applying.Code(190)}");
        var seat = await (await portal.BrowseAsAsync("林致和")).OpenAsync($"/cqncetia/search?q={Applying.Code(190)}");

        Assert.Equal($"/cqncetia/applications/{(await applicant.CaseAsync(Applying.Code(190))).Number}", staff.Path);
        Assert.Contains("没有符合", seat.Text);
    }

    [Fact]
    public async Task A_case_of_another_alliance_or_of_another_applicant_does_not_exist()
    {
        var (_, number) = await SubmittedAsync(501);
        var stranger = await Applying.NewAsync(portal);
        await stranger.SubmitAsync(Applying.Code(502), "歌乐山射频技术有限公司");
        var elsewhere = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(Address(number))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync($"/{DemoPortal.Jilin}/applications/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(Address(number))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"{Address(number)}/papers/form/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"{Address(number)}/papers/form/1/file")).Status);
    }

    [Fact]
    public async Task A_seat_sees_a_case_from_the_referral_on()
    {
        var (_, number) = await SubmittedAsync(503);
        var seat = await portal.BrowseAsAsync("林致和");
        Assert.Equal(HttpStatusCode.NotFound, (await seat.OpenAsync(Address(number))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await seat.OpenAsync($"{Address(number)}/papers/licence/1")).Status);

        await ReferAsync(number);

        var page = await seat.OpenAsync(Address(number));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Links("去表决"));
        Assert.Contains("材料齐全，尚有一处疑问。", page.Text);
        Assert.DoesNotContain(Mobile, page.Text);
        Assert.Equal(HttpStatusCode.OK, (await seat.OpenAsync($"{Address(number)}/papers/licence/1")).Status);
    }

    [Fact]
    public async Task The_contact_person_is_shown_to_staff_and_applicant_and_to_seats_with_consent()
    {
        var (applicant, number) = await SubmittedAsync(504, consent: true);
        await ReferAsync(number);

        foreach (var browser in new[] { applicant.Browser, await portal.BrowseAsAsync("周予安"), await portal.BrowseAsAsync("林致和") })
            Assert.Contains(Mobile, (await browser.OpenAsync(Address(number))).Text);
    }

    [Fact]
    public async Task Members_read_which_units_stand_before_the_council_and_no_case()
    {
        var (_, submitted) = await SubmittedAsync(505, unit: "铜锣山天线有限公司");
        var (_, referred) = await SubmittedAsync(506, unit: "明月山波导有限公司");
        await ReferAsync(referred);
        var person = await portal.WithDbAsync(db => (from liaison in db.Liaisons
                                                     join alliance in db.Alliances on liaison.AllianceId equals alliance.Id
                                                     join user in db.Users on liaison.PersonId equals user.Id
                                                     where alliance.Slug == DemoPortal.Chongqing
                                                     select user).FirstAsync(Ct));
        var liaison = await portal.BrowseAsAsync(person);

        var list = await liaison.OpenAsync($"/{DemoPortal.Chongqing}/applications");

        Assert.Contains("明月山波导有限公司", list.Text);
        Assert.DoesNotContain("铜锣山天线有限公司", list.Text);
        Assert.False(list.Links("明月山波导有限公司"));
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.OpenAsync(Address(referred))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.OpenAsync(Address(submitted))).Status);
    }

    [Fact]
    public async Task The_examination_opinion_is_between_secretariat_and_council()
    {
        var (applicant, number) = await SubmittedAsync(507);
        await ReferAsync(number);

        var own = await applicant.Browser.OpenAsync(Address(number));
        var staff = await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address(number));

        Assert.DoesNotContain("疑问", own.Text);
        Assert.DoesNotContain("审查意见", own.Text);
        Assert.Contains("受理并提请理事会表决", own.Text);
        Assert.Contains("有疑问，提请审议", staff.Text);
        Assert.Contains("材料齐全，尚有一处疑问。", staff.Text);
    }

    [Fact]
    public async Task What_may_be_done_follows_the_state_and_the_capacity()
    {
        var (applicant, number) = await SubmittedAsync(508);
        var staff = await portal.BrowseAsAsync("周予安");

        var submitted = await staff.OpenAsync(Address(number));
        Assert.True(submitted.Links("开始审查") && submitted.Links("退回申请…"));
        Assert.Contains("秘书处不作实质否决", submitted.Text);
        Assert.True((await applicant.Browser.OpenAsync(Address(number))).Links("撤回申请…"));

        await ReferAsync(number);
        var referred = await staff.OpenAsync(Address(number));
        Assert.False(referred.Links("开始审查"));
        Assert.True(referred.Links("查看表决"));
        Assert.Contains("须先由理事会通过", referred.Text);

        await (await applicant.Browser.OpenAsync($"{Address(number)}/withdrawal")).Form("撤回申请").SendAsync();
        var ended = await staff.OpenAsync(Address(number));
        Assert.Contains("已撤回", ended.Text);
        Assert.Contains("现在没有需要您办理的事项", ended.Text);
    }

    [Fact]
    public async Task Staff_who_come_from_the_unit_are_refused_its_case_in_words()
    {
        var (_, number) = await SubmittedAsync(509);
        var person = await portal.PersonAsync("林观澜");
        await portal.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"update secretariat_posts set home_unit_id = (select unit_id from applications where number = {number}) where person_id = {person.Id}", Ct));

        var page = await (await portal.BrowseAsAsync(person)).OpenAsync(Address(number));

        Assert.Contains("您来自该单位，由秘书处其他人员办理", page.Text);
        Assert.False(page.Links("开始审查"));
    }

    [Fact]
    public async Task After_the_last_day_a_case_has_lapsed_whoever_looks_first()
    {
        var (applicant, number) = await SubmittedAsync(510);
        await portal.ActAsAsync("周予安", async services => await services.GetRequiredService<Examination>().RequestSupplementsAsync(
            await WholeAsync(services, number), [new PaperFinding(PaperKind.Licence, PaperVerdict.Incomplete, "看不清", "请上传清晰的扫描件")], Ct));
        Assert.True((await applicant.Browser.OpenAsync(Address(number))).Links("补正材料"));
        await portal.TravelToAsync(2026, 12, 31);

        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address(number));

        Assert.Contains("已失效", page.Text);
        Assert.Contains("申请失效：未在", page.Text);
        Assert.False((await (await portal.BrowseAsAsync(applicant.Person)).OpenAsync(Address(number))).Links("补正材料"));
    }

    [Fact]
    public async Task A_paper_is_read_on_its_page_and_downloaded_as_an_attachment()
    {
        var (applicant, number) = await SubmittedAsync(511);

        var page = await applicant.Browser.OpenAsync($"{Address(number)}/papers/licence/1");
        var file = await applicant.Browser.OpenAsync($"{Address(number)}/papers/licence/1/file");

        Assert.Equal("法人营业执照复印件", page.Heading);
        Assert.True(page.Links("返回案卷"));
        Assert.Equal(("attachment", "application/pdf"), (file.Answer.Content.Headers.ContentDisposition?.DispositionType, file.Answer.Content.Headers.ContentType?.MediaType));
        foreach (var wrong in new[] { "papers/licence/2", "papers/Licence/1", "papers/other/1", "papers/licence/1/pages/0", "papers/licence/1/pages/99" })
            Assert.Equal(HttpStatusCode.NotFound, (await applicant.Browser.OpenAsync($"{Address(number)}/{wrong}")).Status);
    }

    [Fact]
    public async Task The_queue_is_cut_by_kind_and_due_day_and_says_when_it_is_empty()
    {
        await SubmittedAsync(512, unit: "真武山测试仪器有限公司");
        var staff = await portal.BrowseAsAsync("周予安");
        var address = $"/{DemoPortal.Chongqing}/applications";

        Assert.True((await staff.OpenAsync($"{address}?view=examine&kind=enterprise")).Links("真武山测试仪器有限公司"));
        Assert.False((await staff.OpenAsync($"{address}?view=examine&kind=society")).Links("真武山测试仪器有限公司"));
        Assert.Contains("没有符合条件的申请", (await staff.OpenAsync($"{address}?view=examine&kind=society&due=overdue")).Text);
        Assert.Equal(HttpStatusCode.OK, (await staff.OpenAsync($"{address}?view=x&kind=y&due=z&after=1~2")).Status);
    }

    private static string Address(string number) => $"/{DemoPortal.Chongqing}/applications/{number}";

    private async Task<(Applying Applicant, string Number)> SubmittedAsync(int ordinal, bool consent = false, string unit = "巴山毫米波技术有限公司")
    {
        await portal.TravelToAsync(2026, 11, 2, 10);
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(ordinal));
        var form = await applicant.FormAsync(unit);
        await (consent ? form.Tick("ContactConsent") : form).SendAsync();
        await (await applicant.UploadAsync(Enum.GetValues<PaperKind>())).Form("提交申请").SendAsync();
        return (applicant, (await applicant.CaseAsync(Applying.Code(ordinal))).Number);
    }

    /// <summary>Accepted with a doubt, and put before the council.</summary>
    private Task ReferAsync(string number) => portal.ActAsAsync("周予安", async services =>
    {
        var findings = Enum.GetValues<PaperKind>().Select(kind => new PaperFinding(kind, PaperVerdict.Complete)).ToList();
        await services.GetRequiredService<Examination>().AcceptAndReferAsync(await WholeAsync(services, number), findings, "材料齐全，尚有一处疑问。", favourable: false, windowWorkingDays: 5, Ct);
    });

    private static Task<Application> WholeAsync(IServiceProvider services, string number)
    {
        var here = services.GetRequiredService<AllianceScope>();
        return services.GetRequiredService<PortalDb>().Applications.Include(row => row.Papers).Include(row => row.Checks).Include(row => row.Supplements)
            .SingleAsync(row => row.AllianceId == here.Id && row.Number == number, Ct);
    }
}
