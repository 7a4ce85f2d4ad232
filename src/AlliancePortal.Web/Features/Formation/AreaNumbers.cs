using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;

namespace AlliancePortal.Web.Features.Formation;

/// <summary>Numbers of an area's own cases: A22-ZJ-2026-0001.</summary>
internal static class AreaNumbers
{
    public const string Call = "ZJ", Intention = "YX";

    /// <summary>The serials of filings, printed after the area's own mark: 吉创联备〔2026〕1号.</summary>
    public const string Filed = "BA";

    /// <summary>Call it inside a transaction.</summary>
    public static async Task<string> NextNumberAsync(this PortalDb db, AreaScope area, string series, CancellationToken ct) =>
        new DocumentNumber($"A{area.Code}", series, area.Today.Year, await db.NextSerialAsync(area.Area.Id, series, area.Today.Year, ct)).ToString();
}
