using System.Collections.Concurrent;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings;

/// <summary>Which provinces file alliances, for the menu of every page: a province's preset changes with the portal's data, not while it runs.</summary>
internal sealed class FilingAreas
{
    private readonly ConcurrentDictionary<string, bool> known = new();

    public async ValueTask<bool> FilesAsync(PortalDb db, string areaCode, CancellationToken ct)
    {
        if (known.TryGetValue(areaCode, out var files)) return files;
        var area = await db.Areas.AsNoTracking().SingleOrDefaultAsync(row => row.Code == areaCode, ct);
        if (area is not null) known[areaCode] = area.FilesAlliances;
        return area is { FilesAlliances: true };
    }
}
