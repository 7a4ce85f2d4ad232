using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

/// <summary>Whose acts, notices and papers there are: alliances, and the areas above them.</summary>
internal static class OwnerQueries
{
    /// <summary>Every owner by its id, with the name that readers know it by.</summary>
    public static async Task<Dictionary<Guid, string>> OwnerNamesAsync(this PortalDb db, CancellationToken ct)
    {
        var names = await db.Alliances.AsNoTracking().Select(alliance => new { alliance.Id, alliance.Name }).ToListAsync(ct);
        var areas = await db.Areas.AsNoTracking().Select(area => new { area.Id, Name = area.Authority }).ToListAsync(ct);
        return names.Concat(areas).ToDictionary(owner => owner.Id, owner => owner.Name);
    }
}
