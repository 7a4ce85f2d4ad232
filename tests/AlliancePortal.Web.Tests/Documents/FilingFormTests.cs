using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

public class FilingFormTests(Printing printing)
{
    /// <summary>The authority's template, annex 1: its headings and labels as they follow one another, with the year as it is asked for.</summary>
    private static readonly string[] Labels =
    [
        "申报（备案）表", "一、联盟简况", "联盟名称（全称）", "联盟协议生效时间", "技术领域", "联盟理事长", "所在单位", "联盟常设机构的依托单位名称", "常设机构通讯地址", "邮编", "联系人", "电话", "传真",
        "成员总数", "个", "成员企业数量", "个", "成员高校数量", "个", "成员研究机构数量", "个", "二、技术创新目标（限500字）", "三、联盟成员单位在行业（或领域）中地位的简要说明",
        "企业情况", "单位名称", "单位情况（主要包括单位的2025年产值、利税等指标和已有科技资源与平台）", "是否属于国内十强", "是否属于省内十强",
        "科教单位情况", "单位名称", "学科优势", "学科带头人", "四、联盟组建必要性和技术性审核意见（可另附页）", "联盟理事长单位（盖章）：", "五、联盟组织形式审核意见（可另附页）", "盖章：",
    ];

    public static TheoryData<string> Forms => ["filing-form", "filing-form-blank", "filing-form-typed", "filing-form-long"];

    [Theory, MemberData(nameof(Forms))]
    public async Task Headings_and_labels_follow_one_another_as_on_the_authoritys_form(string name)
    {
        var said = Pdf.Text(await printing.PrintAsync(Samples.Named(name)));

        var at = 0;
        foreach (var label in Labels)
        {
            var found = said.IndexOf(label, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{label} after …{said[Math.Max(0, at - 20)..at]}");
            at = found + label.Length;
        }
    }

    [Fact]
    public async Task Forty_five_enterprises_go_on_over_pages_whose_heads_repeat()
    {
        var form = SampleFilings.Form();

        var pages = Pdf.Pages(await printing.PrintAsync(form));

        var listing = pages.Where(page => form.Enterprises.Any(row => page.Contains(row.Name, StringComparison.Ordinal) && page.Contains("产值", StringComparison.Ordinal))).ToList();
        Assert.True(listing.Count > 2);
        Assert.All(listing, page => Assert.Contains("是否属于国内十强", page));
        Assert.DoesNotContain("企业情况（续）", listing[0]);
        Assert.All(listing.Skip(1), page => Assert.Contains("企业情况（续）", page));
        Assert.DoesNotContain(pages.Except(listing), page => page.Contains("是否属于国内十强", StringComparison.Ordinal));
        Assert.All(form.Enterprises, row => Assert.Contains(row.Name, string.Concat(pages)));
        Assert.All(pages, page => Assert.Contains("成员数据截至2026年11月18日", page));
    }

    [Fact]
    public async Task No_head_stands_alone_at_the_foot_of_a_page_however_long_the_goal_is()
    {
        for (var length = 40; length <= 1000; length += 80)
        {
            var pages = Pdf.Pages(await printing.PrintAsync(SampleFilings.Form() with { Goal = new string('光', length) }));

            var first = pages.First(page => page.Contains("三、联盟成员单位", StringComparison.Ordinal));
            Assert.Contains("北渚激光装备有限公司", first);
        }
    }

    [Fact]
    public async Task Amounts_are_printed_to_two_decimals_with_their_thousands_apart()
    {
        var row = SampleFilings.Form().Enterprises[0];
        var said = Pdf.Text(await printing.PrintAsync(SampleFilings.Form() with
        {
            Enterprises = [row with { Output = 1234567.5m, ProfitAndTax = -1139.50m }, row with { Output = 0.005m, ProfitAndTax = -0.004m }, row with { Output = null, ProfitAndTax = 12m }],
        }));

        Assert.Contains("产值1,234,567.5万元利税−1,139.5万元", said);
        Assert.Contains("产值0.01万元利税0万元", said);
        Assert.Contains("产值—利税12万元", said);
    }

    [Fact]
    public void One_amount_has_one_digest_however_it_is_written()
    {
        static string Digest(decimal output) => PaperJson.Of(SampleFilings.Form() with { Enterprises = [new() { Name = "甲", Output = output }] }).Digest;

        Assert.Equal(Digest(10.5m), Digest(10.50m));
        Assert.NotEqual(Digest(10.5m), Digest(10.51m));
    }

    [Fact]
    public async Task Members_without_a_box_are_counted_in_a_note_and_listed_last()
    {
        var form = SampleFilings.Form();
        var said = Pdf.Text(await printing.PrintAsync(form));
        var even = Pdf.Text(await printing.PrintAsync(form with { Counts = new(56, 45, 7, 4), ScienceUnits = form.ScienceUnits.Where(unit => !unit.IsOther).ToList() }));

        Assert.Contains("其他1个", said);
        Assert.Contains("松泽光电科学学会注", said);
        Assert.True(said.IndexOf("松泽光电科学学会", StringComparison.Ordinal) > said.IndexOf("北渚光学精密机械研究所", StringComparison.Ordinal));
        Assert.DoesNotContain("其他", even);
        Assert.DoesNotContain("注：", even);
    }

    [Fact]
    public async Task What_is_still_typed_prints_at_any_time()
    {
        var draft = await printing.Press.PrintAsync(SampleFilings.Typed(), PaperState.Draft, TestContext.Current.CancellationToken);
        var said = Pdf.Text(draft);

        Assert.Contains("共648字，超出148字", said);
        Assert.Contains("传真无", said);
        Assert.DoesNotContain("附件清单", said);
        Assert.DoesNotContain("传真无", Pdf.Text(await printing.PrintAsync(SampleFilings.Blank())));
    }

    [Fact]
    public async Task The_chairs_unit_seals_where_nobody_else_is_named_and_a_filed_form_can_be_checked()
    {
        var filed = Pdf.Text(await printing.PrintAsync(SampleFilings.Form() with { AllianceOpinion = null, ChairUnit = "青屿激光装备有限公司" }));
        var before = Pdf.Text(await printing.PrintAsync(SampleFilings.Form() with { VerifyAt = null }));

        Assert.Contains("联盟理事长单位（盖章）：青屿激光装备有限公司", filed);
        Assert.Contains("扫码核验", filed);
        Assert.DoesNotContain("核验", before);
    }

    [Fact]
    public async Task Names_of_two_hundred_characters_are_printed_whole()
    {
        var said = Pdf.Text(await printing.PrintAsync(SampleFilings.Long()));

        Assert.True(said.Split(SampleFilings.Name200).Length - 1 >= 20);
    }

    [Fact]
    public async Task A_sign_that_the_fonts_do_not_have_is_named_wherever_it_stands()
    {
        var form = SampleFilings.Form() with { ScienceUnits = [new() { Name = "甲", Leader = "𠮷" }] };

        Assert.Equal(["𠮷（U+20BB7）"], (await Assert.ThrowsAsync<MissingGlyphs>(() => printing.PrintAsync(form))).Signs);
    }
}
