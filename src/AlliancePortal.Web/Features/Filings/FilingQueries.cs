using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings;

internal static class FilingQueries
{
    public const string SubjectKind = "filing";

    /// <summary>While the alliance may still write the form: before it is submitted, after it was returned, and for a change after it was filed.</summary>
    public static bool IsWritable(this FilingState state) => state is FilingState.Drafting or FilingState.Returned or FilingState.Filed;

    /// <summary>While the package is put together.</summary>
    public static bool IsBeforeSubmission(this FilingState state) => state is FilingState.Drafting or FilingState.Returned;

    public static Subject AsSubject(this Filing filing) => new(SubjectKind, filing.Id, filing.Number);

    /// <summary>The number of 备案本, the form as it is filed; it runs beside the sealed form's, with the same version.</summary>
    public static string FiledFormNumber(this Filing filing) => $"{filing.Number}-BB";

    /// <summary>备案本 as it was issued last; null before the filing.</summary>
    public static Task<IssuedDocument?> FiledFormAsync(this PortalDb db, Filing filing, CancellationToken ct)
    {
        var number = filing.FiledFormNumber();
        return db.IssuedDocuments.AsNoTracking().Where(paper => paper.AllianceId == filing.AllianceId && paper.Number == number).OrderByDescending(paper => paper.Version).FirstOrDefaultAsync(ct);
    }

    /// <summary>What an alliance handed in before and what came of it, the latest first.</summary>
    public static Task<List<Filing>> EarlierFilingsAsync(this PortalDb db, Filing filing, CancellationToken ct) => db.Filings.AsNoTracking()
        .Where(one => one.AllianceId == filing.AllianceId && one.Id != filing.Id && (one.State == FilingState.Refused || one.State == FilingState.Revoked))
        .OrderByDescending(one => one.StartedAt).ToListAsync(ct);

    /// <summary>The filing that counts, with its versions, papers and steps, tracked: the open or filed one, else the last that was refused or revoked; null where none was begun.</summary>
    public static async Task<Filing?> FilingAsync(this PortalDb db, Guid allianceId, CancellationToken ct)
    {
        var all = await db.Filings.Include(filing => filing.Versions).Include(filing => filing.Papers).Include(filing => filing.Steps).AsSplitQuery()
            .Where(filing => filing.AllianceId == allianceId).ToListAsync(ct);
        return all.OrderBy(filing => filing.State is FilingState.Refused or FilingState.Revoked).ThenByDescending(filing => filing.StartedAt).FirstOrDefault();
    }

    /// <summary>Holds the filing until the transaction ends and sees it as it is now.</summary>
    public static async Task<Filing> LockedFilingAsync(this PortalDb db, Guid allianceId, Guid filingId, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A filing is locked inside a transaction.");
        await db.Database.ExecuteSqlAsync($"select 1 from filings where alliance_id = {allianceId} and id = {filingId} for update", ct);
        db.ChangeTracker.Clear(); // what was read before the lock is older than it
        return await db.Filings.Include(filing => filing.Versions).Include(filing => filing.Papers).Include(filing => filing.Steps).AsSplitQuery()
            .SingleAsync(filing => filing.AllianceId == allianceId && filing.Id == filingId, ct);
    }
}
