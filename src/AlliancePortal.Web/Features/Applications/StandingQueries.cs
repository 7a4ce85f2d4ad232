using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications;

/// <summary>A unit that may not apply yet.</summary>
internal sealed record BarredUnit(string Name, string LegalRepresentative, string Address, DateOnly LastBarredDay);

internal static class StandingQueries
{
    /// <summary>What could bar a unit's application on a day: membership, another open case, a running bar (G-USCC-6, CQ-14-6).</summary>
    /// <param name="unitCode">A normalised code; an empty one stands free.</param>
    /// <param name="exceptApplicationId">The case that asks, which is not in its own way.</param>
    public static async Task<UnitStanding> StandingOfAsync(this PortalDb db, Guid allianceId, string unitCode, DateOnly day, Guid? exceptApplicationId, CancellationToken ct)
    {
        if (unitCode.Length == 0) return UnitStanding.Free;

        var member = await (
            from membership in db.Memberships
            join unit in db.Units on membership.UnitId equals unit.Id
            where membership.AllianceId == allianceId && unit.Code == unitCode && membership.From <= day && (membership.Until == null || membership.Until >= day)
            select (DateOnly?)membership.From).FirstOrDefaultAsync(ct);
        var open = await db.Applications
            .Where(other => other.AllianceId == allianceId && other.UnitCode == unitCode && other.Id != exceptApplicationId && ApplicationStates.Open.Contains(other.State))
            .Select(other => other.Number).FirstOrDefaultAsync(ct);
        var barred = await db.Bars
            .Where(bar => bar.AllianceId == allianceId && bar.UnitCode == unitCode && bar.From <= day && bar.LastBarredDay >= day)
            .MaxAsync(bar => (DateOnly?)bar.LastBarredDay, ct);
        return new UnitStanding(member, open, barred);
    }

    /// <summary>Units of other codes that are barred on a day, with what the alliance knew of them.</summary>
    public static async Task<IReadOnlyList<BarredUnit>> BarredUnitsAsync(this PortalDb db, Guid allianceId, DateOnly day, string exceptCode, CancellationToken ct) => await (
        from bar in db.Bars
        where bar.AllianceId == allianceId && bar.From <= day && bar.LastBarredDay >= day && bar.UnitCode != exceptCode
        join unit in db.Units on bar.UnitCode equals unit.Code
        join record in db.UnitRecords on new { bar.AllianceId, UnitId = unit.Id } equals new { record.AllianceId, record.UnitId }
        select new BarredUnit(unit.Name, record.LegalRepresentative, record.Address, bar.LastBarredDay)).ToListAsync(ct);

    /// <summary>On what ground a code names its unit in this alliance: accepted by two of its secretariat (G-USCC-5), recorded by the platform's
    /// administrator in place of one (G-USCC-1), or by its own characters. Inside a transaction the administrator's record is held until it ends.</summary>
    /// <param name="code">As typed or normalised.</param>
    public static async Task<CodeGround> CodeGroundAsync(this PortalDb db, Guid allianceId, string code, CancellationToken ct)
    {
        if (SubstituteCode.Read(code) is { Value: var issued })
        {
            if (db.Database.CurrentTransaction is not null) await db.Database.ExecuteSqlAsync($"select 1 from codeless_units where code = {issued} for share", ct);
            var unit = await db.CodelessUnits.AsNoTracking().SingleOrDefaultAsync(row => row.Code == issued && row.WithdrawnAt == null, ct);
            return unit is null ? CodeGround.OwnCharacters : CodeGround.InPlaceOfACode(unit, ShanghaiTime.Written(ShanghaiTime.DateOf(unit.RecordedAt)));
        }
        var normalized = UnifiedSocialCreditCode.Check(code).Normalized;
        var accepted = await db.CodeExceptions.AnyAsync(row => row.AllianceId == allianceId && row.Code == normalized && row.ConfirmedAt != null && row.RefusedAt == null, ct);
        return accepted ? CodeGround.AcceptedByTwo : CodeGround.OwnCharacters;
    }
}
