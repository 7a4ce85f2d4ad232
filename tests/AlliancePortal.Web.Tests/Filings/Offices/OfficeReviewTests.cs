using System.Net;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Tests.Areas;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Filings.Offices;

/// <summary>What the office and the meeting do with a filing: in which order, by whom, and what is refused.</summary>
public class OfficeReviewTests(OfficePortal portal) : IClassFixture<OfficePortal>
{
    [Fact]
    public async Task The_office_returns_it_for_supplement_and_sees_the_new_version()
    {
        var alliance = await portal.FilingAsync();
        var officer = await portal.OfficerAsync();
        var form = (await officer.OpenAsync(alliance.Office)).Form("退回补充");
        Assert.Contains("请写明须补充的内容", (await form.SendAsync()).Text, StringComparison.Ordinal);

        form.Fill("Reason", "请补充建设方案第三章。");
        var returned = await form.SendAsync();
        Assert.Contains("退回补充", returned.Text, StringComparison.Ordinal);
        Assert.Contains("联盟尚未补充后重新提交", returned.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await form.SendAsync()).Status); // sent twice is returned once
        Assert.Single((await portal.ReadAsync(alliance)).Steps, step => step.Kind == FilingStepKind.Returned);
        Assert.Contains("请补充建设方案第三章", (await (await portal.BrowseAsAsync(alliance.Staff)).OpenAsync("/notices")).Text, StringComparison.Ordinal);
        Assert.Contains("备案申报退回补充", (await (await portal.BrowseAsAsync(alliance.Chair)).OpenAsync("/notices")).Text, StringComparison.Ordinal);

