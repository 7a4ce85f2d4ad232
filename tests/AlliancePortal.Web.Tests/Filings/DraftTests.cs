using System.Net;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Filings;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Filings.FilingPortal;

namespace AlliancePortal.Web.Tests.Filings;

/// <summary>填写备案表: field by field, by several people at once, with and without script.</summary>
public class DraftTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    [Fact]
    public async Task Each_field_saves_itself_and_answers_its_new_version()
    {
        await portal.BeginAsync();
        var staff = await portal.StaffAsync();

        var first = await TypeAsync(staff, DraftKeys.Goal, "一", 0);
        var second = await TypeAsync(staff, DraftKeys.Goal, "一\r\n二", 1);

        Assert.Equal((HttpStatusCode.OK, 1), (first.StatusCode, (await AnswerOf(first)).Version));
        Assert.Equal((HttpStatusCode.OK, 2), (second.StatusCode, (await AnswerOf(second)).Version));
        var entry = await portal.EntryAsync(DraftKeys.Goal);
        Assert.Equal(("一\n二", Staff), (entry.Value, entry.By));
    }

    [Fact]
    public async Task A_field_that_somebody_else_wrote_meanwhile_is_answered_with_who_and_what_and_overwrites_nothing()
    {
        await portal.BeginAsync();
        await TypeAsync(await portal.BrowseAsAsync(OtherStaff, DemoPortal.Jilin), DraftKeys.Contact, "丁一山", 0);
        var staff = await portal.StaffAsync();

        var late = await TypeAsync(staff, DraftKeys.Contact, "戊二海", 0);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var told = await AnswerOf(late);
        Assert.Equal((1, "丁一山"), (told.Version, told.Value));
        Assert.Contains(OtherStaff, told.Sentence, StringComparison.Ordinal);
        Assert.Equal("丁一山", (await portal.EntryAsync(DraftKeys.Contact)).Value);

        Assert.Equal(HttpStatusCode.OK, (await TypeAsync(staff, DraftKeys.Contact, "戊二海", told.Version)).StatusCode);
        Assert.Equal(("戊二海", 2), ((await portal.EntryAsync(DraftKeys.Contact)).Value, (await portal.EntryAsync(DraftKeys.Contact)).Version));
    }

    [Fact]
    public async Task Different_fields_are_written_at_once_by_two_people()
    {
        await portal.BeginAsync();
        var (staff, other) = (await portal.StaffAsync(), await portal.BrowseAsAsync(OtherStaff, DemoPortal.Jilin));

        var answers = await Task.WhenAll(TypeAsync(staff, DraftKeys.Fax, "0431-1111", 0), TypeAsync(other, DraftKeys.Opinion, "有必要。", 0));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Theory]
    [InlineData(DraftKeys.Phone, "8888", "请填写手机号码，或带区号的座机号码。")]
    [InlineData(DraftKeys.Postcode, "13000", "邮编为 6 位数字。")]
    [InlineData(DraftKeys.Contact, "𬸪𠮷一", "联系人中有无法印在文件上的字符")]
    [InlineData(DraftKeys.Host, "91220000NOBODY0000", "请从成员单位中选择依托单位。")]
    [InlineData(DraftKeys.OutputColumn, "12.345", "最多保留两位小数。")]
    [InlineData(DraftKeys.ProfitTaxColumn, "许多", "请填写数字，单位为万元。")]
    [InlineData(DraftKeys.NationalColumn, "maybe", "请选择“是”或“否”。")]
    public async Task What_cannot_be_kept_is_said_and_not_kept(string column, string value, string why)
    {
        var filing = await portal.BeginAsync();
        var key = column is DraftKeys.OutputColumn or DraftKeys.ProfitTaxColumn or DraftKeys.NationalColumn ? $"{await FirstEnterpriseAsync(filing)}/{column}" : column;

        var answer = await TypeAsync(await portal.StaffAsync(), key, value, 0);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(why, (await AnswerOf(answer)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("91220000NOBODY0000/output")]
    public async Task A_field_that_is_taken_from_elsewhere_or_of_no_member_cannot_be_typed(string key)
    {
        await portal.BeginAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(await portal.StaffAsync(), key, "别的", 0)).StatusCode);
    }

    [Fact]
    public async Task Without_script_one_button_saves_what_was_typed_and_keeps_both_texts_where_somebody_was_faster()
    {
        await portal.BeginAsync();
        var staff = await portal.StaffAsync();
        var opened = await staff.OpenAsync($"{Home}/form");
        await TypeAsync(await portal.BrowseAsAsync(OtherStaff, DemoPortal.Jilin), DraftKeys.Goal, "别人的目标", 0);

        var again = await opened.Form("保存").Fill(DraftKeys.Goal, "我的目标").Fill(DraftKeys.Contact, "丁一山").Fill(DraftKeys.Phone, "123").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains($"{OtherStaff}在", again.Text, StringComparison.Ordinal);
        Assert.Contains("别人的目标", again.Text, StringComparison.Ordinal);
        Assert.Equal("我的目标", again.Html.QuerySelector("textarea[name=goal]")!.TextContent);
        Assert.Equal("123", again.Html.QuerySelector("input[name=phone]")!.GetAttribute("value"));
        Assert.Equal("丁一山", (await portal.EntryAsync(DraftKeys.Contact)).Value);
        Assert.Equal("别人的目标", (await portal.EntryAsync(DraftKeys.Goal)).Value);

        var theirs = await again.Form("保存").Fill(DraftKeys.Phone, "13900000000").Tick($"{DraftController.TakePrefix}{DraftKeys.Goal}").SendAsync();
        Assert.Equal(HttpStatusCode.OK, theirs.Status);
        Assert.Equal("别人的目标", (await portal.EntryAsync(DraftKeys.Goal)).Value);

        var mine = await again.Form("保存").Fill(DraftKeys.Phone, "13900000000").SendAsync();
        Assert.Equal(HttpStatusCode.OK, mine.Status);
        Assert.Equal("我的目标", (await portal.EntryAsync(DraftKeys.Goal)).Value);
    }

    [Fact]
    public async Task Without_script_a_field_that_one_did_not_touch_is_left_as_somebody_else_wrote_it()
    {
        await portal.BeginAsync();
        await TypeAsync(await portal.StaffAsync(), DraftKeys.Goal, "先前的目标", 0);
        var opened = await (await portal.StaffAsync()).OpenAsync($"{Home}/form");
        await TypeAsync(await portal.BrowseAsAsync(OtherStaff, DemoPortal.Jilin), DraftKeys.Goal, "后来的目标", 1);

        var saved = await opened.Form("保存").Fill(DraftKeys.Contact, "丁一山").SendAsync();

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(("后来的目标", "丁一山"), ((await portal.EntryAsync(DraftKeys.Goal)).Value, (await portal.EntryAsync(DraftKeys.Contact)).Value));
    }

    [Fact]
    public async Task A_tick_that_is_taken_off_is_taken_off()
    {
        await portal.BeginAsync();
        await portal.FillAsync();
        var page = await (await portal.StaffAsync()).OpenAsync($"{Home}/form");
        var box = page.Html.QuerySelector("input[type=checkbox][checked]")!.GetAttribute("name")!;

        await page.Form("保存").Forge(box, null).SendAsync();

        Assert.Equal("", (await portal.EntryAsync(box)).Value);
    }

    [Fact]
    public async Task What_is_taken_from_elsewhere_says_from_where_and_the_chairs_unit_stands_first()
    {
        var filing = await portal.BeginAsync();

        var page = await (await portal.StaffAsync()).OpenAsync($"{Home}/form");

        foreach (var source in (string[])["取自名册", "取自理事会名单", "取自联盟设置", "取自合作协议：最后一方签署盖章之日"]) Assert.Contains(source, page.Text, StringComparison.Ordinal);
        Assert.Contains("新装备产业 · 光电装备", page.Text, StringComparison.Ordinal);
        await portal.ActAsAsync(Staff, async services =>
        {
            var sheet = (await services.GetRequiredService<SheetMaker>().DraftAsync(filing, default)).Sheet;
            Assert.Equal(("松江光电股份有限公司", "松江光电股份有限公司", Chair), (sheet.Enterprises[0].Name, sheet.ChairUnit, sheet.Chair));
            Assert.Equal(30, sheet.Members);
            Assert.Equal(sheet.Sciences.OrderBy(row => row.IsOther).Select(row => row.Name), sheet.Sciences.Select(row => row.Name));
            Assert.Equal(sheet.Members, sheet.Enterprises.Count + sheet.Universities + sheet.Institutes + sheet.Others);
        }, DemoPortal.Jilin);
    }

    [Fact]
    public async Task A_cooperative_that_calls_itself_an_enterprise_stands_after_the_universities_and_counts_as_none()
    {
        var filing = await portal.BeginAsync();
        var before = await SheetAsync();
        var unit = before.Enterprises[^1];
        var cooperative = UnifiedSocialCreditCode.Compose("93", "220000", 4711).Value;
        await RegisterAsync(cooperative);

        var now = await SheetAsync();
        await RegisterAsync(unit.Code);

        Assert.Equal((before.Members, before.Enterprises.Count - 1, before.Others + 1, before.Institutes), (now.Members, now.Enterprises.Count, now.Others, now.Institutes));
        Assert.Equal((cooperative, true), now.Sciences.Where(row => row.UnitId == unit.UnitId).Select(row => (row.Code, row.IsOther)).Single());
        Assert.DoesNotContain(now.Enterprises, row => row.UnitId == unit.UnitId);

        Task RegisterAsync(string code) => portal.WithDbAsync(db => db.Units.Where(row => row.Id == unit.UnitId).ExecuteUpdateAsync(row => row.SetProperty(one => one.Code, code)));

        async Task<FilingSheet> SheetAsync()
        {
            FilingSheet sheet = null!;
            await portal.ActAsAsync(Staff, async services => sheet = (await services.GetRequiredService<SheetMaker>().DraftAsync(filing, default)).Sheet, DemoPortal.Jilin);
            return sheet;
        }
    }

    [Fact]
    public async Task The_form_lists_the_papers_that_go_with_it()
    {
        await portal.BeginAsync();
        await UploadAsync(await portal.StaffAsync(), "建设方案", Plan(), "方案.pdf");
        var filing = await portal.ReadAsync();

        await portal.ActAsAsync(Staff, async services =>
        {
            var form = services.GetRequiredService<FilingPapers>().FormOf(filing, await services.GetRequiredService<SheetMaker>().DraftAsync(filing, default), null);
            Assert.Equal([("建设方案", 3)], form.Attachments.Select(paper => (paper.Title, paper.Pages!.Value)));
        }, DemoPortal.Jilin);
    }

    [Fact]
    public async Task The_draft_is_printed_at_any_time()
    {
        await portal.BeginAsync();

        var page = await (await portal.StaffAsync()).OpenAsync($"{Home}/form/paper");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (page.Status, page.Answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Only_the_secretariat_writes_and_only_the_chair_seals()
    {
        await portal.BeginAsync();
        var (seat, chair, officer, staff) = (await portal.BrowseAsAsync(Seat, DemoPortal.Jilin), await portal.ChairAsync(), await portal.CentreAsync(), await portal.StaffAsync());

        foreach (var browser in (Browser[])[seat, chair, officer])
            foreach (var address in (string[])["form", "submission", "change"])
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"{Home}/{address}")).Status);
        foreach (var browser in (Browser[])[seat, officer, staff]) Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"{Home}/seal")).Status);
        foreach (var browser in (Browser[])[seat, chair, officer, staff]) Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(Home)).Status);
        Assert.Equal($"{Home}/office", (await officer.OpenAsync(Home)).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("周予安")).OpenAsync(Home)).Status);
    }

    [Fact]
    public async Task Where_the_province_does_not_file_alliances_the_page_says_so_and_nothing_can_be_begun()
    {
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync($"/{DemoPortal.Chongqing}/filing");

        Assert.Contains("没有规定联盟备案", page.Text, StringComparison.Ordinal);
        Assert.False(page.Offers("开始申报"));
        Assert.Empty(page.Html.QuerySelectorAll($"nav a[href='/{DemoPortal.Chongqing}/filing']"));
        await Assert.ThrowsAsync<Domain.Charter.CharterBreach>(() => portal.ActAsAsync("周予安", services => services.GetRequiredService<Features.Filings.FilingStart>().BeginAsync(default)));
    }

    [Fact]
    public async Task Where_nothing_was_begun_the_secretariat_begins()
    {
        await portal.BeginAsync();
        await portal.WithFilingAsync(filing => typeof(Filing).GetProperty(nameof(Filing.State))!.SetValue(filing, FilingState.Refused));
        var staff = await portal.StaffAsync();

        var form = await (await staff.OpenAsync(Home)).Form("重新申报").SendAsync();

        Assert.Equal($"{Home}/form", form.Path);
        Assert.NotEmpty(form.Html.QuerySelectorAll($"nav a[href='{Home}']"));
        Assert.Equal(FilingState.Drafting, (await portal.ReadAsync()).State);
    }

    private async Task<string> FirstEnterpriseAsync(Filing filing)
    {
        var code = "";
        await portal.ActAsAsync(Staff, async services => code = (await services.GetRequiredService<SheetMaker>().DraftAsync(filing, default)).Sheet.Enterprises[0].Code, DemoPortal.Jilin);
        return code;
    }
}
