using AlliancePortal.Domain.Alliances;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>What the address asks of the overview. A word that is none of the offered ones filters nothing.</summary>
public sealed record OverviewQuery(string? Condition, string? Sector, string? State, string? After);

/// <summary>A condition as the chips name it.</summary>
/// <param name="Key">Its word in the address.</param>
internal sealed record Condition(Concern Concern, string Key, string Text);

/// <summary>The filters of the overview, read once from the address.</summary>
internal sealed record OverviewFilter(Condition? Condition, string Sector, string State)
{
    /// <summary>Alliances whose sector is none of the area's.</summary>
    public const string Unsorted = "none";

    public static IReadOnlyList<Condition> Conditions { get; } =
    [
        new(Concern.Share, "share", "占比不足"), new(Concern.Members, "members", "成员不足"), new(Concern.Chain, "chain", "缺上下游"),
        new(Concern.Council, "council", "理事会规模"), new(Concern.Term, "term", "届满未换届"), new(Concern.Overdue, "overdue", "逾期事项"),
    ];

    public static OverviewFilter Of(OverviewQuery query, Area area) => new(
        Conditions.FirstOrDefault(one => one.Key == query.Condition),
        query.Sector == Unsorted || area.SectorOf(query.Sector ?? "") is not null ? query.Sector! : "",
        FilingKeys.Options.Any(option => option.Value == query.State) ? query.State! : "");

    public bool IsAny => Condition is not null || Sector.Length > 0 || State.Length > 0;

    public bool Takes(AllianceFacts alliance, Area area) =>
        (Condition is null || alliance.Has(Condition.Concern)) && (Sector.Length == 0 || SectorKey(alliance, area) == Sector) && (State.Length == 0 || alliance.StateKey == State);

    public static string SectorKey(AllianceFacts alliance, Area area) => area.SectorOf(alliance.Row.Sector)?.Key ?? Unsorted;

    /// <summary>The query that shows this list again.</summary>
    public string Query(string? after = null) => QueryString.Create(
        from part in ((string Name, string? Value)[])[("condition", Condition?.Key), ("sector", Sector), ("state", State), ("after", after)]
        where !string.IsNullOrEmpty(part.Value)
        select new KeyValuePair<string, string?>(part.Name, part.Value)).ToString();
}
