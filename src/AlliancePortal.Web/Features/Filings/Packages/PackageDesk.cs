using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Features.Filings.Packages;

/// <summary>Puts papers into the package and takes them off it again, until it is submitted.</summary>
public sealed class PackageDesk(PortalDb db, AllianceScope here, FileStore files)
{
    /// <param name="title">Of an attachment: what it is. One that stands for a text takes the place of the one before it.</param>
    /// <exception cref="CharterBreach">The package is before the office.</exception>
    public Task AttachAsync(Guid filingId, FilingPaperKind kind, string title, InspectedFile upload, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct);
        MustBeOpen(filing);
        var pages = upload.Kind == FileKind.Pdf ? PdfPageCount.Of(upload.Bytes) : 0;
        upload.Bytes.Position = 0;
        var kept = await files.KeepAsync(new StoredFile(here.Id, Guid.CreateVersion7(), upload.Name, upload.ContentType, upload.Length, upload.Sha256, here.Now, here.Caller.PersonId), upload.Bytes, ct);
        if (FilingPackage.IsReserved(title) && FilingPackage.Attached(filing, title) is { } before) filing.TakeOff(before.Id, here.Now);
        filing.Attach(kind, title, kept.Id, pages, here.Caller.Actor.Name, here.Now);
        here.Record(CharterRule.PackageIsComplete, filing.AsSubject(), $"上传{title}（{upload.Name}）", $"文件指纹 {upload.Sha256}");
        return true;
    }, ct);

    public Task TakeOffAsync(Guid filingId, Guid paperId, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct);
        MustBeOpen(filing);
        filing.TakeOff(paperId, here.Now);
        here.Record(CharterRule.PackageIsComplete, filing.AsSubject(), $"移除附件：{filing.Papers.First(paper => paper.Id == paperId).Title}");
        return true;
    }, ct);

    private static void MustBeOpen(Filing filing) => CharterBreach.When(!filing.State.IsBeforeSubmission(), CharterRule.PackageIsComplete, $"该备案申报现为“{filing.State.Chinese()}”，材料不能改动。");
}
