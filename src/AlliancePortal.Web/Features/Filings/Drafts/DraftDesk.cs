using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>What somebody typed into one field.</summary>
/// <param name="Seen">The version of the field that they had before them; 0 for one that nobody had written.</param>
internal sealed record TypedField(string Key, string Value, int Seen);

/// <summary>What became of it, and the field as it is now.</summary>
internal sealed record SavedField(string Key, EntryOutcome Outcome, FilingEntry Entry);

/// <summary>Keeps the draft field by field, so that two people who write at once never overwrite one another.</summary>
public sealed class DraftDesk(PortalDb db, AllianceScope here)
{
    /// <exception cref="CharterBreach">The form is before the office, or the filing has ended.</exception>
    internal Task<IReadOnlyList<SavedField>> SaveAsync(Guid filingId, IReadOnlyList<TypedField> fields, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct); // one writer after the other
        CharterBreach.When(!filing.State.IsWritable(), CharterRule.FormMatchesTheRegister, $"该备案申报现为“{filing.State.Chinese()}”，表不能改动。");
        var keys = fields.Select(field => field.Key).ToList();
        var known = await db.FilingEntries.Where(one => one.AllianceId == here.Id && one.FilingId == filingId && keys.Contains(one.Key)).ToDictionaryAsync(one => one.Key, ct);
        return (IReadOnlyList<SavedField>)[.. fields.Select(field => Write(filing, known.GetValueOrDefault(field.Key), field))];
    }, ct);

    private SavedField Write(Filing filing, FilingEntry? entry, TypedField field)
    {
        var isNew = entry is null;
        entry ??= new FilingEntry(here.Id, filing.Id, field.Key);
        var outcome = entry.Write(field.Value, field.Seen, here.Caller.Actor.Name, here.Now);
        if (isNew && outcome == EntryOutcome.Saved) db.FilingEntries.Add(entry);
        return new(field.Key, outcome, entry);
    }
}
