using System.Data;
using Npgsql;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>A file as it is read on the screen: pictures of its pages, or its paragraphs, or a sentence on why neither.</summary>
/// <param name="Pages">Pictures that <see cref="PageImages.PageAsync"/> has, counted from 1.</param>
/// <param name="Paragraphs">The text of a DOCX; empty for the others.</param>
/// <param name="Note">What the reader should know, such as that the file has more pages; may be null.</param>
public sealed record Preview(int Pages, IReadOnlyList<string> Paragraphs, string? Note);

/// <summary>One page to be looked at.</summary>
public sealed record PageImage(byte[] Bytes, string ContentType);

/// <summary>Pictures of kept files' pages, made when they are first looked at and kept beside the file.</summary>
public sealed class PageImages(NpgsqlDataSource database, PdfPages pdf)
{
    private const string Download = "这个文件不能在页面上预览，请下载查看。";

    /// <summary>What of a file can be shown; null when the alliance has no such file. The caller has asked for the permission.</summary>
    public async Task<Preview?> PreviewAsync(Guid allianceId, Guid fileId, CancellationToken ct) =>
        await ContentTypeAsync(allianceId, fileId, ct) switch
        {
            null => null,
            "image/jpeg" or "image/png" => new Preview(1, [], null),
            "application/pdf" => OfPages(await PagesAsync(allianceId, fileId, ct)),
            _ => await OfTextAsync(allianceId, fileId, ct),
        };

    /// <summary>One page, counted from 1; null when there is none.</summary>
    public async Task<PageImage?> PageAsync(Guid allianceId, Guid fileId, int page, CancellationToken ct)
    {
        var type = await ContentTypeAsync(allianceId, fileId, ct);
        if (type is "image/jpeg" or "image/png") return page == 1 ? new PageImage(await WholeAsync(allianceId, fileId, ct), type) : null;
        if (type != "application/pdf" || page < 1 || page > await PagesAsync(allianceId, fileId, ct)) return null;
        await using var command = Command("select bytes from page_images where alliance_id = @alliance and file_id = @file and page = @page", allianceId, fileId);
        command.Parameters.AddWithValue("page", page);
        return await command.ExecuteScalarAsync(ct) is byte[] bytes ? new PageImage(bytes, "image/jpeg") : null;
    }

    private Preview OfPages(int pages) => pages switch
    {
        0 => new Preview(0, [], pdf.Available ? Download : "本机没有安装预览程序，请下载查看。"),
        PdfPages.MaxPages => new Preview(pages, [], $"页面上最多显示前 {PdfPages.MaxPages} 页，全文请下载查看。"),
        _ => new Preview(pages, [], null),
    };

    private async Task<Preview> OfTextAsync(Guid allianceId, Guid fileId, CancellationToken ct)
    {
        using var docx = new MemoryStream(await WholeAsync(allianceId, fileId, ct));
        try
        {
            return new Preview(0, DocxText.Paragraphs(docx), "以下只是文档中的文字，版式、图片和表格线请下载查看。");
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Xml.XmlException)
        {
            return new Preview(0, [], Download);
        }
    }

    /// <summary>How many pictures there are, after making them when nobody has looked yet.</summary>
    private async Task<int> PagesAsync(Guid allianceId, Guid fileId, CancellationToken ct)
    {
        if (await CountAsync(allianceId, fileId, ct) is > 0 and var made) return made;
        var copy = Path.Combine(Path.GetTempPath(), $"portal-preview-{Guid.NewGuid():N}.pdf");
        try
        {
            await CopyAsync(allianceId, fileId, copy, ct);
            var pages = await pdf.RenderAsync(copy, ct);
            await KeepAsync(allianceId, fileId, pages, ct);
            return pages.Count;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task<int> CountAsync(Guid allianceId, Guid fileId, CancellationToken ct)
    {
        await using var command = Command("select count(*)::integer from page_images where alliance_id = @alliance and file_id = @file", allianceId, fileId);
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Two readers may have made the same pictures at once: the first ones stay.</summary>
    private async Task KeepAsync(Guid allianceId, Guid fileId, IReadOnlyList<byte[]> pages, CancellationToken ct)
    {
        if (pages.Count == 0) return;
        await using var command = Command("""
            insert into page_images (alliance_id, file_id, page, bytes)
            select @alliance, @file, page, bytes from unnest(@pages) with ordinality as made (bytes, page)
            on conflict do nothing
            """, allianceId, fileId);
        command.Parameters.AddWithValue("pages", pages.ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<string?> ContentTypeAsync(Guid allianceId, Guid fileId, CancellationToken ct)
    {
        await using var command = Command("select content_type from stored_files where alliance_id = @alliance and id = @file", allianceId, fileId);
        return await command.ExecuteScalarAsync(ct) as string;
    }

    private async Task<byte[]> WholeAsync(Guid allianceId, Guid fileId, CancellationToken ct)
    {
        await using var command = Command("select bytes from file_contents where alliance_id = @alliance and file_id = @file", allianceId, fileId);
        return (byte[])(await command.ExecuteScalarAsync(ct))!;
    }

    private async Task CopyAsync(Guid allianceId, Guid fileId, string path, CancellationToken ct)
    {
        await using var command = Command("select bytes from file_contents where alliance_id = @alliance and file_id = @file", allianceId, fileId);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        if (!await reader.ReadAsync(ct)) throw new InvalidDataException($"The file {fileId} has no bytes.");
        await using var bytes = await reader.GetStreamAsync(0, ct);
        await using var file = File.Create(path);
        await bytes.CopyToAsync(file, ct);
    }

    private NpgsqlCommand Command(string sql, Guid allianceId, Guid fileId)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("alliance", allianceId);
        command.Parameters.AddWithValue("file", fileId);
        return command;
    }
}
