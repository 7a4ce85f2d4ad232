using AlliancePortal.Domain.Acts;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Infrastructure.Acts;

/// <summary>What the check of one alliance's chain of acts found.</summary>
/// <param name="Break">The first place that does not hold, in words; null when all do.</param>
internal sealed record ChainReport(string Alliance, long Acts, string? Break);

/// <summary>Checks that no act was changed, taken out or put in: each hash is computed anew and compared with the next act and the head.</summary>
internal static class ActChain
{
    public static async Task<IReadOnlyList<ChainReport>> VerifyAsync(PortalDb db, CancellationToken ct)
    {
        List<ChainReport> reports = [];
        var alliances = await db.Alliances.AsNoTracking().OrderBy(a => a.Slug).Select(a => new { a.Id, a.Slug }).ToListAsync(ct);
        var areas = await db.Areas.AsNoTracking().OrderBy(a => a.Code).Select(a => new { a.Id, Slug = a.Code }).ToListAsync(ct);
        foreach (var alliance in alliances.Concat(areas))
        {
            var head = await db.ActChainHeads.AsNoTracking().SingleOrDefaultAsync(h => h.AllianceId == alliance.Id, ct);
            var acts = db.Acts.AsNoTracking().Where(act => act.AllianceId == alliance.Id).OrderBy(act => act.Sequence).AsAsyncEnumerable();
            reports.Add(await VerifyAsync(alliance.Slug, acts, head, ct));
        }
        return reports;
    }

    private static async Task<ChainReport> VerifyAsync(string alliance, IAsyncEnumerable<Act> acts, ActChainHead? head, CancellationToken ct)
    {
        var (count, last) = (0L, "");
        await foreach (var act in acts.WithCancellation(ct))
        {
            count++;
            if (act.Sequence != count) return new(alliance, count, $"act {count} is missing; act {act.Sequence} stands in its place");
            if (act.PreviousHash != last) return new(alliance, count, $"act {count} does not follow the act before it");
            if (act.ComputeHash() != act.Hash) return new(alliance, count, $"act {count} was changed after it was recorded");
            last = act.Hash;
        }
        return head is null && count == 0 || head is not null && head.Sequence == count && head.Hash == last
            ? new(alliance, count, null)
            : new(alliance, count, $"the chain ends at act {count}, but its head says {head?.Sequence ?? 0}");
    }
}
