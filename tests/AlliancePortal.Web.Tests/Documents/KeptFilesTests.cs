using System.Security.Cryptography;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AlliancePortal.Web.Tests.Documents;

public sealed class KeptFilesTests(TestPostgres postgres, Printing printing) : IAsyncLifetime
{
    private readonly PdfPages pdf = new(NullLogger<PdfPages>.Instance);
    private NpgsqlDataSource database = null!;
    private Guid alliance;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private PageImages Images => new(database, pdf);

    public async ValueTask InitializeAsync()
    {
        var connections = await postgres.NewDatabaseAsync(Now);
        database = NpgsqlDataSource.Create(connections.App);
        await pdf.StartAsync(Now);
        await using var db = Db();
        var founded = new Alliance("50", "云汉网络联盟", "Yunhan Network Alliance", "YHNA", "云网联", new(2016, 3, 16));
        await AlliancePortal.Web.Infrastructure.Areas.AreaFile.Shipped("50").KeepAsync(db, default);
        db.Add(founded);
        await db.SaveChangesAsync(Now);
        alliance = founded.Id;
    }

    [Fact]
    public async Task A_file_comes_back_byte_for_byte_with_its_digest()
    {
        var bytes = RandomNumberGenerator.GetBytes(20 * 1024 * 1024);

        var file = await KeepAsync(bytes, "大文件.pdf");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        Assert.Equal(bytes, await ReadAsync(alliance, file.Id));
    }

    [Fact]
    public async Task Another_alliance_has_no_such_file()
    {
        var file = await KeepAsync(Uploaded.Pdf(), "申请书.pdf");

        Assert.Null(await ReadAsync(Guid.CreateVersion7(), file.Id));
        Assert.Null(await Images.PreviewAsync(Guid.CreateVersion7(), file.Id, Now));
        Assert.Null(await Images.PageAsync(Guid.CreateVersion7(), file.Id, 1, Now));
    }

    [Fact]
    public async Task What_is_not_committed_leaves_nothing()
    {
        var id = Guid.CreateVersion7();
        await using (var db = Db())
        {
            await using var undone = await db.Database.BeginTransactionAsync(Now);
            await new FileStore(db).KeepAsync(Row(id, "断.pdf", "application/pdf", [1, 2, 3]), new MemoryStream([1, 2, 3]), Now);
        }

        await using var later = Db();
        Assert.False(await later.StoredFiles.AnyAsync(file => file.Id == id, Now));
        Assert.Null(await ReadAsync(alliance, id));
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing()
    {
        var id = Guid.CreateVersion7();
        await using var db = Db();
        await using (await db.Database.BeginTransactionAsync(Now))
        {
            var broken = new Uploaded.Endless { BreaksAfter = 500_000 };
            await Assert.ThrowsAnyAsync<Exception>(() => new FileStore(db).KeepAsync(new StoredFile(alliance, id, "断.pdf", "application/pdf", 1_000_000, Samples.Digest, Instant, null), broken, Now));
        }

        Assert.Null(await ReadAsync(alliance, id));
    }

    [Fact]
    public async Task A_kept_file_is_not_changed_afterwards()
    {
        var file = await KeepAsync(Uploaded.Pdf(), "申请书.pdf");

        await using var change = database.CreateCommand($"update file_contents set bytes = '\\x00' where file_id = '{file.Id}'");

        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => change.ExecuteNonQueryAsync(Now))).SqlState);
    }

    [Fact]
    public async Task The_pages_of_a_pdf_are_made_once_and_looked_at_often()
    {
        var resolution = await printing.PrintAsync(SampleVotes.Resolution());
        var file = await KeepAsync(resolution.Pdf, "决议.pdf");

        var previews = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Images.PreviewAsync(alliance, file.Id, Now)));
        var third = await Images.PageAsync(alliance, file.Id, 3, Now);

        Assert.All(previews, preview => Assert.Equal((resolution.Pages, null), (preview!.Pages, preview.Note)));
        Assert.Equal("image/jpeg", third!.ContentType);
        Assert.Equal([0xFF, 0xD8], third.Bytes[..2]);
        Assert.Equal(resolution.Pages, await CountAsync(file.Id));
        Assert.Null(await Images.PageAsync(alliance, file.Id, resolution.Pages + 1, Now));
        Assert.Null(await Images.PageAsync(alliance, file.Id, 0, Now));
    }

    [Fact]
    public async Task A_picture_is_its_own_page()
    {
        var png = SampleSeal.Png();
        var file = await KeepAsync(png, "执照.png", "image/png");

        Assert.Equal(1, (await Images.PreviewAsync(alliance, file.Id, Now))!.Pages);
        var page = await Images.PageAsync(alliance, file.Id, 1, Now);
        Assert.Equal(("image/png", png.Length), (page!.ContentType, page.Bytes.Length));
        Assert.Null(await Images.PageAsync(alliance, file.Id, 2, Now));
    }

    [Fact]
    public async Task A_word_document_is_read_as_paragraphs()
    {
        var file = await KeepAsync(Uploaded.Docx(body: "<w:p><w:r><w:t>一、单位概况</w:t></w:r></w:p><w:p><w:r><w:t>成立于2012年。</w:t></w:r></w:p>"), "介绍.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        var preview = await Images.PreviewAsync(alliance, file.Id, Now);

        Assert.Equal((0, 2), (preview!.Pages, preview.Paragraphs.Count));
        Assert.Equal("成立于2012年。", preview.Paragraphs[1]);
        Assert.Contains("下载", preview.Note);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task What_cannot_be_shown_is_offered_for_download(string type)
    {
        var file = await KeepAsync([1, 2, 3, 4], "坏.bin", type);

        var preview = await Images.PreviewAsync(alliance, file.Id, Now);

        Assert.Equal(0, preview!.Pages);
        Assert.Empty(preview.Paragraphs);
        Assert.Contains("请下载查看", preview.Note);
    }

    private static readonly DateTimeOffset Instant = new(2026, 11, 9, 2, 42, 0, TimeSpan.Zero);

    private PortalDb Db() => new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(database).Options);

    private StoredFile Row(Guid id, string name, string type, byte[] bytes) =>
        new(alliance, id, name, type, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), Instant, null);

    private async Task<StoredFile> KeepAsync(byte[] bytes, string name, string type = "application/pdf")
    {
        await using var db = Db();
        return await db.InOneTransactionAsync(() => new FileStore(db).KeepAsync(Row(Guid.CreateVersion7(), name, type, bytes), new MemoryStream(bytes), Now), Now);
    }

    private async Task<byte[]?> ReadAsync(Guid allianceId, Guid fileId)
    {
        await using var db = Db();
        using var bytes = new MemoryStream();
        return await new FileStore(db).CopyToAsync(allianceId, fileId, bytes, Now) ? bytes.ToArray() : null;
    }

    private async Task<int> CountAsync(Guid fileId)
    {
        await using var count = database.CreateCommand($"select count(*)::integer from page_images where file_id = '{fileId}'");
        return (int)(await count.ExecuteScalarAsync(Now))!;
    }

    public async ValueTask DisposeAsync()
    {
        await pdf.StopAsync(CancellationToken.None);
        pdf.Dispose();
        await database.DisposeAsync();
    }
}
