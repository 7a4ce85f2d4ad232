using AlliancePortal.Domain.Profiles;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

internal static class CharterQueries
{
    /// <summary>The charter version in force on a day.</summary>
    public static Task<CharterVersion?> CharterOnAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct) =>
        db.CharterVersions.AsNoTracking()
            .Where(version => version.AllianceId == allianceId && version.InForceFrom <= day)
            .OrderByDescending(version => version.Number)
            .FirstOrDefaultAsync(ct);
}
