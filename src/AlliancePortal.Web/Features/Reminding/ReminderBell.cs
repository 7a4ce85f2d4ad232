using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Reminding;

/// <summary>Something to be told once.</summary>
/// <param name="Key">Under this key each person hears of it once, however often and wherever a job runs.</param>
/// <param name="What">The sentence of the history.</param>
internal sealed record Reminder(string Key, CharterRule Rule, Subject Subject, string What, string Title, string Body, string Link);

/// <summary>Tells what the clock brings to mind: an act of the portal, and the notices that follow from it, in one transaction.</summary>
internal sealed class ReminderBell(PortalDb db, AllianceScope here)
{
    /// <summary>Inside a transaction of the caller's. Two portals that come at once stand in line, and the second finds it told.</summary>
    /// <returns>False when it was told before, or when there is nobody to tell yet; the next round looks again.</returns>
    public async Task<bool> RingAsync(Reminder reminder, IReadOnlyCollection<Recipient> people, DateTimeOffset now, CancellationToken ct)
    {
        if (people.Count == 0) return false;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({reminder.Key}, 0))", ct);
        if (await WasToldAsync(reminder.Key, ct)) return false;

        var act = here.RecordByClock(reminder.Rule, reminder.Subject, reminder.What, now);
        here.Tell(act, people, reminder.Title, reminder.Body, reminder.Link, reminder.Key);
        return true;
    }

    /// <summary>In a transaction of its own.</summary>
    public Task<bool> RingOnceAsync(Reminder reminder, IReadOnlyCollection<Recipient> people, DateTimeOffset now, CancellationToken ct) =>
        db.InOneTransactionAsync(() => RingAsync(reminder, people, now, ct), ct);

    public Task<bool> WasToldAsync(string key, CancellationToken ct) => db.Notices.AnyAsync(notice => notice.AllianceId == here.Id && notice.Key == key, ct);

    /// <summary>Those of the keys that were told.</summary>
    public async Task<HashSet<string>> ToldAsync(IReadOnlyCollection<string> keys, CancellationToken ct) => [.. await db.Notices
        .Where(notice => notice.AllianceId == here.Id && notice.Key != null && keys.Contains(notice.Key)).Select(notice => notice.Key!).Distinct().ToListAsync(ct)];
}
