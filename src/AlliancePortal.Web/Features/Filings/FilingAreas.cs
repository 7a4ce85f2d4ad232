using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings;

/// <summary>Which provinces file alliances, for the menu: asked anew in each request, because a preset may be edited while the portal runs, and without the preset itself, which is large.</summary>
internal sealed class FilingAreas(PortalDb db)
{
    private readonly Dictionary<string, bool> _read = [];

    public async ValueTask<bool> FilesAsync(string areaCode, CancellationToken ct)
    {
        if (_read.TryGetValue(areaCode, out var files)) return files;
        return _read[areaCode] = await db.Database.SqlQuery<bool>($"""select coalesce(jsonb_typeof(preset -> 'Filing') = 'object', false) as "Value" from areas where code = {areaCode}""").SingleOrDefaultAsync(ct);
    }
}
