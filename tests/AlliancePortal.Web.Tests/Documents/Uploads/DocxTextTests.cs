using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Tests.Documents.Uploads;

public class DocxTextTests
{
    [Fact]
    public void Paragraphs_are_read_in_order_with_the_cells_of_tables()
    {
        const string body = """
            <w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>一、工作</w:t></w:r><w:r><w:t>情况</w:t></w:r></w:p>
            <w:p/>
            <w:p><w:r><w:t xml:space="preserve">  5G </w:t><w:tab/><w:t>与𬭎 &lt;b&gt;</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """;

        Assert.Equal(["一、工作情况", "5G  与𬭎 <b>", "甲", "乙"], Read(body));
    }

    [Fact]
    public void Deleted_text_is_not_shown() =>
        Assert.Equal(["留下"], Read("<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t>留下</w:t></w:r></w:p>"));

    [Fact]
    public void A_text_without_end_is_cut()
    {
        var read = Read(string.Concat(Enumerable.Repeat($"<w:p><w:r><w:t>{new string('国', 1000)}</w:t></w:r></w:p>", 1000)));

        Assert.Equal(DocxText.MaxCharacters, read.Sum(paragraph => paragraph.Length));
    }

    private static IReadOnlyList<string> Read(string body) => DocxText.Paragraphs(new MemoryStream(Uploaded.Docx(body: body)));
}
