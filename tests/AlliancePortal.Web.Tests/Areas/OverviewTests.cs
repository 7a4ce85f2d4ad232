using System.Net;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;
using Page = AlliancePortal.Web.Tests.Support.Page;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>服务中心总览: who sees it, whether its numbers are the domain's, and the same list as a file.</summary>
public partial class OverviewTests(AreaPortal portal) : IClassFixture<AreaPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_signs_in_first_and_nobody_of_an_alliance_sees_a_province()
    {
        Assert.StartsWith("/account/sign-in", (await portal.Browse().OpenAsync(Overview)).Path, StringComparison.Ordinal);
        foreach (var name in (string[])["许文澜", "蒲博宁"])
        {
            var browser = await portal.BrowseAsAsync(name, DemoPortal.Jilin);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(Overview)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"{Overview}/alliances.xlsx")).Status);
        }
    }

    [Fact]
    public async Task An_officer_sees_the_own_province_and_no_other()
    {
        var centre = await portal.CentreAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await centre.OpenAsync("/areas/50")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await centre.OpenAsync("/areas/50/alliances.xlsx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.OpenAsync("/areas/99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.OpenAsync($"/{DemoPortal.Chongqing}/register")).Status);
    }

    [Fact]
    public async Task Whoever_is_officer_alone_is_led_to_the_overview()
    {
        var page = await (await portal.CentreAsync()).OpenAsync("/desk");

        Assert.Equal((Overview, "服务中心总览"), (page.Path, page.Heading));
        foreach (var entry in (string[])["总览", "征集与遴选", "备案", "问题与建议", "我的账号"]) Assert.True(page.Links(entry), entry);
    }

    [Fact]
    public async Task Members_enterprises_chain_and_council_are_counted_as_the_domain_counts_them()
    {
        var today = Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow());
        var jilin = await portal.AllianceAsync(DemoPortal.Jilin);
        var roll = await portal.WithDbAsync(db => db.RollOn(jilin.Id, today).MembersOn(today).ToListAsync(Ct));
        var council = await portal.WithDbAsync(db => db.CouncilOnAsync(jilin.Id, today, Ct));
        var check = CompositionCheck.Of(new(10, new Share(3, 5)), roll.Count, roll.Count(row => row.Kind == UnitKind.Enterprise),
            roll.Exists(row => row is { Kind: UnitKind.Enterprise, Chain: ChainPosition.Upstream }), roll.Exists(row => row is { Kind: UnitKind.Enterprise, Chain: ChainPosition.Downstream }));
        var size = CouncilSize.Of(roll.Count, council.Seats.Count, new Share(1, 3), new Share(1, 15));

        var row = RowOf(await (await portal.CentreAsync()).OpenAsync(Overview), jilin.Name);

        Assert.Contains($"{100m * check.Enterprises / check.Members:0.0} %", row, StringComparison.Ordinal);
        Assert.Contains($"{check.Enterprises} 家", row, StringComparison.Ordinal);
        Assert.Contains($"上 {roll.Count(one => one.Chain == ChainPosition.Upstream)} 中 {roll.Count(one => one.Chain == ChainPosition.Midstream)}", row, StringComparison.Ordinal);
        Assert.Contains($"{council.Seats.Count} 席宜 {size.Min}—{size.Max} 席", row.Replace(" 席 宜", " 席宜", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(council.Seats.Single(seat => seat.Seat.Office == Office.Chair).Unit!.Name, row, StringComparison.Ordinal);
        Assert.True(check.Holds);
    }

    [Fact]
    public async Task An_alliance_that_is_being_formed_counts_its_confirmed_units_and_is_filtered_by_its_state()
    {
        await portal.FormAsync();
        var centre = await portal.CentreAsync();

        var forming = RowOf(await centre.OpenAsync($"{Overview}?state=forming"), "吉林省阿尔法产业科技创新联盟");

        Assert.Contains("筹建：筹备中", forming, StringComparison.Ordinal);
        Assert.Contains("差 9 家", forming, StringComparison.Ordinal);
        Assert.Contains("缺下游", forming, StringComparison.Ordinal);
        Assert.Contains("新能源产业 · 风能", forming, StringComparison.Ordinal);
        Assert.Equal(["吉林省先进制造产业科技创新联盟"], NamesOn(await centre.OpenAsync($"{Overview}?state=none")));
        Assert.Equal(["吉林省阿尔法产业科技创新联盟"], NamesOn(await centre.OpenAsync($"{Overview}?sector=energy")));
    }

    [Fact]
    public async Task Who_falls_below_sixty_per_cent_is_one_click_away_and_the_same_list_is_a_file_of_text_in_one_more()
    {
        var jilin = await portal.AllianceAsync(DemoPortal.Jilin);
        await portal.FormAsync();
        await LeaveAsync(jilin.Id);
        var centre = await portal.CentreAsync();
        var home = await centre.OpenAsync(Overview);
        Assert.Contains("企业占比低于 60 %", home.Text, StringComparison.Ordinal);

        var filtered = await home.FollowAsync("占比不足 1");

        Assert.Equal([jilin.Name], NamesOn(filtered));
        Assert.Contains("家，须 ", RowOf(filtered, jilin.Name), StringComparison.Ordinal);
        var address = filtered.Html.QuerySelectorAll("a[href]").First(link => link.TextContent.Contains("导出 Excel", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.EndsWith("/alliances.xlsx?condition=share", address, StringComparison.Ordinal);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(await centre.Client.GetByteArrayAsync(address, Ct)), false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.All(cells, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Contains(cells, cell => cell.InnerText == jilin.Name);
        Assert.DoesNotContain(cells, cell => cell.InnerText.Contains("阿尔法", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.InnerText.Contains("占比不足", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_count_that_was_kept_gives_way_as_soon_as_something_was_done_in_the_alliance()
    {
        var jilin = await portal.AllianceAsync(DemoPortal.Jilin);
        var centre = await portal.CentreAsync();
        var before = RowOf(await centre.OpenAsync(Overview), jilin.Name);

        await portal.ActAsAsync("许文澜", async services =>
        {
            var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
            db.Add(new Seat(jilin.Id, Office.Member, 90));
            here.Record(CharterRule.SeatsAreLimited, new("alliance", jilin.Id, ""), "增设席位");
            await db.SaveChangesAsync(Ct);
        }, DemoPortal.Jilin);
        var after = RowOf(await centre.OpenAsync(Overview), jilin.Name);

        Assert.NotEqual(before, after);
        Assert.Equal(SeatsIn(before) + 1, SeatsIn(after));
    }

    private static int SeatsIn(string row) => int.Parse(row[..row.IndexOf(" 席", StringComparison.Ordinal)].Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_province_whose_charters_ask_for_no_composition_is_shown_without_shortfalls()
    {
        var page = await (await portal.OfficerOfAsync("50")).OpenAsync("/areas/50");

        Assert.Equal("联盟总览", page.Heading);
        Assert.Contains("1 个联盟", page.Text, StringComparison.Ordinal);
        Assert.Contains("占比不足 0", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("未申报", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_charts_say_their_numbers_in_words_too()
    {
        var page = await (await portal.CentreAsync()).OpenAsync(Overview);

        var charts = page.Html.QuerySelectorAll("figure.bars");
        Assert.Equal(2, charts.Length);
        Assert.All(charts, chart => Assert.Equal($"{chart.QuerySelector("desc")!.TextContent}。", chart.QuerySelector("p")!.TextContent));
    }

    /// <summary>So many enterprises leave that fewer than three in five remain.</summary>
    private Task LeaveAsync(Guid alliance) => portal.ActAsAsync("许文澜", async services =>
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        var today = Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow());
        var roll = await db.RollOn(alliance, today).MembersOn(today).ToListAsync(Ct);
        var (all, enterprises) = (roll.Count, roll.Count(row => row.Kind == UnitKind.Enterprise));
        var leaving = new List<Guid>();
        foreach (var row in roll.Where(row => row is { Kind: UnitKind.Enterprise, Office: null }))
        {
            if (5 * (enterprises - leaving.Count) < 3 * (all - leaving.Count)) break;
            leaving.Add(row.UnitId);
        }
        foreach (var membership in await db.Memberships.Where(row => row.AllianceId == alliance && leaving.Contains(row.UnitId)).ToListAsync(Ct)) membership.EndOn(today.AddDays(-1), "退出");
        here.Record(CharterRule.DepartureIsSettled, new("alliance", alliance, ""), "若干企业退出");
        await db.SaveChangesAsync(Ct);
    }, DemoPortal.Jilin);

    private static string RowOf(Page page, string name) =>
        string.Join(' ', page.Html.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> NamesOn(Page page) => [.. page.Html.QuerySelectorAll("tbody th > a").Select(link => link.TextContent.Trim())];
}
