using System.IO.Compression;
using System.Text;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace AlliancePortal.Web.Features.Filings.Packages;

/// <summary>The whole package as one file, written as it is read: never more of it in memory than a piece. With the index and a list of fingerprints that sha256sum checks.</summary>
internal sealed class PackageZip(string name, Guid allianceId, IReadOnlyList<PackedFile> files, DateTimeOffset at) : ActionResult
{
    public const string ListName = "index.txt";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "application/zip";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) return;

        await using var body = new AwaitedStream(response.Body);
        await using (var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, ct))
            await WriteAsync(zip, context.HttpContext.RequestServices.GetRequiredService<FileStore>(), ct);
        await body.FlushAsync(ct);
    }

    private async Task WriteAsync(ZipArchive zip, FileStore store, CancellationToken ct)
    {
        foreach (var file in files)
        {
            await using var entry = await EntryAsync(zip, file.Name, ct);
            if (file.FileId is { } id) await store.CopyToAsync(allianceId, id, entry, ct);
            else await entry.WriteAsync(file.Bytes, ct);
        }
        await using var list = await EntryAsync(zip, ListName, ct);
        await list.WriteAsync(Encoding.UTF8.GetBytes(ListOf(files)), ct);
    }

    /// <summary>A line for each file: its SHA-256, two blanks, its name.</summary>
    public static string ListOf(IEnumerable<PackedFile> files) => string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n"));

    private Task<Stream> EntryAsync(ZipArchive zip, string entryName, CancellationToken ct)
    {
        var entry = zip.CreateEntry(entryName, entryName.EndsWith(".txt", StringComparison.Ordinal) ? CompressionLevel.Fastest : CompressionLevel.NoCompression);
        entry.LastWriteTime = at.ToOffset(ShanghaiTime.Offset);
        return entry.OpenAsync(ct);
    }
}
