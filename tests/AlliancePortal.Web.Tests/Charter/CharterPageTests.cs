using System.Net;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Features.Charter;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Charter;

public class CharterPageTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    /// <summary>Every key of the rule catalogue's table of start values.</summary>
    private static readonly string[] Catalogue =
    [
        "council.seats.chair", "council.seats.evc", "council.seats.vc", "council.seats.member", "council.shareOfMembers", "council.termYears", "council.reelection",
        "expert.seats.head", "expert.seats.executive", "expert.seats.vice", "expert.seats.member", "expert.termYears", "sg.termYears",
        "vote.admission", "vote.expulsion", "vote.expulsion.written", "vote.charter", "vote.termination", "vote.exit", "vote.assembly", "vote.ordinary",
        "vote.inclusive", "vote.vacancy", "vote.recusal", "vote.signatureLevel.expulsion",
        "exit.noticeWorkingDays", "exit.councilNoticeWorkingDays", "exit.councilApproval", "exit.deemedApprovalDays", "exit.path",
        "expulsion.reapplyBarYears", "expulsion.nonPerformanceYears", "composition.minMembers", "composition.minEnterpriseShare",
        "assessment.consecutiveFailuresToRevoke", "agreement.needs", "ip.patentFreeUseInRnD", "goalText.maxChars", "termination.path", "meeting.petitionShare",
    ];

    [Fact]
    public async Task An_unknown_version_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Browse().OpenAsync($"/{DemoPortal.Chongqing}/charter?version=9")).Status);

    [Theory]
    [InlineData(DemoPortal.Chongqing, "CQ")]
    [InlineData(DemoPortal.Jilin, "JL")]
    public async Task Everybody_sees_every_parameter_of_the_profile_and_no_other(string alliance, string profile)
    {
        var page = await portal.Browse().OpenAsync($"/{alliance}/charter");
        var shown = page.Html.QuerySelectorAll("[data-key]").Select(row => row.GetAttribute("data-key")!).ToList();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(ParameterLine.Of(CharterProfile.Preset(profile)).Select(line => line.Key), shown);
        Assert.Empty(Catalogue.Except(shown));
        Assert.All(page.Html.QuerySelectorAll("[data-key] td.c-side"), cell => Assert.False(string.IsNullOrWhiteSpace(cell.TextContent)));
    }

    [Fact]
    public async Task A_value_says_where_it_comes_from_and_a_default_says_so()
    {
        var page = await portal.Browse().OpenAsync($"/{DemoPortal.Chongqing}/charter");

        Assert.Equal("批准加入 全体理事 2/3 以上赞成 章程第九条", Row(page, "vote.admission"));
        Assert.Equal("退出须提前 25 工作日 章程第十三条", Row(page, "exit.noticeWorkingDays"));
        Assert.Equal("申请单位补正 20 工作日 章程未规定，采用默认设置", Row(page, "application.supplementWorkingDays"));
        Assert.Equal("批准退出 本章程无此项 —", Row(page, "vote.exit"));
        Assert.Contains("2022年5月19日版", page.Text);
        Assert.Contains("第一次理事会全体会议通过", page.Text);
        Assert.Contains("现在在任 36 席，须 24 票", page.Text);
    }

    [Fact]
    public async Task Each_alliance_tells_how_its_members_leave_in_its_own_numbers()
    {
        var notice = (await portal.Browse().OpenAsync($"/{DemoPortal.Chongqing}/charter")).Html.QuerySelector("#leaving")!.TextContent;
        Assert.Contains("第 25 个工作日为最早的退出日", notice);
        Assert.Contains("5 个工作日内向每个在任席位通报", notice);
        Assert.DoesNotContain("视为批准", notice);

        var approval = (await portal.Browse().OpenAsync($"/{DemoPortal.Jilin}/charter")).Html.QuerySelector("#leaving")!.TextContent;
        Assert.Contains("理事会只审查未了义务", approval);
        Assert.Contains("60 天内未作决定的，视为批准", approval);
        Assert.DoesNotContain("最早的退出日", approval);
    }

    [Fact]
    public async Task Jilins_members_change_their_charter_themselves()
    {
        var page = await portal.Browse().OpenAsync($"/{DemoPortal.Jilin}/charter");

        Assert.Equal("修改章程 全体成员过半数赞成 章程第十九条", Row(page, "vote.charter"));
        Assert.Equal("批准加入 全体理事过半数赞成 章程第十七条", Row(page, "vote.admission"));
    }

    [Theory]
    [InlineData(DemoPortal.Chongqing, "CQ")]
    [InlineData(DemoPortal.Jilin, "JL")]
    public async Task Every_article_that_the_portal_cites_has_its_place_on_the_page(string alliance, string profile)
    {
        var page = await portal.Browse().OpenAsync($"/{alliance}/charter");
        var anchors = CharterRule.All.Select(rule => Articles.AnchorOf(rule.ArticleUnder(profile))).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(anchors);
        Assert.All(anchors, anchor => Assert.NotNull(page.Html.GetElementById(anchor)));
        var ids = page.Html.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Every_word_a_profile_may_choose_can_be_said()
    {
        var words = typeof(CharterProfile).Assembly.GetTypes().Where(type => type.IsEnum && IsParameter(type)).SelectMany(type => Enum.GetValues(type).Cast<Enum>()).ToList();

        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.DoesNotContain(ParameterWords.WordOf(word), char.IsAsciiLetter));
    }

    private static bool IsParameter(Type type) => typeof(CharterProfile).GetProperties().Where(section => section.PropertyType.IsClass)
        .SelectMany(section => section.PropertyType.GetProperties()).Any(property => property.PropertyType == type);

    private static string Row(Page page, string key) => string.Join(' ',
        page.Html.QuerySelector($"[data-key='{key}']")!.Children.Select(cell => cell.TextContent.Trim()));
}
