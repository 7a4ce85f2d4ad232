using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

public class PaperTests(Printing printing)
{
    public static TheoryData<string> Names => [.. Samples.All().Select(sample => sample.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_paper_is_printed_with_its_fonts_inside_and_says_that_it_is_made_to_last(string name)
    {
        var paper = await printing.PrintAsync(Samples.Named(name));
        Keep(name, paper);

        Assert.Contains("<pdfaid:part>2</pdfaid:part>", Pdf.Raw(paper));
        var fonts = Pdf.Fonts(paper);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.True(font.Embedded, font.Name));
    }

    [Fact]
    public async Task The_same_data_give_the_same_bytes_in_another_process_too()
    {
        await using var other = Printing.With(new());

        foreach (var (name, sample) in Samples.All())
        {
            var first = await printing.PrintAsync(sample);
            var again = await other.PrintAsync(Samples.Named(name), PaperState.Issued, TestContext.Current.CancellationToken);
            Assert.Equal((name, first.Sha256, first.DataDigest), (name, again.Sha256, again.DataDigest));
        }
    }

    [Theory]
    [InlineData("#read(\"/etc/passwd\")")]
    [InlineData("#panic()")]
    [InlineData("*b*_i_`c`")]
    [InlineData("$x^2$")]
    [InlineData("@a<b>")]
    [InlineData("\\")]
    [InlineData("#import\"@preview/x:1.0\":*")]
    [InlineData("//comment/*comment*/")]
    [InlineData("=heading-list+enum/term:")]
    [InlineData("\"quotes\"'single'--...~")]
    [InlineData("]#{")]
    [InlineData("https://example.cn/%20")]
    public async Task What_looks_like_markup_is_printed_as_it_stands(string name)
    {
        var certificate = await printing.PrintAsync(Samples.Certificate(name + "公司"));
        var letter = await printing.PrintAsync(SampleLetters.Supplement() with { To = name, Items = [new(name, name)] });

        Assert.Contains(name + "公司", Pdf.Text(certificate));
        Assert.Contains($"{name}：{name}。", Pdf.Text(letter));
    }

    [Theory]
    [InlineData(CertificateDesign.Classic)]
    [InlineData(CertificateDesign.Modern)]
    public async Task A_name_of_sixty_characters_with_rare_ones_is_printed_whole_and_on_one_page(CertificateDesign design)
    {
        var certificate = await printing.PrintAsync(Samples.Certificate(Samples.LongName, design));

        Assert.True(new System.Globalization.StringInfo(Samples.LongName).LengthInTextElements >= 60);
        Assert.Contains(Samples.LongName, Pdf.Text(certificate));
        Assert.Equal(1, certificate.Pages);
    }

    [Theory]
    [InlineData(CertificateDesign.Classic)]
    [InlineData(CertificateDesign.Modern)]
    public async Task The_longest_name_that_a_form_takes_is_printed_whole_too(CertificateDesign design)
    {
        var name = string.Concat(Enumerable.Repeat("云汉高新技术产业开发区天地一体化网络通信工程技术创新研究院（集团）股份有限公司青屿分", 5))[..200];

        var certificate = await printing.PrintAsync(Samples.Certificate(name, design) with { Replaces = "CQNCETIA-2026-0003" });
        Keep($"certificate-{design}-200", certificate);

        Assert.Contains(name, Pdf.Text(certificate));
        Assert.Equal(1, certificate.Pages);
    }

    [Theory]
    [InlineData(CertificateDesign.Classic)]
    [InlineData(CertificateDesign.Modern)]
    public async Task A_certificate_says_everything_that_the_public_page_says(CertificateDesign design)
    {
        var said = Pdf.Text(await printing.PrintAsync(Samples.Certificate(design: design)));

        string[] asked = ["重庆市网络通信工程技术创新战略联盟理事会", "CQNCETIA-2026-0007", "渝网通联证字〔2026〕7号", "云汉星桥光通信技术有限公司", "91500000MA9XX0A15L", "章程第十二条", "第三届理事会", "至本届理事会任期届满", "lm.example.cn/verify/", "K7QX3M2P9V5TA8NW4HJ6C2DRYE"];
        Assert.All(asked, word => Assert.Contains(word, said));
        Assert.Contains(design == CertificateDesign.Classic ? "二〇二六年十一月十六日" : "2026年11月16日", said);
        Assert.DoesNotContain("联盟印章", said);
    }

    [Fact]
    public async Task Without_a_seal_its_place_is_marked_and_without_an_end_it_is_valid_for_long()
    {
        var said = Pdf.Text(await printing.PrintAsync(Samples.JilinCertificate(CertificateDesign.Modern)));

        Assert.Contains("〔联盟印章〕", said);
        Assert.Contains("长期有效", said);
        Assert.Contains("北渚光电仪器（BeizhuPhotonics）股份有限公司", said);
        Assert.Contains("原证JLIPIA-2026-0003作废", said);
    }

    [Fact]
    public async Task Draft_specimen_and_void_papers_differ_in_their_watermark_alone()
    {
        var states = Enum.GetValues<PaperState>();

        var papers = new List<Paper>();
        foreach (var state in states) papers.Add(await printing.PrintAsync(Samples.Certificate(), state));

        Assert.Equal(states.Length, papers.Select(paper => paper.Sha256).Distinct().Count());
        Assert.Single(papers.Select(paper => paper.DataDigest).Distinct());
        Assert.Single(papers.Select(Pdf.Text).Distinct());
    }

    [Theory]
    [InlineData("北渚𠮷丰公司", "𠮷（U+20BB7）")]
    [InlineData("光电🚀公司", "🚀（U+1F680）")]
    [InlineData("公司\u202Eevil", "U+202E")]
    [InlineData("公司\uE000", "U+E000")]
    [InlineData("公\u200B司", "U+200B")]
    [InlineData("公\0司", "U+0000")]
    [InlineData("公\ud842司", "U+FFFD")]
    public async Task A_sign_that_the_fonts_do_not_have_stops_the_paper_and_is_named(string name, string sign)
    {
        var refused = await Assert.ThrowsAsync<MissingGlyphs>(() => printing.PrintAsync(Samples.Certificate(name)));

        Assert.Equal([sign], refused.Signs);
        Assert.Contains(sign, refused.Message);
        Assert.Equal([sign], printing.Press.MissingGlyphsIn(name));
    }

    [Fact]
    public async Task A_text_beyond_all_measure_is_refused_in_words()
    {
        var refused = await Assert.ThrowsAsync<PaperNotPrinted>(() => printing.PrintAsync(Samples.Certificate(new string('国', 5_000_000))));

        Assert.Contains("过长", refused.Message);
    }

    private static void Keep(string name, Paper paper)
    {
        if (Environment.GetEnvironmentVariable("PAPERS_FOLDER") is { Length: > 0 } folder) File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), paper.Pdf);
    }
}
