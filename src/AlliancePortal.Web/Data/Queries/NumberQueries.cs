using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

internal static class NumberQueries
{
    /// <summary>
    /// The next serial of a series. The row stays locked until the transaction ends, so that a number is given once,
    /// and not given at all when the transaction fails (G-DOC-1). Call it inside a transaction.
    /// </summary>
    public static async Task<int> NextSerialAsync(this PortalDb db, Guid allianceId, string kind, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is taken inside a transaction.");
        var serials = await db.Database.SqlQuery<int>($"""
            insert into number_series (alliance_id, kind, year, last) values ({allianceId}, {kind}, {year}, 1)
            on conflict (alliance_id, kind, year) do update set last = number_series.last + 1
            returning last as "Value"
            """).ToListAsync(ct);
        return serials.Single();
    }
}
