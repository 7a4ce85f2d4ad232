using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

public class LegalTextTests(Printing printing)
{
    [Fact]
    public async Task Chapters_and_articles_are_numbered_in_chinese_and_articles_through_all_chapters()
    {
        var article = new LegalArticle { Paragraphs = ["条文。"] };
        var said = await SaidAsync(SampleTexts.Charter() with { Chapters = [.. Enumerable.Range(1, 33).Select(_ => new LegalChapter("章名", [article, article, article]))] });

        string[] asked = ["第一章章名第一条条文。第二条", "第三条条文。第二章章名第四条", "第十条", "第十一条", "第二十条", "第二十一条", "第十章章名", "第三十三章章名第九十七条", "第九十九条条文。"];
        Assert.All(asked, words => Assert.Contains(words, said));
    }

    [Fact]
    public async Task A_text_carries_its_own_fingerprint_on_every_page()
    {
        var paper = await printing.PrintAsync(SampleTexts.Charter());

        Assert.True(paper.Pages > 1);
        Assert.All(Pdf.Pages(paper), page => Assert.Contains("文本指纹SHA-256d2f5e100b9655aa7…", page));
        Assert.DoesNotContain("指纹", await SaidAsync(SampleTexts.Charter() with { TextDigest = null }));
    }

    [Fact]
    public async Task What_the_alliance_added_is_explained_and_without_it_nothing_is()
    {
        var charter = SampleTexts.Charter();

        Assert.Contains("左侧竖线标示的内容", await SaidAsync(charter));
        Assert.Contains("第五条秘书处设在牵头单位", await SaidAsync(charter));
        Assert.DoesNotContain("左侧竖线", await SaidAsync(charter with { Chapters = [charter.Chapters[0]] }));
    }

    [Fact]
    public async Task A_table_stands_in_its_article()
    {
        var said = await SaidAsync(SampleTexts.Charter());

        Assert.Contains("第三条理事会由下列席位组成：理事会席位席位数量产生办法理事长1由牵头单位担任", said);
    }

    [Fact]
    public async Task Every_party_has_its_block_blank_or_confirmed()
    {
        var agreement = SampleTexts.Agreement();

        var said = await SaidAsync(agreement);

        Assert.Equal(agreement.Signatures.Count, said.Split("法定代表人（签章）：").Length - 1);
        Assert.Contains("参加单位2（公章）：北渚理工大学依电子签名条款在门户确认2026年10月28日9时5分，由程𬭎重新验证身份后确认", said);
        Assert.Contains("法定代表人（签章）：程𬭎签订日期：2026年10月28日", said);
        Assert.Contains("参加单位12（公章）：云汉第8光电有限公司", said);
        Assert.DoesNotContain("签署页", await SaidAsync(agreement with { Signatures = [] }));
    }

    [Theory]
    [InlineData("signature-page")]
    [InlineData("signature-page-long")]
    public async Task A_partys_signature_page_is_one_page_with_the_whole_fingerprint(string name)
    {
        var paper = await printing.PrintAsync(Samples.Named(name));
        var said = Pdf.Text(paper);

        Assert.Equal(1, paper.Pages);
        Assert.Contains(Samples.Digest, said);
        Assert.Contains("签署页", said);
        Assert.DoesNotContain("第一条", said);
        Assert.DoesNotContain("云汉第1光电有限公司", said);
        Assert.Single(said.Split("法定代表人（签章）：").Skip(1));
    }

    [Fact]
    public async Task Names_of_two_hundred_characters_are_printed_whole()
    {
        var said = await SaidAsync(SampleTexts.Agreement() with { Title = SampleFilings.Name200, Status = SampleFilings.Name200 });

        Assert.True(said.Split(SampleFilings.Name200).Length - 1 >= 5);
    }

    private async Task<string> SaidAsync(LegalTextPaper text) => Pdf.Text(await printing.PrintAsync(text));
}
