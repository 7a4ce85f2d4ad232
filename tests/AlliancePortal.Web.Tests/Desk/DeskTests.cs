using System.Net;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Desk;

public class DeskTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Home = $"/{DemoPortal.Chongqing}";

    [Fact]
    public async Task The_secretariats_desk_shows_the_most_urgent_first_and_the_button_leads_to_the_act()
    {
        await OweAsync(DeadlineOwner.Secretariat, DeadlineTasks.Examine, "审查申请材料", "CQNCETIA-SQ-2026-0901", 8);
        await OweAsync(DeadlineOwner.Secretariat, DeadlineTasks.SendDeed, "制发入盟协议", "CQNCETIA-SQ-2026-0902", 2);
        await OweAsync(DeadlineOwner.Applicant, DeadlineTasks.AnswerSupplement, "补正申请材料", "CQNCETIA-SQ-2026-0903", 5);

        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{Home}/desk");

        var matters = page.Html.QuerySelectorAll("section[aria-label='待办事项'] th[scope=row]").Select(cell => cell.TextContent).ToList();
        Assert.True(matters.IndexOf("制发入盟协议") < matters.IndexOf("审查申请材料"));
        Assert.Equal($"{Home}/applications/CQNCETIA-SQ-2026-0901/examination", page.Html.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("开始审查", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.DoesNotContain("补正申请材料", matters); // that is for others to do
        Assert.Contains("补正申请材料", page.Text);
        Assert.Equal("2", page.Html.QuerySelector(".rail a[aria-current] .num")!.TextContent);
    }

    [Fact]
    public async Task Search_opens_the_only_hit_at_once() =>
        Assert.StartsWith($"{Home}/units/", (await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{Home}/search?q={Uri.EscapeDataString("嘉陵通信")}")).Path);

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData(@"\")]
    [InlineData("' or 1=1 --")]
    [InlineData("🚲")]
    public async Task Search_takes_nothing_for_a_pattern(string words)
    {
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{Home}/search?q={Uri.EscapeDataString(words)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("没有符合", page.Text);
    }

    [Fact]
    public async Task Search_finds_a_unit_by_pinyin_initials_and_by_two_characters()
    {
        var unit = await portal.WithDbAsync(db => db.Units.OrderBy(row => row.NamePinyin).FirstAsync(row => db.UnitRecords.Any(record => record.UnitId == row.Id && db.Alliances.Any(a => a.Id == record.AllianceId && a.Slug == DemoPortal.Chongqing))));
        var staff = await portal.BrowseAsAsync("周予安");

        foreach (var words in (string[])[unit.NameInitials, unit.NameInitials.ToUpperInvariant(), unit.Name[..2], unit.Code.ToLowerInvariant(), unit.Name])
        {
            var page = await staff.OpenAsync($"{Home}/search?q={Uri.EscapeDataString(words)}");
            Assert.True(page.Path.EndsWith(unit.Code, StringComparison.Ordinal) || page.Links(unit.Name), $"{words}: {page.Path}");
        }
        Assert.DoesNotContain(unit.Name, (await (await portal.BrowseAsAsync((await OtherStaffAsync()).FullName, DemoPortal.Jilin)).OpenAsync($"/{DemoPortal.Jilin}/search?q={unit.Code}")).Text);
    }

    [Theory]
    [InlineData("周予安")]
    [InlineData("苏晏清")]
    [InlineData("林致和")]
    public async Task Every_address_of_the_menus_exists(string name)
    {
        var browser = await portal.BrowseAsAsync(name);
        var page = await browser.OpenAsync($"{Home}/desk");
        var addresses = page.Html.QuerySelectorAll(".rail a, .bottombar a, .menu-list a").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.True(addresses.Count > 8);
        foreach (var address in addresses) Assert.True((await browser.OpenAsync(address)).Status == HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task A_liaison_downloads_the_certificate_from_the_desk_and_sees_nothing_of_others()
    {
        var liaison = await portal.WithDbAsync(db => (
            from row in db.Liaisons
            join person in db.Users on row.PersonId equals person.Id
            join alliance in db.Alliances on row.AllianceId equals alliance.Id
            where alliance.Slug == DemoPortal.Chongqing
            select person).FirstAsync());

        var page = await (await portal.BrowseAsAsync(liaison)).OpenAsync($"{Home}/desk");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("统一社会信用代码", page.Text);
        Assert.DoesNotContain("审查申请材料", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync(liaison)).OpenAsync($"{Home}/search?q=a")).Status);
    }

    [Fact]
    public async Task The_short_address_leads_to_the_only_desk_and_without_one_offers_the_alliances()
    {
        var person = await portal.WithDbAsync(async db =>
        {
            Person nobody = new() { FullName = "程一诺", Email = "nobody@example.com", UserName = "nobody@example.com", SecurityStamp = "1" };
            db.Users.Add(nobody);
            await db.SaveChangesAsync();
            return nobody;
        });

        Assert.Equal($"{Home}/desk", (await (await portal.BrowseAsAsync("周予安")).OpenAsync("/desk")).Path);
        Assert.Contains("您现在没有代表任何单位", (await (await portal.BrowseAsAsync(person)).OpenAsync("/desk")).Text);
    }

    private Task<Person> OtherStaffAsync() => portal.WithDbAsync(db => (
        from post in db.SecretariatPosts
        join alliance in db.Alliances on post.AllianceId equals alliance.Id
        join person in db.Users on post.PersonId equals person.Id
        where alliance.Slug == DemoPortal.Jilin
        select person).FirstAsync());

    private Task OweAsync(DeadlineOwner owner, string task, string matter, string number, int days) => portal.ActAsAsync("周予安", async services =>
    {
        var (here, db) = (services.GetRequiredService<AllianceScope>(), services.GetRequiredService<PortalDb>());
        db.Owe(here, owner, null, new Subject("application", Guid.CreateVersion7(), number), task, matter, CharterRule.SecretariatExamines, here.Calendar.AddWorkingDays(here.Today, days));
        await db.SaveChangesAsync();
    });
}
