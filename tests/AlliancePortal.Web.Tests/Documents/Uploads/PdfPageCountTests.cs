using System.Text;
using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Tests.Documents.Uploads;

public class PdfPageCountTests
{
    [Theory]
    [InlineData("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 12>>endobj", 12)]
    [InlineData("2 0 obj\n<< /Count 7 /Kids [3 0 R] /Resources << /Font << >> >> /Type /Pages >>\nendobj", 7)]
    [InlineData("2 0 obj<</Type/Pages/Kids[4 0 R 5 0 R]/Count 9>>endobj\n4 0 obj<</Type/Pages/Parent 2 0 R/Count 4>>endobj\n5 0 obj<</Type/Pages/Parent 2 0 R/Count 5>>endobj", 9)]
    [InlineData("2 0 obj<</Type/Page/Parent 1 0 R>>endobj\n6 0 obj<</Type/Outlines/Count 3>>endobj", 0)]
    [InlineData("2 0 obj<</Type/ObjStm/N 40/Filter/FlateDecode>>stream\nx\nendstream endobj", 0)]
    [InlineData("/Type/Pages/Count 5", 0)]
    public void The_pages_are_what_the_root_of_the_tree_counts_and_unknown_where_it_is_packed(string body, int pages) =>
        Assert.Equal(pages, PdfPageCount.Of(new MemoryStream(Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}\n%%EOF"))));
}
