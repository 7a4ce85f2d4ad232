using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings;

/// <summary>Which provinces file alliances, for the menu: read anew in each request, because a preset may be edited while the portal runs.</summary>
internal sealed class FilingAreas(PortalDb db)
{
    private readonly Dictionary<string, bool> _read = [];

    public async ValueTask<bool> FilesAsync(string areaCode, CancellationToken ct)
    {
        if (_read.TryGetValue(areaCode, out var files)) return files;
        return _read[areaCode] = await db.Areas.AsNoTracking().SingleOrDefaultAsync(row => row.Code == areaCode, ct) is { FilesAlliances: true };
    }
}
