using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>Who sees which expulsion (domain rules, section 10): the one place where it is decided.</summary>
internal static class ExpulsionQueries
{
    /// <summary>Secretariat, council and officers above it all of the alliance; a liaison those of the own unit, once the unit was told of them.</summary>
    public static IQueryable<Expulsion> VisibleExpulsions(this PortalDb db, AllianceScope here)
    {
        var all = db.Expulsions.Where(row => row.AllianceId == here.Id);
        var capacity = here.Caller.Capacity;
        return capacity.Kind switch
        {
            _ when capacity.IsSecretariat || capacity.IsSeat || capacity.IsOfficer => all,
            _ when capacity.IsOfUnit => all.Where(row => row.UnitId == capacity.UnitId && row.State != ExpulsionState.Opened),
            _ => all.Where(row => false),
        };
    }

    /// <summary>A case that the caller may see; null as if it did not exist.</summary>
    public static Task<Expulsion?> ExpulsionSeenAsync(this PortalDb db, AllianceScope here, string number, CancellationToken ct) =>
        db.VisibleExpulsions(here).Include(row => row.Papers).SingleOrDefaultAsync(row => row.Number == number, ct);

    public static string ExpulsionHref(this AllianceScope here, string number) => $"/{here.Slug}/expulsions/{Uri.EscapeDataString(number)}";
}
