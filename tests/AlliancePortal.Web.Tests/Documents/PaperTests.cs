using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

public class PaperTests(Printing printing)
{
    public static TheoryData<string> Names => [.. Samples.All().Select(sample => sample.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_paper_is_printed_with_its_fonts_inside_and_says_that_it_is_made_to_last(string name)
    {
        var paper = await printing.PrintAsync(Samples.All().Single(sample => sample.Name == name).Paper);
        Keep(name, paper);

        Assert.Contains("<pdfaid:part>2</pdfaid:part>", Pdf.Raw(paper));
        var fonts = Pdf.Fonts(paper);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.True(font.Embedded, font.Name));
    }

    static void Keep(string name, Paper paper)
    {
        if (Environment.GetEnvironmentVariable("PAPERS_FOLDER") is { Length: > 0 } folder) File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), paper.Pdf);
    }
}
