using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Documents;

/// <summary>What a paper is issued as: its kind, its number, its title and its subject.</summary>
public sealed record Issue(Guid AllianceId, DocumentKind Kind, string Number, string Title, Subject Subject, int Version = 1);

/// <summary>Prints a paper, keeps its bytes and enters it as issued, in the transaction of whoever asks (G-DOC-4).</summary>
public sealed class DocumentOffice(PortalDb db, PaperPress press, FileStore files)
{
    /// <exception cref="PaperNotPrinted">A character no font has, or the press is down; the message says which in Chinese.</exception>
    public async Task<IssuedDocument> IssueAsync(Issue issue, PaperData data, DateTimeOffset at, CancellationToken ct)
    {
        var paper = await press.PrintAsync(data, PaperState.Issued, ct);
        var id = Guid.CreateVersion7();
        using var bytes = new MemoryStream(paper.Pdf, writable: false);
        await files.KeepAsync(new StoredFile(issue.AllianceId, id, $"{issue.Title}.pdf", "application/pdf", paper.Pdf.Length, paper.Sha256, at, null), bytes, ct);
        var document = new IssuedDocument(issue.AllianceId, issue.Kind, issue.Number, issue.Title, issue.Subject.Kind, issue.Subject.Id, id, paper.Sha256, at, issue.Version);
        db.IssuedDocuments.Add(document);
        return document;
    }
}
