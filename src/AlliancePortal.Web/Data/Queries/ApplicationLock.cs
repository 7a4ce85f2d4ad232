using AlliancePortal.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

internal static class ApplicationLock
{
    /// <summary>
    /// Holds a case until the transaction ends and sees it as it is now, so that a form sent twice finds what the first one did.
    /// </summary>
    public static async Task LockAsync(this PortalDb db, Application application, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A case is locked inside a transaction.");
        await db.Database.ExecuteSqlAsync($"select 1 from applications where alliance_id = {application.AllianceId} and id = {application.Id} for update", ct);
        var entry = db.Entry(application);
        await entry.ReloadAsync(ct);
        await entry.Collection(row => row.Papers).Query().LoadAsync(ct);
        await entry.Collection(row => row.Checks).Query().LoadAsync(ct);
        await entry.Collection(row => row.Supplements).Query().LoadAsync(ct);
        await entry.Reference(row => row.Deed).Query().LoadAsync(ct);

        // a row read before the lock keeps its old values when it is read again: the other side may have signed meanwhile
        foreach (var request in application.Supplements) await db.Entry(request).ReloadAsync(ct);
        if (application.Deed is { } deed) await db.Entry(deed).ReloadAsync(ct);
    }
}
