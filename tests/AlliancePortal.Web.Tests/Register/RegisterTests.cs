using System.Net;
using System.Text;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Page = AlliancePortal.Web.Tests.Support.Page;

namespace AlliancePortal.Web.Tests.Register;

public class RegisterTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Address = $"/{DemoPortal.Chongqing}/register";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visitors_sign_in_first_and_other_alliances_staff_finds_nothing()
    {
        Assert.StartsWith("/account/sign-in", (await portal.Browse().OpenAsync(Address)).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync(Address)).Status);
    }

    [Theory]
    [InlineData("register.xlsx")]
    [InlineData("register.csv")]
    public async Task Only_the_secretariat_takes_the_register_along(string file)
    {
        var council = await portal.BrowseAsAsync("林致和");

        Assert.Equal(HttpStatusCode.Forbidden, (await council.OpenAsync($"{Address}/{file}")).Status);
        Assert.False((await council.OpenAsync(Address)).Links("Excel"));
        Assert.True((await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address)).Links("Excel"));
    }

    [Fact]
    public async Task The_register_counts_members_and_enterprises_and_sorts_by_pinyin()
    {
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address);
        var (members, enterprises) = await CountAsync();

        Assert.Contains($"{members} 家成员，其中企业 {enterprises} 家（{100m * enterprises / members:0.0} %）", page.Text);
        var names = NamesOn(page);
        Assert.Equal(RegisterDesk.PageSize, names.Count);
        Assert.Equal(await portal.WithDbAsync(db => db.RollOn(ChongqingId(db), DateOnly.MaxValue.AddDays(-1)).OrderBy(row => row.Pinyin).Select(row => row.Name).Take(RegisterDesk.PageSize).ToListAsync(Ct)), names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sort=joined")]
    public async Task Every_unit_is_on_one_page_and_back_leads_where_one_came_from_even_where_all_joined_on_one_day(string order)
    {
        var staff = await portal.BrowseAsAsync("周予安");
        var first = await staff.OpenAsync(Address + order);
        var second = await first.FollowAsync("下一页");
        var back = await second.FollowAsync("上一页");

        Assert.Equal((await CountAsync()).Members, NamesOn(first).Concat(NamesOn(second)).Distinct().Count());
        Assert.False(second.Links("下一页"));
        Assert.Equal(NamesOn(first), NamesOn(back));
        Assert.False(back.Links("上一页"));
    }

    [Theory]
    [InlineData("綦江智慧", "綦江智慧管网研究院")]
    [InlineData("bylgdx", "巴渝理工大学")]
    [InlineData("BYLGDX", "巴渝理工大学")]
    public async Task A_unit_is_found_by_part_of_its_name_and_by_its_initials(string words, string unit) =>
        Assert.Equal([unit], NamesOn(await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{Address}?q={Uri.EscapeDataString(words)}")));

    [Fact]
    public async Task A_unit_is_found_by_its_code_and_what_was_typed_is_no_pattern()
    {
        var staff = await portal.BrowseAsAsync("周予安");
        var unit = await UnitAsync("嘉陵通信研究院");

        Assert.Equal([unit.Name], NamesOn(await staff.OpenAsync($"{Address}?q={unit.Code.ToLowerInvariant()}")));
        var none = await staff.OpenAsync($"{Address}?q=%25_");
        Assert.Empty(NamesOn(none));
        Assert.Contains("没有单位符合“%_”", none.Text);
        Assert.Contains("试试单位全称的一部分、拼音首字母或统一社会信用代码", none.Text);
    }

    [Fact]
    public async Task Filters_narrow_the_list_show_as_chips_and_unknown_words_filter_nothing()
    {
        var staff = await portal.BrowseAsAsync("周予安");
        var vice = await staff.OpenAsync($"{Address}?rank=vice-chair&kind=enterprise");

        Assert.All(vice.Html.QuerySelectorAll("tbody .c-side"), cell => Assert.Equal("副理事长单位", cell.TextContent.Trim()));
        Assert.Contains("类型：企业", vice.Text);
        Assert.Contains("13 家成员", (await vice.FollowAsync("类型：企业")).Text);
        Assert.Contains("1 家成员", (await staff.OpenAsync($"{Address}?rank=chair")).Text);
        Assert.Contains($"{(await CountAsync()).Members} 家成员", (await staff.OpenAsync($"{Address}?kind=Enterprise%00&on=2026-02-31&year=x&rank=King")).Text);
    }

    [Fact]
    public async Task The_roll_of_an_earlier_day_shows_who_was_a_member_then()
    {
        var unit = await portal.WithDbAsync(async db =>
        {
            var alliance = await db.Alliances.SingleAsync(row => row.Slug == DemoPortal.Jilin, Ct);
            var added = new Unit(UnifiedSocialCreditCode.Compose("91", "220100", 9001).Value, "长白退出单位有限公司", UnitKind.Enterprise, "chang bai tui chu", "cbtc");
            var membership = new Membership(alliance.Id, added.Id, new(2024, 7, 1), "加入");
            membership.EndOn(new(2025, 3, 2), "退出");
            db.AddRange(added, new UnitRecord(alliance.Id, added.Id), membership);
            await db.SaveChangesAsync(Ct);
            return added;
        });
        var staff = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);
        var address = $"/{DemoPortal.Jilin}/register?q={Uri.EscapeDataString(unit.Name)}";

        Assert.Empty(NamesOn(await staff.OpenAsync(address)));
        Assert.Equal([unit.Name], NamesOn(await staff.OpenAsync($"{address}&on=2025-03-02")));
        Assert.Empty(NamesOn(await staff.OpenAsync($"{address}&on=2024-06-30")));
        Assert.Contains("已退出 2025年3月2日", (await staff.OpenAsync($"{address}&status=former")).Text);
        var page = await staff.OpenAsync($"/{DemoPortal.Jilin}/units/{unit.Code}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("已退出 2025年3月2日", page.Text);
    }

    [Fact]
    public async Task The_workbook_holds_text_and_the_table_opens_in_excel()
    {
        var staff = await portal.BrowseAsAsync("周予安");
        var unit = await UnitAsync("巴渝理工大学");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await staff.Client.GetByteArrayAsync($"{Address}/register.xlsx?kind=university", Ct)), false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();

        Assert.All(cells, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Contains(cells, cell => cell.InnerText == unit.Code);
        var table = await staff.Client.GetByteArrayAsync($"{Address}/register.csv?kind=university", Ct);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), table[..3]);
        Assert.StartsWith("\"单位全称\",\"统一社会信用代码\"", Encoding.UTF8.GetString(table[3..]));
        Assert.DoesNotContain("有限公司", Encoding.UTF8.GetString(table));
    }

    private static IReadOnlyList<string> NamesOn(Page page) => [.. page.Html.QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim())];

    private static Guid ChongqingId(Data.PortalDb db) => db.Alliances.Single(alliance => alliance.Slug == DemoPortal.Chongqing).Id;

    private Task<Unit> UnitAsync(string name) => portal.WithDbAsync(db => db.Units.SingleAsync(unit => unit.Name == name, Ct));

    private Task<(int Members, int Enterprises)> CountAsync() => portal.WithDbAsync(async db =>
    {
        var members = from membership in db.Memberships
                      join unit in db.Units on membership.UnitId equals unit.Id
                      where membership.AllianceId == ChongqingId(db) && membership.Until == null
                      select unit.Kind;
        return (await members.CountAsync(Ct), await members.CountAsync(kind => kind == UnitKind.Enterprise, Ct));
    });
}
