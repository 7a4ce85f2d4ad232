using System.Net;
using System.Text;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Calendars;

/// <summary>What an administrator enters is checked and shown before it counts; nothing here is confirmed (G-TIME-2).</summary>
public class ImportTests(CalendarPortal portal) : IClassFixture<CalendarPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_administrators_keep_the_arrangements()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("苏晏清")).OpenAsync("/calendars")).Status);
        Assert.Equal("/account/sign-in", (await portal.Browse().OpenAsync("/calendars/imports/new")).Path);
    }

    [Theory]
    [InlineData("NoticeNumber", "", "请填写通知文号。")]
    [InlineData("Year", "2027年", "")]
    [InlineData("Year", "1999", "年度应在 2020 至 2098 之间。")]
    [InlineData("Days", "", "请粘贴放假和调休上班的日期，或选择文件。")]
    [InlineData("Days", "2027-01-01，休，元旦", "缺少法定节假日 2027年10月3日（国庆节）。")]
    [InlineData("Days", CalendarPortal.Lines + "\n2027-01-05，班，元旦", "2027-01-05 不是周末，本来就上班，不能标为调休上班。")]
    [InlineData("NoticeDate", "2026-12-22", "通知的日期晚于今天。")]
    [InlineData("NoticeDate", "", "请填写通知日期。")]
    [InlineData("NoticeDate", "2026-02-30", "“2026-02-30”不是可用的日期")]
    public async Task What_does_not_hold_together_is_refused_with_every_reason_and_what_was_typed_stays(string field, string value, string reason)
    {
        await portal.ToDecemberAsync();
        var browser = await portal.AdministratorAsync($"{Guid.NewGuid():N}@example.com");
        var page = await (await CalendarPortal.FilledAsync(browser)).Fill(field, value).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.Html.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("国务院办公厅关于2027年部分节假日安排的通知", page.Form("核对并预览").ValueOf("NoticeTitle"));
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("both")]
    public async Task A_file_that_is_no_UTF_8_or_comes_beside_pasted_days_is_refused(string case_)
    {
        await portal.ToDecemberAsync();
        var form = await CalendarPortal.FilledAsync(await portal.AdministratorAsync($"{Guid.NewGuid():N}@example.com"), case_ == "both" ? CalendarPortal.Lines : "");
        var page = await form.Attach("File", case_ == "both" ? Encoding.UTF8.GetBytes(CalendarPortal.Lines) : [0xD0, 0xDD], "2027.csv").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(case_ == "both" ? "粘贴和文件请只用一种。" : "文件不是 UTF-8 编码的文本", page.Text);
    }

    [Fact]
    public async Task A_table_and_the_exchanged_form_are_read_from_a_file()
    {
        await portal.ToDecemberAsync();
        var browser = await portal.AdministratorAsync("files@example.com");
        var days = string.Join(',', CalendarPortal.Lines.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('，'))
            .Select(cells => $$"""{"date":"{{cells[0]}}","kind":"{{(cells[1] == "班" ? "work" : "off")}}","holiday":"{{cells[2]}}"}"""));
        var json = $$"""[{"year":2027,"name":"2027年","status":"published","notices":["国办发明电〔2026〕9号"],"offDays":22,"makeUpDays":1,"days":[{{days}}]}]""";

        foreach (var (text, name) in new[] { ($"\uFEFF日期,类别,节日\r\n{CalendarPortal.Lines.Replace('，', ',')}", "2027.csv"), (json, "2027.json") })
        {
            var page = await (await CalendarPortal.FilledAsync(browser, "")).Attach("File", Encoding.UTF8.GetBytes(text), name).SendAsync();
            Assert.Equal("2027年部分节假日安排", page.Heading);
            Assert.Contains(name, page.Text);
            Assert.Contains("2027-01-04，休，元旦", page.Text);
        }
    }

    [Fact]
    public async Task The_preview_names_task_alliance_number_and_both_days_and_changes_nothing()
    {
        await portal.ToDecemberAsync();
        var id = await portal.OweAsync("审查预览材料：巴渝某某公司");
        var page = await (await CalendarPortal.FilledAsync(await portal.AdministratorAsync("preview@example.com"))).SendAsync();

        Assert.Contains("重庆市网络通信工程技术创新战略联盟 审查预览材料 GZ-1 2027年1月5日（二） 2027年1月6日（三） 改期", page.Text);
        Assert.DoesNotContain("巴渝某某公司", page.Text);
        Assert.Equal(CalendarPortal.Before, (await portal.DeadlineAsync(id)).Due);
        Assert.Equal(0, await portal.WithDbAsync(db => db.CalendarVersions.CountAsync(version => version.Number != null, Ct)));
        Assert.Contains("通知尚未公布，只计法定节假日", (await (await portal.AdministratorAsync("list@example.com")).OpenAsync("/calendars")).Text);
    }

    [Fact]
    public async Task Sums_that_do_not_agree_are_pointed_out()
    {
        await portal.ToDecemberAsync();
        var lines = CalendarPortal.Lines.Replace("2027-01-23，班，元旦", "", StringComparison.Ordinal);

        Assert.Contains("请对照通知核对是否漏写", (await (await CalendarPortal.FilledAsync(await portal.AdministratorAsync("sums@example.com"), lines)).SendAsync()).Text);
    }
}
