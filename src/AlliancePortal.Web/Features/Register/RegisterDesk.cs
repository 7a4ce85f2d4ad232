using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Register;

/// <summary>Loads the register as a page and as the lines of a file, by the same filter.</summary>
public sealed class RegisterDesk(PortalDb db, AllianceScope here)
{
    public const int PageSize = 50;

    private string Address => $"/{here.Slug}/register";
    private Capacity Capacity => here.Caller.Capacity;

    internal async Task<RegisterPage> PageAsync(RegisterQuery query, CancellationToken ct)
    {
        var filter = RegisterFilter.Of(query, here.Today);
        var whole = db.RollOn(here.Id, filter.On);
        var chosen = filter.Apply(whole);
        var slice = await chosen.SliceAsync(whole, filter.ByJoining, query.After ?? "", query.Before ?? "", PageSize, ct);
        var kinds = await chosen.GroupBy(row => row.Kind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var count = kinds.Sum(kind => kind.Count);
        var isEmpty = count == 0 && !await whole.AnyAsync(ct);
        var mayExport = Permissions.Allows(Permission.ExportRegister, Capacity.Kind);
        return new(await LinesAsync(slice.Rows, filter, ct), count, kinds.Find(kind => kind.Key == UnitKind.Enterprise)?.Count ?? 0, isEmpty, filter,
            await FiltersAsync(filter, ct), Pager(filter, slice, count), Href(filter, ("sort", "")), Href(filter, ("sort", "joined")),
            Capacity.IsSecretariat || Capacity.IsSeat || Capacity.IsOfficer, mayExport ? Href(filter, "register.xlsx") : null, mayExport ? Href(filter, "register.csv") : null, $"/{here.Slug}")
        { MayKeep = Permissions.Allows(Permission.KeepRegister, Capacity.Kind) };
    }

    /// <summary>All lines of the filter, for a file.</summary>
    internal async Task<(RegisterFilter Filter, IReadOnlyList<RegisterLine> Lines)> AllAsync(RegisterQuery query, CancellationToken ct)
    {
        var filter = RegisterFilter.Of(query, here.Today);
        var rows = await filter.Apply(db.RollOn(here.Id, filter.On)).Sorted(filter.ByJoining).ToListAsync(ct);
        return (filter, await LinesAsync(rows, filter, ct));
    }

    private async Task<IReadOnlyList<RegisterLine>> LinesAsync(IReadOnlyList<RollRow> rows, RegisterFilter filter, CancellationToken ct)
    {
        var details = await db.RollDetailsAsync(here.Id, [.. rows.Select(row => row.UnitId)], filter.On, ct);
        return [.. rows.Select(row => RegisterLine.Of(row, details[row.UnitId], Capacity, $"/{here.Slug}", filter.On))];
    }

    private async Task<FiltersModel> FiltersAsync(RegisterFilter filter, CancellationToken ct)
    {
        var years = await db.Memberships.Where(m => m.AllianceId == here.Id).Select(m => m.From.Year).Distinct().OrderByDescending(year => year).ToListAsync(ct);
        return new(Address, "筛选名册",
        [
            new("q", "单位、拼音首字母或代码", filter.Words),
            new("status", "状态", filter.Status, RegisterFilter.Statuses),
            new("kind", "类型", filter.Kind, RegisterFilter.Kinds),
            new("chain", "产业链位置", filter.Chain, RegisterFilter.Chains),
            new("rank", "身份", filter.Rank, RegisterFilter.Ranks),
            new("year", "入盟年份", $"{filter.Year}", [new("", "不限"), .. years.Select(year => new FieldOption($"{year}", $"{year}年"))]),
            new("on", "截至日期", ChineseText.Machine(filter.On), IsDate: true),
        ],
            [.. filter.InWords(here.Today).Select(active => new Chip(active.Text, Href(filter, (active.Part, ""))))],
            filter.ByJoining ? new Dictionary<string, string> { ["sort"] = "joined" } : null);
    }

    private PagerModel Pager(RegisterFilter filter, RollSlice slice, int count) => new(
        slice is { HasPrevious: true, Rows: [var first, ..] } ? Href(filter, ("before", first.Code)) : null,
        slice is { HasNext: true, Rows: [.., var last] } ? Href(filter, ("after", last.Code)) : null,
        slice.Rows.Count == count ? $"共 {count} 家" : $"本页 {slice.Rows.Count} 家，共 {count} 家");

    private string Href(RegisterFilter filter, string file) => $"{Address}/{file}{QueryString.Create(Pairs(filter.Parts(here.Today)))}";

    private string Href(RegisterFilter filter, (string Name, string Value) changed)
    {
        var parts = filter.Parts(here.Today);
        parts[changed.Name] = changed.Value;
        return $"{Address}{QueryString.Create(Pairs(parts))}";
    }

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(Dictionary<string, string> parts) =>
        from part in parts where part.Value.Length > 0 select new KeyValuePair<string, string?>(part.Key, part.Value);
}
