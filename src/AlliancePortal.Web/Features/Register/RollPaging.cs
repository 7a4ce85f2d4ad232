using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Register;

/// <summary>One page of the roll and whether there is more on either side.</summary>
internal sealed record RollSlice(IReadOnlyList<RollRow> Rows, bool HasPrevious, bool HasNext);

/// <summary>
/// Keyset paging: a page begins behind a unit, not at a place, so that nothing is shown twice or left out when units join meanwhile.
/// The id decides between names that sound alike.
/// </summary>
internal static class RollPaging
{
    public static IOrderedQueryable<RollRow> Sorted(this IQueryable<RollRow> roll, bool byJoining) => byJoining
        ? roll.OrderBy(row => row.From).ThenBy(row => row.Pinyin).ThenBy(row => row.UnitId)
        : roll.OrderBy(row => row.Pinyin).ThenBy(row => row.UnitId);

    /// <param name="whole">The roll before it is filtered, in which the neighbouring unit is looked up; an unknown one means the first page.</param>
    /// <param name="after">Code of the unit before the page.</param>
    /// <param name="before">Code of the unit behind the page.</param>
    public static async Task<RollSlice> SliceAsync(this IQueryable<RollRow> roll, IQueryable<RollRow> whole, bool byJoining, string after, string before, int size, CancellationToken ct)
    {
        var backwards = before.Length > 0;
        var edge = backwards ? before : after;
        var mark = edge.Length == 0 ? null : await whole.SingleOrDefaultAsync(row => row.Code == edge, ct);
        if (mark is null) backwards = false;

        var beyond = mark is null ? roll : backwards ? roll.Before(mark, byJoining) : roll.After(mark, byJoining);
        var found = await (backwards ? beyond.Reversed(byJoining) : beyond.Sorted(byJoining)).Take(size + 1).ToListAsync(ct);
        var hasMore = found.Count > size;
        if (hasMore) found.RemoveAt(size);
        if (backwards) found.Reverse();
        return backwards ? new(found, hasMore, true) : new(found, mark is not null, hasMore);
    }

    private static IOrderedQueryable<RollRow> Reversed(this IQueryable<RollRow> roll, bool byJoining) => byJoining
        ? roll.OrderByDescending(row => row.From).ThenByDescending(row => row.Pinyin).ThenByDescending(row => row.UnitId)
        : roll.OrderByDescending(row => row.Pinyin).ThenByDescending(row => row.UnitId);

    private static IQueryable<RollRow> After(this IQueryable<RollRow> roll, RollRow mark, bool byJoining) => byJoining
        ? roll.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.From, row.Pinyin, row.UnitId), ValueTuple.Create(mark.From, mark.Pinyin, mark.UnitId)))
        : roll.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Pinyin, row.UnitId), ValueTuple.Create(mark.Pinyin, mark.UnitId)));

    private static IQueryable<RollRow> Before(this IQueryable<RollRow> roll, RollRow mark, bool byJoining) => byJoining
        ? roll.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.From, row.Pinyin, row.UnitId), ValueTuple.Create(mark.From, mark.Pinyin, mark.UnitId)))
        : roll.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Pinyin, row.UnitId), ValueTuple.Create(mark.Pinyin, mark.UnitId)));
}
