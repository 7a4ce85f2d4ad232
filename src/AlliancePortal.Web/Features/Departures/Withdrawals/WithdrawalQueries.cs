using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>Who sees which withdrawal (domain rules, section 10): the one place where it is decided.</summary>
internal static class WithdrawalQueries
{
    /// <summary>The secretariat, the council and officers above it all of the alliance, a liaison those of the own unit, after it has left too.</summary>
    public static IQueryable<Withdrawal> VisibleWithdrawals(this PortalDb db, AllianceScope here)
    {
        var all = db.Withdrawals.Where(row => row.AllianceId == here.Id);
        var capacity = here.Caller.Capacity;
        return capacity.Kind switch
        {
            _ when capacity.IsSecretariat || capacity.IsSeat || capacity.IsOfficer => all,
            _ when capacity.IsOfUnit => all.Where(row => row.UnitId == capacity.UnitId),
            _ => all.Where(row => false),
        };
    }

    /// <summary>A case that the caller may see; null as if it did not exist.</summary>
    public static Task<Withdrawal?> WithdrawalSeenAsync(this PortalDb db, AllianceScope here, string number, CancellationToken ct) =>
        db.VisibleWithdrawals(here).Include(row => row.Deliveries).SingleOrDefaultAsync(row => row.Number == number, ct);
}
