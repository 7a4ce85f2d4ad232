using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Queue;

/// <summary>Applications by due day: the secretariat's queue; for council and members, those that went before the council.</summary>
[Route("{alliance}/applications")]
public sealed class QueueController(PortalDb db, AllianceScope here) : Controller
{
    private const int PageSize = 50;

    private static readonly (string View, string Text)[] Views =
        [("open", "在办"), ("examine", "待审查"), ("supplement", "待补正"), ("vote", "表决"), ("deed", "签协议"), ("joined", "已入盟"), ("ended", "已终结"), ("all", "全部")];

    [HttpGet, May(Permission.SeeApplicationQueue)]
    public async Task<IActionResult> Index([FromQuery] QueueFilter filter, CancellationToken ct)
    {
        var rows = Filtered(filter);
        var total = await rows.CountAsync(ct);
        var (page, older, newer) = await PageAsync(rows, filter, ct);
        return View("Queue", new QueuePage([.. page.Select(Line)], await ViewsAsync(filter, ct), Filters(filter), Pager(filter, page, older, newer), total, $"/{here.Slug}/applications",
            filter.UnitKind is not null || filter.DueBetween(here.Today) is not null, here.Caller.Capacity.Kind != CapacityKind.Liaison, here.Caller.Capacity.IsSecretariat));
    }

    private IQueryable<Row> Filtered(QueueFilter filter)
    {
        var (states, kind, due) = (filter.States, filter.UnitKind, filter.DueBetween(here.Today));
        var rows = from row in db.ListedCases(here).AsNoTracking()
                   where states.Contains(row.State)
                   join unit in db.Units on row.UnitId equals unit.Id
                   where kind == null || unit.Kind == kind
                   let deadline = db.Deadlines.Where(d => d.AllianceId == here.Id && d.FulfilledAt == null && d.VoidedAt == null && (d.SubjectId == row.Id || d.SubjectId == row.ResolutionId)).OrderBy(d => d.Due).FirstOrDefault()
                   select new Row { Application = row, Kind = unit.Kind, Deadline = deadline, Due = deadline == null ? Never : deadline.Due };
        return due is { } days ? rows.Where(row => row.Due >= days.From && row.Due <= days.To) : rows;
    }

    /// <summary>Keyset paging over due day and number, which no two cases share.</summary>
    private static async Task<(List<Row> Page, bool Older, bool Newer)> PageAsync(IQueryable<Row> rows, QueueFilter filter, CancellationToken ct)
    {
        if (Key(filter.Before) is { } before)
        {
            var back = await rows.Where(row => row.Due < before.Due || (row.Due == before.Due && row.Application.Number.CompareTo(before.Number) < 0))
                .OrderByDescending(row => row.Due).ThenByDescending(row => row.Application.Number).Take(PageSize + 1).ToListAsync(ct);
            var more = back.Count > PageSize;
            return ([.. back.Take(PageSize).Reverse()], true, more);
        }
        var after = Key(filter.After);
        if (after is { } key) rows = rows.Where(row => row.Due > key.Due || (row.Due == key.Due && row.Application.Number.CompareTo(key.Number) > 0));
        var page = await rows.OrderBy(row => row.Due).ThenBy(row => row.Application.Number).Take(PageSize + 1).ToListAsync(ct);
        return ([.. page.Take(PageSize)], page.Count > PageSize, after is not null);
    }

    private QueueLine Line(Row row) => new(row.Application.Number, row.Application.UnitName, row.Kind, row.Application.State, row.Application.SubmittedAt,
        row.Deadline is { } deadline ? DueModel.Of(deadline.Derivation, here.Today, here.Calendar) : null, row.Deadline?.Errand ?? "");

    private async Task<IReadOnlyList<ListView>> ViewsAsync(QueueFilter filter, CancellationToken ct)
    {
        var counts = await db.ListedCases(here).GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return [.. Views.Where(view => here.Caller.Capacity.IsSecretariat || here.Caller.Capacity.IsOfficer || view.View is not ("examine" or "supplement")).Select(view => new ListView(view.Text, Address(filter with { View = view.View, After = null, Before = null }), filter.Chosen == view.View,
            (filter with { View = view.View }).States.Sum(state => counts.GetValueOrDefault(state))))];
    }

    private FiltersModel Filters(QueueFilter filter) => new($"/{here.Slug}/applications", "筛选申请",
        [
            new("kind", "单位类型", filter.Kind, [new("", "全部类型"), new("enterprise", "企业"), new("university", "高等院校"), new("institute", "科研院所"), new("society", "科技社团"), new("other", "其他")]),
            new("due", "到期", filter.Due, [new("", "不限"), new("overdue", "已逾期"), new("today", "今天"), new("week", "七天内")]),
        ],
        [], new Dictionary<string, string> { ["view"] = filter.Chosen });

    private PagerModel Pager(QueueFilter filter, List<Row> page, bool older, bool newer) => new(
        newer && page.Count > 0 ? Address(filter with { Before = Cursor(page[0]), After = null }) : null,
        older && page.Count > 0 ? Address(filter with { After = Cursor(page[^1]), Before = null }) : null,
        $"本页 {page.Count} 件");

    private string Address(QueueFilter filter)
    {
        var query = QueryString.Create(((string, string?)[])[("view", filter.Chosen), ("kind", filter.Kind), ("due", filter.Due), ("after", filter.After), ("before", filter.Before)] is var pairs
            ? pairs.Where(pair => !string.IsNullOrEmpty(pair.Item2)).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)) : []);
        return $"/{here.Slug}/applications{query}";
    }

    private static readonly DateOnly Never = new(9000, 1, 1);

    private static string Cursor(Row row) => $"{row.Due:yyyyMMdd}~{row.Application.Number}";

    private static (DateOnly Due, string Number)? Key(string? cursor) =>
        cursor?.Split('~') is [var day, var number] && DateOnly.TryParseExact(day, "yyyyMMdd", out var due) ? (due, number) : null;

    private sealed class Row
    {
        public required Application Application { get; init; }
        public required Domain.Units.UnitKind Kind { get; init; }
        public required Deadline? Deadline { get; init; }
        public required DateOnly Due { get; init; }
    }
}
