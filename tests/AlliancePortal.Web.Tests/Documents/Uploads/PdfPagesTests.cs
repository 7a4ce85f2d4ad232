using System.Text;
using AlliancePortal.Web.Documents.Uploads;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlliancePortal.Web.Tests.Documents.Uploads;

public sealed class PdfPagesTests(Printing printing) : IAsyncLifetime
{
    private readonly PdfPages pages = new(NullLogger<PdfPages>.Instance);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await pages.StartAsync(Now);

    [Fact]
    public async Task Every_page_becomes_a_picture_in_the_order_of_pages()
    {
        var resolution = await printing.PrintAsync(SampleVotes.Resolution());

        var pictures = await RenderAsync(resolution.Pdf);

        Assert.Equal(resolution.Pages, pictures.Count);
        Assert.All(pictures, picture => Assert.Equal((910, 1286), SizeOf(picture)));
        Assert.Equal(pictures.Count, pictures.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Fact]
    public async Task Of_a_thick_paper_thirty_pages_are_shown()
    {
        var pictures = await RenderAsync(OfPages(5000, "[0 0 595 842]"));

        Assert.Equal(PdfPages.MaxPages, pictures.Count);
    }

    [Fact]
    public async Task A_sheet_as_large_as_a_house_becomes_a_picture_of_the_same_size_as_any()
    {
        var (width, height) = SizeOf(Assert.Single(await RenderAsync(OfPages(1, "[0 0 14400 14400]"))));

        Assert.Equal((1286, 1286), (width, height));
    }

    [Theory]
    [InlineData("%PDF-1.7\nnothing of a document\nstartxref\n9\n%%EOF\n")]
    [InlineData("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")]
    public async Task A_broken_paper_gives_no_picture_and_no_error(string pdf) => Assert.Empty(await RenderAsync(Encoding.Latin1.GetBytes(pdf)));

    [Fact]
    public async Task No_folder_of_pictures_is_left_behind()
    {
        var before = Left();

        await RenderAsync(OfPages(2, "[0 0 595 842]"));

        Assert.Empty(Left().Except(before));
    }

    private static HashSet<string> Left() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "portal-pages-*")];

    private async Task<IReadOnlyList<byte[]>> RenderAsync(byte[] pdf)
    {
        Assert.True(pages.Available, "These tests need poppler (Debian: apt-get install poppler-utils).");
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf, Now);
            return await pages.RenderAsync(path, Now);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] OfPages(int count, string size)
    {
        var pdf = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        pdf.Append($"2 0 obj<</Type/Pages/Count {count}/MediaBox{size}/Kids[{string.Join(' ', Enumerable.Range(3, count).Select(n => $"{n} 0 R"))}]>>endobj\n");
        for (var n = 3; n < count + 3; n++) pdf.Append($"{n} 0 obj<</Type/Page/Parent 2 0 R>>endobj\n");
        return Encoding.Latin1.GetBytes(pdf.Append("trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n").ToString());
    }

    /// <summary>From the header of a JPEG's frame.</summary>
    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0, 0]);
        return (jpeg[frame + 7] << 8 | jpeg[frame + 8], jpeg[frame + 5] << 8 | jpeg[frame + 6]);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.StopAsync(CancellationToken.None);
        pages.Dispose();
    }
}
