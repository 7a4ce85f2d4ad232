using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications;

/// <summary>Issues 收件回执 with number, date and time (G-TIME-6), and finds them again.</summary>
public sealed class ReceiptDesk(PortalDb db, AllianceScope here, DocumentOffice office, ApplicantPapers papers)
{
    public async Task<IssuedDocument> IssueAsync(Application application, string matter, IEnumerable<PaperKind> kinds, Derivation examination, CancellationToken ct)
    {
        var year = here.Today.Year;
        var number = new DocumentNumber(here.Alliance.Abbreviation, "HZ", year, await db.NextSerialAsync(here.Id, "HZ", year, ct)).ToString();
        var data = await papers.ReceiptAsync(application, number, matter, kinds, examination, ct);
        return await office.IssueAsync(new Issue(here.Id, DocumentKind.Receipt, number, $"收件回执 {number}", Intake.SubjectOf(application)), data, here.Now, ct);
    }

    /// <summary>The latest receipt of a case.</summary>
    public Task<IssuedDocument?> LatestAsync(Guid applicationId, CancellationToken ct) => db.IssuedDocuments.AsNoTracking()
        .Where(document => document.AllianceId == here.Id && document.SubjectId == applicationId && document.Kind == DocumentKind.Receipt)
        .OrderByDescending(document => document.IssuedAt).FirstOrDefaultAsync(ct);
}
