using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>Counts the alliances of the area and lays the list out, as a page and as the lines of a file by the same filter.</summary>
public sealed class OverviewDesk(PortalDb db, AreaScope here, Shelf shelf, PartyCounts counts)
{
    private const int PageSize = 100;

    private Area Area => here.Area;

    internal async Task<OverviewPage> PageAsync(OverviewQuery query, CancellationToken ct)
    {
        var filter = OverviewFilter.Of(query, Area);
        var all = await AllAsync(ct);
        var chosen = all.Where(alliance => filter.Takes(alliance, Area)).ToList();
        var (lines, pager) = Slice(chosen, filter, query.After);
        var isCentre = here.Caller.Capacity.Kind == CapacityKind.CentreOfficer;
        return new(Area.Name, isCentre ? "服务中心总览" : "联盟总览", here.Today, all.Count, all.Count(one => one.Row.IsForming), chosen.Count, Findings(all), Chips(all, filter), Filters(filter),
            lines, Charts(all), pager, here.Home, chosen.Count > 0 ? $"{here.Home}/alliances.xlsx{filter.Query()}" : null, Area.FilesAlliances);
    }

    /// <summary>All lines of the filter, for a file.</summary>
    internal async Task<IReadOnlyList<AllianceLine>> LinesAsync(OverviewQuery query, CancellationToken ct)
    {
        var filter = OverviewFilter.Of(query, Area);
        return [.. (await AllAsync(ct)).Where(alliance => filter.Takes(alliance, Area)).Select(Line)];
    }

    /// <summary>Every alliance; those of which something does not hold first, then by the spelling of their names.</summary>
    internal async Task<List<AllianceFacts>> AllAsync(CancellationToken ct)
    {
        var rows = await db.AlliancesOfAreaAsync(Area.Code, here.Today, ct);
        var rules = await shelf.RulesAsync(db, [.. rows.Select(row => row.CharterId).OfType<Guid>()], ct);
        var counted = await counts.OfAsync(db, rows, here.Today, ct);
        return [.. rows.Select(row => AllianceFacts.Of(row, counted[row.Id], row.CharterId is { } charter ? rules[charter] : Area.Preset.Profile.Council, here.Today, shelf.Spelled(row.Name)))
            .OrderBy(one => one.Concerns.Count == 0).ThenBy(one => one.Spelled, StringComparer.Ordinal).ThenBy(one => one.Row.Slug, StringComparer.Ordinal)];
    }

    private (List<AllianceLine> Lines, PagerModel Pager) Slice(List<AllianceFacts> chosen, OverviewFilter filter, string? after)
    {
        var from = string.IsNullOrEmpty(after) ? 0 : chosen.FindIndex(one => one.Row.Slug == after) + 1; // an unknown mark begins anew
        var page = chosen.Skip(from).Take(PageSize).ToList();
        var next = chosen.Count > from + page.Count ? $"{here.Home}{filter.Query(page[^1].Row.Slug)}" : null;
        var count = chosen.Count == page.Count ? $"共 {chosen.Count} 个" : $"第 {from + 1}—{from + page.Count} 个，共 {chosen.Count} 个；条件不符的在前";
        return ([.. page.Select(Line)], new(from > 0 ? $"{here.Home}{filter.Query(from > PageSize ? chosen[from - PageSize - 1].Row.Slug : null)}" : null, next, count));
    }

    private AllianceLine Line(AllianceFacts alliance) => new(alliance, Area.FieldWords(alliance.Row.Sector, alliance.Row.SubSector) is { Length: > 0 } field ? field : "未分类",
        alliance.Row.IsForming ? $"/{alliance.Row.Slug}/founding" : $"/{alliance.Row.Slug}/register",
        alliance.Row.IsForming ? null : $"/{alliance.Row.Slug}/classification");

    private List<Finding> Findings(List<AllianceFacts> all) =>
    [
        .. from condition in OverviewFilter.Conditions
           let count = all.Count(one => one.Has(condition.Concern))
           where count > 0
           select new Finding(count, Words(condition.Concern, all), $"{here.Home}{new OverviewFilter(condition, "", "").Query()}"),
    ];

    /// <summary>The number itself where all charters agree on it.</summary>
    private static string Words(Concern concern, List<AllianceFacts> all) => concern switch
    {
        Concern.Share => all.Select(one => one.Rules.MinEnterpriseShare).OfType<Domain.Voting.Share>().Distinct().ToList() is [var share]
            ? $"企业占比低于 {100m * share.Numerator / share.Denominator:0.#} %" : "企业占比低于章程要求",
        Concern.Members => all.Select(one => one.Rules.MinMembers).OfType<int>().Distinct().ToList() is [var least] ? $"不足 {least} 家" : "成员少于章程要求",
        Concern.Chain => "缺上游或下游企业",
        Concern.Council => "理事会规模超出三分之一左右的范围",
        Concern.Term => "届满未换届",
        _ => "有逾期事项",
    };

    private List<ConcernChip> Chips(List<AllianceFacts> all, OverviewFilter filter) =>
    [
        .. from condition in OverviewFilter.Conditions
           let isOn = filter.Condition == condition
           select new ConcernChip(condition.Text, all.Count(one => one.Has(condition.Concern)), $"{here.Home}{(filter with { Condition = isOn ? null : condition }).Query()}", isOn),
    ];

    private FiltersModel Filters(OverviewFilter filter)
    {
        List<Filter> filters = [new("sector", "产业领域", filter.Sector, [new("", "不限"), .. Area.Preset.Sectors.Select(sector => new FieldOption(sector.Key, sector.Name)), new(OverviewFilter.Unsorted, "未分类")])];
        if (Area.FilesAlliances) filters.Add(new("state", "备案状态", filter.State, FilingKeys.Options));
        return new(here.Home, "筛选联盟", filters, [], filter.Condition is { } condition ? new Dictionary<string, string> { ["condition"] = condition.Key } : null);
    }

    private List<BarChart> Charts(List<AllianceFacts> all)
    {
        if (all.Count == 0) return [];
        var sectors = Area.Preset.Sectors.Select(sector => new Bar(sector.Name, all.Count(one => one.Row.Sector == sector.Key)))
            .Append(new("未分类", all.Count(one => OverviewFilter.SectorKey(one, Area) == OverviewFilter.Unsorted))).Where(bar => bar.Count > 0);
        var states = FilingKeys.Options.Where(option => option.Value.Length > 0).Select(option => new Bar(option.Text, all.Count(one => one.StateKey == option.Value))).Where(bar => bar.Count > 0);
        return [new("by-sector", "按产业领域", [.. sectors]), .. Area.FilesAlliances ? [new BarChart("by-state", "按备案状态", [.. states])] : (BarChart[])[]];
    }
}
