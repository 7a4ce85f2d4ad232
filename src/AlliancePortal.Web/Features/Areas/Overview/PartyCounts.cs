using System.Collections.Concurrent;
using AlliancePortal.Web.Data;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>
/// Keeps what was counted of an alliance for as long as nothing was done in it. Whatever changes members or seats is an act in the same transaction, so
/// the head of the chain of acts tells whether a count still holds; the day belongs to it too, because memberships begin and end with days. A count is
/// made anew after a few minutes in any case.
/// </summary>
public sealed class PartyCounts(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    /// <summary>The counts of these alliances, by alliance; those that are not known to hold are made in one statement.</summary>
    internal async Task<IReadOnlyDictionary<Guid, PartyCount>> OfAsync(PortalDb db, IReadOnlyCollection<AllianceRow> alliances, DateOnly today, CancellationToken ct)
    {
        var found = new Dictionary<Guid, PartyCount>(alliances.Count);
        List<AllianceRow> changed = [];
        foreach (var alliance in alliances)
            if (_kept.TryGetValue(alliance.Id, out var kept) && kept.Head == alliance.LastAct && kept.Day == today && clock.GetElapsedTime(kept.At) < Longest) found[alliance.Id] = kept.Count;
            else changed.Add(alliance);
        if (changed.Count == 0) return found;

        var (at, heads) = (clock.GetTimestamp(), changed.ToDictionary(alliance => alliance.Id, alliance => alliance.LastAct));
        foreach (var count in await db.CountPartiesAsync([.. heads.Keys], today, ct))
        {
            found[count.AllianceId] = count;
            _kept[count.AllianceId] = new(heads[count.AllianceId], today, at, count); // counted after its head was read: never older than it says
        }
        return found;
    }

    private sealed record Kept(string Head, DateOnly Day, long At, PartyCount Count);
}
