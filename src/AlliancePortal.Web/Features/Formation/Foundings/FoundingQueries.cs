using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Foundings;

internal static class FoundingQueries
{
    public const string SubjectKind = "founding";

    public static Subject AsSubject(this Founding founding) => new(SubjectKind, founding.Id, founding.Number);

    /// <summary>The founding of an alliance with its units, tracked; null where the alliance was not formed here.</summary>
    public static Task<Founding?> FoundingAsync(this PortalDb db, Guid allianceId, CancellationToken ct) =>
        db.Foundings.Include(founding => founding.Units).SingleOrDefaultAsync(founding => founding.AllianceId == allianceId, ct);

    /// <summary>Holds the founding until the transaction ends and sees it as it is now.</summary>
    public static async Task<Founding> LockedFoundingAsync(this PortalDb db, Guid allianceId, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A founding is locked inside a transaction.");
        await db.Database.ExecuteSqlAsync($"select 1 from foundings where alliance_id = {allianceId} for update", ct);
        var founding = (await db.FoundingAsync(allianceId, ct))!;
        await db.Entry(founding).ReloadAsync(ct); // what was read before the lock is older than it
        foreach (var unit in founding.Units) await db.Entry(unit).ReloadAsync(ct);
        return founding;
    }

    /// <summary>By when the chair appoints whom the council elected; null before the election and after the appointment.</summary>
    public static Derivation? AppointmentDue(this Founding founding, AllianceScope here) => founding.SecretaryGeneral is { ElectedOn: { } on, AppointedOn: null }
        ? here.Calendar.AddWorkingDays(on, here.Profile.Governance.AppointmentWorkingDays) : null;

    /// <summary>Everybody who answers for a unit of the founding.</summary>
    public static IEnumerable<Recipient> Recipients(this IEnumerable<FoundingUnit> units) =>
        units.Where(unit => unit.State is FoundingUnitState.Invited or FoundingUnitState.Confirmed).Select(unit => new Recipient(unit.PersonId, unit.Mail));
}
