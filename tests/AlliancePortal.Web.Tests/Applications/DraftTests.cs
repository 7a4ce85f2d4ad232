using System.Net;
using System.Text;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Applications;

public class DraftTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_of_somebody_else_is_as_unknown_as_one_that_never_was()
    {
        var owner = await Applying.NewAsync(portal);
        await owner.StartAsync(Applying.Code(101));
        var stranger = await Applying.NewAsync(portal);
        await stranger.StartAsync(Applying.Code(102));

        foreach (var part in (string[])["", "/papers", "/check", "/form", "/withdrawal"])
        {
            var foreign = await stranger.Browser.OpenAsync(owner.Draft + part);
            var unknown = await stranger.Browser.OpenAsync($"/cqncetia/applications/drafts/{Guid.NewGuid()}{part}");
            Assert.Equal((HttpStatusCode.NotFound, unknown.Text[..20]), (foreign.Status, foreign.Text[..20]));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(owner.Draft.Replace("cqncetia", "jlamtia", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("周予安")).OpenAsync(owner.Draft)).Status);
        Assert.Equal("/account/sign-in", (await portal.Browse().OpenAsync(owner.Draft)).Path);
    }

    [Theory]
    [InlineData("", "请填写 18 位")]
    [InlineData("91500000MYX000", "还差 4 位")]
    [InlineData("91500000MYX000070Z", "不在代码所用字符之列")]
    [InlineData("91500000MYX00007XX", "校验不符")]
    [InlineData("91350203M0001QKT19", "凭登记机关公示信息打印件人工受理")]
    [InlineData("９１３５0203M0001QKT19", "凭登记机关公示信息打印件人工受理")]
    public async Task A_code_that_does_not_stand_is_refused_with_its_reason_and_stays_in_the_field(string code, string reason)
    {
        var applicant = await Applying.NewAsync(portal);

        var refused = await applicant.StartAsync(code);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(reason, refused.Text);
        Assert.Equal(code, refused.Html.QuerySelector("#Code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_sole_trader_is_refused_at_the_door()
    {
        var applicant = await Applying.NewAsync(portal);

        Assert.Contains("个体工商户不具有独立法人资格", (await applicant.StartAsync(Applying.Code(103, "92"))).Text);
    }

    [Fact]
    public async Task The_neutral_line_says_what_was_recognised_or_is_missing()
    {
        var client = portal.Browse().Client;

        Assert.Equal("企业 · 登记地重庆 · 校验通过", await client.GetStringAsync($"/codes/echo?code={Applying.Code(104)}", Ct));
        Assert.Contains("还差 9 位", await client.GetStringAsync("/codes/echo?code=91500000M", Ct));
        Assert.Contains("应为 18 位", await client.GetStringAsync($"/codes/echo?code={new string('9', 2000)}", Ct));
    }

    [Fact]
    public async Task The_same_unit_begun_twice_is_one_draft_and_waits_on_the_start_page()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(105));
        var first = applicant.Draft;

        await applicant.StartAsync(Applying.Code(105));

        Assert.Equal(first, applicant.Draft);
        Assert.Equal(first, (await (await applicant.Browser.OpenAsync("/cqncetia/applications/new")).FollowAsync("继续填写")).Path);
    }

    [Theory]
    [InlineData("Name", 300, "单位全称最多 200 字，现有 300 字")]
    [InlineData("Address", 201, "通讯地址最多 200 字")]
    [InlineData("Abstract", 5001, "工作摘要最多 5000 字")]
    public async Task What_is_too_long_is_refused_in_words_and_not_lost(string field, int length, string words)
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(106));
        var typed = new string('长', length);

        var refused = await (await applicant.FormAsync()).Fill(field, typed).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text);
        Assert.Equal(typed, refused.Form("保存并继续").ValueOf(field));
        Assert.Contains("有误", refused.Text);
    }

    [Theory]
    [InlineData("ContactMobile", "1380000221", "手机号码少 1 位，应为 11 位数字")]
    [InlineData("ContactMobile", "23800002216", "手机号码以 1 开头")]
    [InlineData("ContactMail", "qin@", "邮箱地址不完整")]
    [InlineData("ContactMail", "覃 <q@x.cn>", "邮箱地址不完整")]
    [InlineData("Name", "渝江光通信有限公司江北分公司", "是分支机构")]
    [InlineData("Name", "好公司😀😀", "无法印在文件上的字符")]
    [InlineData("Name", "甲\u202E乙", "改变文字方向的不可见字符")]
    [InlineData("Name", "甲\u0007乙", "控制字符")]
    [InlineData("Code", "91500000MYX000", "还差 4 位")]
    public async Task What_cannot_stay_is_named_at_its_field(string field, string typed, string words)
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(107));

        var refused = await (await applicant.FormAsync()).Fill(field, typed).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Html.QuerySelector($"#{field}-error")!.TextContent);
        Assert.Equal("重庆市北碚区云泉路 88 号 3 幢", refused.Form("保存并继续").ValueOf("Address"));
    }

    [Theory]
    [InlineData("Kind", "Enterprise", "请从列出的单位类型中选择"), InlineData("Kind", "0", "请从列出的单位类型中选择"), InlineData("Chain", "上游,中游", "请从列出的产业链位置中选择")]
    public async Task Only_the_words_of_the_page_are_a_choice(string field, string forged, string words)
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(108));

        Assert.Contains(words, (await (await applicant.FormAsync()).Forge(field, forged).SendAsync()).Text);
    }

    [Fact]
    public async Task The_character_zero_is_refused_before_the_form_is_read()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(109));

        Assert.Equal(HttpStatusCode.BadRequest, (await (await applicant.FormAsync()).Fill("Name", "甲\0乙").SendAsync()).Status);
    }

    [Fact]
    public async Task What_is_typed_is_kept_while_typing_wrong_or_not()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(110));
        var form = (await applicant.FormAsync()).Fill("ContactMobile", "1380000");
        var request = form.Request();
        request.RequestUri = new Uri(request.RequestUri! + "/autosave");
        request.Headers.Add("X-Autosave", "1");

        var answer = await applicant.Browser.Client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var page = await applicant.Browser.OpenAsync(applicant.Draft);
        Assert.Equal("1380000", page.Form("保存并继续").ValueOf("ContactMobile"));
        Assert.Contains("手机号码少 4 位", page.Text);
    }

    [Fact]
    public async Task Two_drafts_in_two_tabs_each_act_for_their_own_unit()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(111));
        var first = await applicant.FormAsync("甲江技术有限公司");
        await applicant.StartAsync(Applying.Code(112));
        await (await applicant.FormAsync("乙江技术有限公司")).SendAsync();

        var saved = await first.SendAsync();

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal("甲江技术有限公司", (await applicant.CaseAsync(Applying.Code(111))).UnitName);
        Assert.Equal("乙江技术有限公司", (await applicant.CaseAsync(Applying.Code(112))).UnitName);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_had_ended_is_offered_again_after_the_sign_in()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(113));
        var form = await applicant.FormAsync("归来技术有限公司");
        await portal.WithDbAsync(async db =>
        {
            foreach (var session in db.Sessions.Where(session => session.PersonId == applicant.Person.Id)) session.End(portal.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        var signIn = await form.SendAsync();

        Assert.Equal("/account/sign-in", signIn.Path);
        var back = Uri.UnescapeDataString(signIn.Address[(signIn.Address.IndexOf("returnUrl=", StringComparison.Ordinal) + 10)..]);
        (await applicant.Browser.Client.PostAsync($"/for-tests/sign-in/{applicant.Person.Id}", null, Ct)).EnsureSuccessStatusCode();
        var page = await applicant.Browser.OpenAsync(back);
        Assert.Equal("归来技术有限公司", page.Form("保存并继续").ValueOf("Name"));
        Assert.Contains("登录失效前填写的内容", page.Text);
    }

    [Fact]
    public async Task The_form_is_printed_for_signature_when_complete_and_as_a_draft_before()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(114));
        var draft = await applicant.Browser.Client.GetByteArrayAsync($"{applicant.Draft}/form", Ct);
        await (await applicant.FormAsync()).SendAsync();

        var whole = await applicant.Browser.Client.GetByteArrayAsync($"{applicant.Draft}/form", Ct);

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(draft[..5]), StringComparison.Ordinal);
        Assert.NotEqual(draft.Length, whole.Length);
    }

    [Fact]
    public async Task A_draft_that_is_given_up_is_gone_from_the_start_page()
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.StartAsync(Applying.Code(115));

        var page = await (await applicant.Browser.OpenAsync($"{applicant.Draft}/withdrawal")).Form("放弃草稿").SendAsync();

        Assert.Equal("/cqncetia/applications/new", page.Path);
        Assert.False(page.Links("继续填写"));
        Assert.Equal(ApplicationState.Withdrawn, (await applicant.CaseAsync(Applying.Code(115))).State);
    }
}
