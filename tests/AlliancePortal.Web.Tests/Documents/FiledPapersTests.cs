using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>The papers around a filing: the index of its package, the office's notice, the appointment of the secretary-general.</summary>
public class FiledPapersTests(Printing printing)
{
    [Fact]
    public async Task The_index_gives_every_file_its_length_and_its_whole_fingerprint_and_adds_them_up()
    {
        var index = SampleFilings.Index();

        var said = await SaidAsync(index);

        Assert.All(index.Files, file => Assert.Contains(file.Sha256, said));
        Assert.All(index.Files, file => Assert.Contains(file.Title + file.FileName, said));
        Assert.Contains("1,284,5511.2MB", said);
        Assert.Contains("88,12086KB", said);
        Assert.Contains("合计5个文件4814,620,30213.9MB", said);
        Assert.Contains("2026年11月20日15时26分", said);
        Assert.Contains("接收单位云汉省产业科技创新联盟服务中心", said);
    }

    [Fact]
    public async Task A_long_index_repeats_its_heads_and_keeps_its_total_with_a_file()
    {
        var pages = Pdf.Pages(await printing.PrintAsync(SampleFilings.LongIndex()));

        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Contains("大小（字节）SHA-256", page));
        Assert.Contains("第60份材料", pages[^1]);
        Assert.Contains("合计60个文件", pages[^1]);
    }

    [Fact]
    public async Task An_appointment_says_who_what_how_long_and_on_what_ground()
    {
        var said = await SaidAsync(SampleTexts.Appointment());

        string[] asked =
        [
            "兹聘任程𬭎北渚理工大学为吉林省智能光电产业科技创新联盟秘书长", "联盟理事会于二〇二六年十一月二十日选举通过（吉光联理决〔2026〕3号），依照章程第十三条，由理事长聘任。",
            "聘期二〇二六年十一月二十三日至二〇二九年十一月二十二日", "理事长邓长庚", "JLIPIA-PS-2026-0001", "K7QX3M2P9V5TA8NW4HJ6C2DRYE",
        ];
        Assert.All(asked, words => Assert.Contains(words, said));
    }

    [Fact]
    public async Task An_appointment_is_one_page_whatever_the_length_of_its_names()
    {
        var paper = await printing.PrintAsync(Samples.Named("appointment-long"));

        Assert.Equal(1, paper.Pages);
        Assert.Contains(SampleFilings.Name200, Pdf.Text(paper));
        Assert.Contains("〔联盟印章〕", Pdf.Text(paper));
        Assert.Contains("自二〇二六年十一月二十三日起", Pdf.Text(paper));
    }

    [Fact]
    public async Task A_letter_of_an_office_bears_that_offices_name_and_where_it_can_be_checked()
    {
        var said = await SaidAsync(SampleFilings.Notice());

        Assert.Equal(2, said.Split("云汉省产业科技创新联盟服务中心").Length - 1);
        Assert.Contains("核验lm.example.cn/verify/K7QX3M2P9V5TA8NW4HJ6C2DRYE", said);
        Assert.Contains(SampleFilings.Name200, Pdf.Text(await printing.PrintAsync(Samples.Named("prose-filing-long"))));
    }

    [Fact]
    public void Only_a_prose_letter_that_can_be_checked_carries_a_code()
    {
        Assert.Contains("\"qr\"", PaperJson.Of(SampleFilings.Notice()).Text);
        Assert.DoesNotContain("\"qr\"", PaperJson.Of(SampleFilings.Notice() with { VerifyAt = null }).Text);
        Assert.DoesNotContain("\"qr\"", PaperJson.Of(SampleLetters.Acceptance()).Text);
    }

    private async Task<string> SaidAsync(PaperData paper) => Pdf.Text(await printing.PrintAsync(paper));
}
