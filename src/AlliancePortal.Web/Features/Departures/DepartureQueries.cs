using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

internal static class DepartureQueries
{
    public const string WithdrawalSubject = "withdrawal";
    public const string ExpulsionSubject = "expulsion";

    public static Subject AsSubject(this Withdrawal withdrawal) => new(WithdrawalSubject, withdrawal.Id, withdrawal.Number);

    public static Subject AsSubject(this Expulsion expulsion) => new(ExpulsionSubject, expulsion.Id, expulsion.Number);

    /// <summary>A withdrawal with the deliveries of its report.</summary>
    public static Task<Withdrawal?> WithdrawalAsync(this PortalDb db, Guid allianceId, string number, CancellationToken ct) =>
        db.Withdrawals.Include(row => row.Deliveries).SingleOrDefaultAsync(row => row.AllianceId == allianceId && row.Number == number, ct);

    /// <summary>An expulsion with its papers.</summary>
    public static Task<Expulsion?> ExpulsionAsync(this PortalDb db, Guid allianceId, string number, CancellationToken ct) =>
        db.Expulsions.Include(row => row.Papers).SingleOrDefaultAsync(row => row.AllianceId == allianceId && row.Number == number, ct);

    /// <summary>The membership of a unit on a day; null when it is no member then.</summary>
    public static Task<Membership?> MembershipOnAsync(this PortalDb db, Guid allianceId, Guid unitId, DateOnly day, CancellationToken ct) =>
        db.Memberships.SingleOrDefaultAsync(row => row.AllianceId == allianceId && row.UnitId == unitId && row.From <= day && (row.Until == null || row.Until >= day), ct);

    /// <summary>When a unit last performed a duty; without any record, its first day of membership (CQ-14-2).</summary>
    public static async Task<DateOnly> LastDutyAsync(this PortalDb db, Membership membership, CancellationToken ct) =>
        await db.DutyRecords.Where(duty => duty.AllianceId == membership.AllianceId && duty.UnitId == membership.UnitId && duty.PerformedOn >= membership.From)
            .MaxAsync(duty => (DateOnly?)duty.PerformedOn, ct) ?? membership.From;

    /// <summary>Holds a case until the transaction ends and sees it as it is now.</summary>
    public static async Task LockAsync(this PortalDb db, Withdrawal withdrawal, CancellationToken ct)
    {
        MustBeInside(db);
        await db.Database.ExecuteSqlAsync($"select 1 from withdrawals where alliance_id = {withdrawal.AllianceId} and id = {withdrawal.Id} for update", ct);
        await db.Entry(withdrawal).ReloadAsync(ct);
        await db.Entry(withdrawal).Collection(row => row.Deliveries).Query().LoadAsync(ct);
    }

    public static async Task LockAsync(this PortalDb db, Expulsion expulsion, CancellationToken ct)
    {
        MustBeInside(db);
        await db.Database.ExecuteSqlAsync($"select 1 from expulsions where alliance_id = {expulsion.AllianceId} and id = {expulsion.Id} for update", ct);
        await db.Entry(expulsion).ReloadAsync(ct);
        await db.Entry(expulsion).Collection(row => row.Papers).Query().LoadAsync(ct);
    }

    private static void MustBeInside(PortalDb db)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A case is locked inside a transaction.");
    }
}