        await portal.SubmitAsync(alliance);
        var again = await officer.OpenAsync(alliance.Office);
        Assert.Contains("第 2 版", again.Text, StringComparison.Ordinal);
        Assert.True(again.Offers("出具审核意见"));
        Assert.Contains("请补充建设方案第三章", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_on_a_version_that_was_overtaken_is_refused()
    {
        var alliance = await portal.FilingAsync();
        var officer = await portal.OfficerAsync();
        var page = await officer.OpenAsync(alliance.Office);
        var stale = page.Form("出具审核意见").Fill("Opinion", "同意备案").Fill("Text", "同意。");
        await page.Form("退回补充").Fill("Reason", "请补充。").SendAsync();
        await portal.SubmitAsync(alliance);

        var refused = await stale.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("联盟已提交第 2 版备案表", refused.Text, StringComparison.Ordinal);
        Assert.Equal(FilingState.Submitted, (await portal.ReadAsync(alliance)).State);
    }

    [Fact]
    public async Task The_meeting_decides_only_upon_an_opinion()
    {
        var (alliance, ahead) = (await portal.FilingAsync(), await portal.FilingAsync());
        await portal.ReviewAsync(ahead);
        var officer = await portal.OfficerAsync();
        Assert.False((await officer.OpenAsync(alliance.Office)).Offers("记录会议决定"));

        var request = (await officer.OpenAsync(ahead.Office)).Form("记录会议决定").Fill("On", portal.Today).Fill("Outcome", "同意备案").Request();
        request.RequestUri = new Uri(request.RequestUri!.AbsoluteUri.Replace(ahead.Slug, alliance.Slug, StringComparison.Ordinal));
        var refused = await officer.SendAsync(request);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("业务处室审核中", refused.Text, StringComparison.Ordinal);
        Assert.Equal(FilingState.Submitted, (await portal.ReadAsync(alliance)).State);
    }

    [Fact]
    public async Task An_unfavourable_opinion_goes_to_the_meeting_too()
    {
        var alliance = await portal.FilingAsync();
        var form = (await (await portal.OfficerAsync()).OpenAsync(alliance.Office)).Form("出具审核意见");
        Assert.Contains("请选择同意或不同意", (await form.SendAsync()).Text, StringComparison.Ordinal);

        form.Fill("Opinion", "不同意备案").Fill("Text", "上下游不完整。");
        var reviewed = await form.SendAsync();
        Assert.Contains("待会议审议", reviewed.Text, StringComparison.Ordinal);
        await form.SendAsync(); // sent twice is given once

        var filing = await portal.ReadAsync(alliance);
        Assert.Equal((FilingState.Reviewed, false, "吉林省科学技术厅高新技术处"), (filing.State, filing.Opinion!.Favourable, filing.Opinion.Office));
        Assert.Single(filing.Steps, step => step.Kind == FilingStepKind.Reviewed);
    }

    [Fact]
    public async Task A_meeting_that_is_to_come_has_decided_nothing()
    {
        var alliance = await portal.FilingAsync();
        var reviewed = await portal.ReviewAsync(alliance);
        var form = reviewed.Form("记录会议决定");
        Assert.Equal("厅务会", form.ValueOf("Meeting"));
        var tomorrow = $"{Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()).AddDays(1):yyyy-MM-dd}";

        var page = await form.Fill("On", tomorrow).Fill("Outcome", "同意备案").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("会议日期不能晚于今天", page.Text, StringComparison.Ordinal);
        Assert.Equal(FilingState.Reviewed, (await portal.ReadAsync(alliance)).State);
    }

    [Fact]
    public async Task A_meeting_before_the_offices_opinion_is_refused_at_its_field()
    {
        var alliance = await portal.FilingAsync();
        var form = (await portal.ReviewAsync(alliance)).Form("记录会议决定");
        var yesterday = $"{Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()).AddDays(-1):yyyy-MM-dd}";

        var page = await form.Fill("On", yesterday).Fill("Outcome", "同意备案").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("会议日期不能早于业务处室出具意见之日", page.Text, StringComparison.Ordinal);
        Assert.Equal(FilingState.Reviewed, (await portal.ReadAsync(alliance)).State);
    }

    [Fact]
    public async Task A_refused_filing_stays_to_be_read_beside_the_one_that_followed()
    {
        var alliance = await portal.FilingAsync();
        await (await portal.ReviewAsync(alliance)).Form("记录会议决定").Fill("On", portal.Today).Fill("Outcome", "不同意备案").Fill("Because", "与已备案的联盟方向重复。").SendAsync();
        var refused = await portal.ReadAsync(alliance);
        var staff = await portal.BrowseAsAsync(alliance.Staff);
        Assert.Null((await staff.OpenAsync($"/{alliance.Slug}/filing")).Html.QuerySelector("#earlier"));
        await (await staff.OpenAsync($"/{alliance.Slug}/filing")).Form("重新申报").SendAsync();

        foreach (var page in new[] { await staff.OpenAsync($"/{alliance.Slug}/filing"), await (await portal.OfficerAsync()).OpenAsync(alliance.Office) })
        {
            var earlier = page.Html.QuerySelector("#earlier")!.TextContent;
            foreach (var word in (string[])[refused.Number, "审议未通过", OfficePortal.Opinion, OfficePortal.Meeting[..4], "不同意备案：与已备案的联盟方向重复。"]) Assert.Contains(word, earlier, StringComparison.Ordinal);
        }
        Assert.NotEqual(refused.Number, (await portal.ReadAsync(alliance)).Number);
    }

    [Fact]
    public async Task What_would_refuse_a_submission_is_shown_to_the_office()
    {
        var alliance = await portal.FilingAsync();
        await portal.WithDbAsync(db => db.Alliances.Where(row => row.Id == alliance.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.AgreementTitle, "《吉林省风电创新联盟合作协议》").SetProperty(one => one.Address, "吉林省吉林市示例路 1 号")));

        var page = await (await portal.OfficerAsync()).OpenAsync(alliance.Office);

        Assert.Contains($"联盟名称：表中为{alliance.Name}，合作协议中为吉林省风电创新联盟。", page.Text, StringComparison.Ordinal);
        Assert.Contains("常设机构通讯地址：表中为吉林省长春市示例大街 9 号，联盟设置中为吉林省吉林市示例路 1 号。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_has_a_reason_that_the_alliance_reads()
    {
        var alliance = await portal.FilingAsync();
        var form = (await portal.ReviewAsync(alliance)).Form("记录会议决定").Fill("On", portal.Today).Fill("Outcome", "不同意备案");
        Assert.Contains("不同意的，请写明理由", (await form.SendAsync()).Text, StringComparison.Ordinal);

        var refused = await form.Fill("Because", "与已备案的联盟方向重复。").SendAsync();

        Assert.Contains("审议未通过", refused.Text, StringComparison.Ordinal);
        Assert.Contains("与已备案的联盟方向重复", (await (await portal.BrowseAsAsync(alliance.Staff)).OpenAsync("/notices")).Text, StringComparison.Ordinal);
        var centre = await (await portal.CentreAsync()).OpenAsync(alliance.Office);
        Assert.False(centre.Offers("予以备案"));
        Assert.Contains("会议审议不同意", centre.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_offices_officer_may_look_and_not_review_and_one_of_the_whole_authority_may()
    {
        var alliance = await portal.FilingAsync();
        var other = await portal.BrowseAsAsync(OfficePortal.Rural, AreaPortal.JilinPeople);
        var page = await other.OpenAsync(alliance.Office);
        Assert.False(page.Offers("出具审核意见"));
        Assert.Contains("该联盟的备案由吉林省科学技术厅高新技术处负责", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(alliance.Name, (await other.OpenAsync("/areas/22/filings")).Text, StringComparison.Ordinal);
        Assert.Contains(alliance.Name, (await other.OpenAsync("/areas/22/filings?view=all")).Text, StringComparison.Ordinal);

        var ofRural = await portal.FilingAsync(office: "rural");
        var request = (await other.OpenAsync(ofRural.Office)).Form("退回补充").Fill("Reason", "请补充。").Request();
        request.RequestUri = new Uri(request.RequestUri!.AbsoluteUri.Replace(ofRural.Slug, alliance.Slug, StringComparison.Ordinal));
        var refused = await other.SendAsync(request);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(FilingState.Submitted, (await portal.ReadAsync(alliance)).State);

        Assert.Contains("待会议审议", (await portal.ReviewAsync(alliance, await portal.OfficerOfAsync("22"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_alliances_own_people_have_their_own_page_and_no_act_here()
    {
        var alliance = await portal.FilingAsync();
        foreach (var person in new[] { alliance.Staff, alliance.Chair })
        {
            var browser = await portal.BrowseAsAsync(person);
            Assert.Equal($"/{alliance.Slug}/filing", (await browser.OpenAsync(alliance.Office)).Path);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{alliance.Office}/form")).Status);
            foreach (var act in (string[])["return", "opinion", "decision", "number", "change"])
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(new(HttpMethod.Post, $"{alliance.Office}/{act}"))).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync(alliance.Liaison)).OpenAsync(alliance.Office)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.OfficerOfAsync("50")).OpenAsync(alliance.Office)).Status);
    }

    [Fact]
    public async Task The_centre_reviews_nothing_and_the_office_files_nothing()
    {
        var alliance = await portal.FilingAsync();
        var centre = await portal.CentreAsync();
        Assert.False((await centre.OpenAsync(alliance.Office)).Offers("出具审核意见"));
        Assert.Equal(HttpStatusCode.Forbidden, (await centre.SendAsync(new(HttpMethod.Post, $"{alliance.Office}/opinion"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.OfficerAsync()).SendAsync(new(HttpMethod.Post, $"{alliance.Office}/number"))).Status);
    }

    [Fact]
    public async Task What_is_not_submitted_is_the_alliances_own()
    {
        var alliance = await portal.FilingAsync(isSubmitted: false);
        var officer = await portal.OfficerAsync();

        var page = await officer.OpenAsync(alliance.Office);

        Assert.Contains("联盟正在填写申报（备案）表，尚未提交", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form[method=post]"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync($"{alliance.Office}/form")).Status);
        Assert.Contains("该联盟尚未申报备案", (await officer.OpenAsync($"/{DemoPortal.Jilin}/filing/office")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_stands_beside_the_register_of_the_day_and_every_difference_is_named()
    {
        var alliance = await portal.FilingAsync();
        var officer = await portal.OfficerAsync();
        var same = await officer.OpenAsync(alliance.Office);
        Assert.Contains("以主管部门身份办理备案。", same.Text, StringComparison.Ordinal);
        Assert.Contains("申报表与今日的成员名册、理事会和联盟登记一致", same.Text, StringComparison.Ordinal);
        Assert.Contains("企业 7 个，占 70.0 %；10 × 3/5，应不少于 6 个", same.Text, StringComparison.Ordinal);
        var left = await portal.WithDbAsync(async db =>
        {
            var unit = db.Units.First(row => row.Kind == Domain.Units.UnitKind.University && db.Memberships.Any(member => member.AllianceId == alliance.Id && member.UnitId == row.Id));
            db.Memberships.Single(row => row.AllianceId == alliance.Id && row.UnitId == unit.Id).EndOn(Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()).AddDays(-1), "退出");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return unit.Name;
        });

        var page = await officer.OpenAsync(alliance.Office);

        Assert.Contains("成员总数：表中为 10 个，名册中为 9 个", page.Text, StringComparison.Ordinal);
        Assert.Contains($"成员单位：表中列有{left}，名册中没有", page.Text, StringComparison.Ordinal);
        var form = await officer.Client.GetByteArrayAsync($"{alliance.Office}/form", TestContext.Current.CancellationToken);
        Assert.Equal(OfficePortal.FormOf(alliance, 1), form);
        Assert.Equal("建设方案", page.Html.QuerySelectorAll("#papers li b").Select(title => title.TextContent).ElementAt(1));
        Assert.Equal(HttpStatusCode.OK, (await officer.OpenAsync(page.Html.QuerySelector("#papers a[href*='/papers/']")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task The_list_puts_what_waits_for_the_reader_first_and_says_whose_turn_it_is()
    {
        var alliance = await portal.FilingAsync();
        var officer = await portal.OfficerAsync();
        var mine = await officer.OpenAsync("/areas/22/filings");
        Assert.Contains($"{alliance.Name} {alliance.Slug.ToUpperInvariant()}-BA-", mine.Text, StringComparison.Ordinal);
        Assert.Contains("出具审核意见", mine.Text, StringComparison.Ordinal);
        Assert.Contains("本处室", mine.Text, StringComparison.Ordinal);
        Assert.NotNull(mine.Html.QuerySelector("nav.rail a[href='/areas/22/filings'] .num"));
        Assert.Equal($"{alliance.Name} 备案", (await mine.FollowAsync(alliance.Name)).Heading);
        Assert.DoesNotContain(alliance.Name, (await (await portal.CentreAsync()).OpenAsync("/areas/22/filings")).Text, StringComparison.Ordinal);

        await portal.ReviewAsync(alliance);
        await portal.DecideAsync(alliance);

        Assert.DoesNotContain(alliance.Name, (await officer.OpenAsync("/areas/22/filings")).Text, StringComparison.Ordinal);
        Assert.Contains(alliance.Name, (await (await portal.CentreAsync()).OpenAsync("/areas/22/filings")).Text, StringComparison.Ordinal);
        Assert.Contains("请予备案", (await (await portal.CentreAsync()).OpenAsync("/notices")).Text, StringComparison.Ordinal);
        Assert.Contains("不办理联盟备案", (await (await portal.OfficerOfAsync("50")).OpenAsync("/areas/50/filings")).Text, StringComparison.Ordinal);
    }
}
