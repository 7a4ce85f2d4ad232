using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Duties;

/// <summary>履行义务记录: the log, the newest first; a unit sees its own. And who approaches a year without a performed duty.</summary>
[Route("{alliance}/duties")]
public sealed class DutiesController(PortalDb db, AllianceScope here, DutyPages pages) : Controller
{
    private const int PageSize = 50;

    private string Home => $"/{here.Slug}/duties";
    private Capacity Acting => here.Caller.Capacity;

    [HttpGet(""), May(Permission.SeeDuties)]
    public async Task<IActionResult> Index([FromQuery] string? unit, [FromQuery] string? kind, [FromQuery] Guid? after, CancellationToken ct)
    {
        var wanted = DutyWordsOf.Read(kind);
        var rows = Visible().Where(row => wanted == null || row.Duty.Kind == wanted);
        if (unit is { Length: > 0 }) rows = rows.Where(row => row.Code == unit);
        var total = await rows.CountAsync(ct);
        var edge = after is null ? null : await Visible().Where(row => row.Duty.Id == after).Select(row => new { row.Duty.PerformedOn, row.Duty.Id }).SingleOrDefaultAsync(ct);
        if (edge is not null) rows = rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Duty.PerformedOn, row.Duty.Id), ValueTuple.Create(edge.PerformedOn, edge.Id)));
        var page = await rows.OrderByDescending(row => row.Duty.PerformedOn).ThenByDescending(row => row.Duty.Id).Take(PageSize + 1).ToListAsync(ct);
        IReadOnlyList<DutyLine> lines = [.. page.Take(PageSize).Select(row => new DutyLine(row.Duty.Id, row.Duty.PerformedOn, row.Name, row.Code, row.Duty.Kind, row.Duty.What, row.Duty.RecordedBy, row.Duty.RecordedAt))];
        return View("Duties", new DutiesPage(lines, await FiltersAsync(unit, kind, ct),
            new(edge is null ? null : Href(unit, kind, null), page.Count > PageSize ? Href(unit, kind, lines[^1].Id) : null), total, Home,
            Acting.IsSecretariat, here.Profile.Departure.NonPerformanceYears is not null && Permissions.Allows(Permission.SeeIdleMembers, Acting.Kind), unit is { Length: > 0 } || wanted is not null,
            Acting.Kind == CapacityKind.Liaison ? Acting.UnitName : null));
    }

    [HttpGet("idle"), May(Permission.SeeIdleMembers)]
    public async Task<IActionResult> Idle([FromQuery] string? view, [FromQuery] string? after, CancellationToken ct) =>
        await pages.IdleAsync(view, after, ct) is { } page ? View("Idle", page) : NotFound();

    private IQueryable<Row> Visible()
    {
        var own = Acting.Kind == CapacityKind.Liaison ? Acting.UnitId : null;
        return from duty in db.DutyRecords.AsNoTracking()
               where duty.AllianceId == here.Id && (own == null || duty.UnitId == own)
               join unit in db.Units on duty.UnitId equals unit.Id
               select new Row { Duty = duty, Name = unit.Name, Code = unit.Code };
    }

    private async Task<FiltersModel> FiltersAsync(string? unit, string? kind, CancellationToken ct)
    {
        List<Filter> filters = [new("kind", "种类", kind, [new("", "全部"), .. DutyFormPage.Kinds])];
        if (Acting.Kind != CapacityKind.Liaison)
        {
            var members = await db.RollOn(here.Id, here.Today).OrderBy(row => row.Pinyin).ThenBy(row => row.UnitId).Select(row => new FieldOption(row.Code, row.Name, "")).ToListAsync(ct);
            filters.Insert(0, new("unit", "单位", unit, [new("", "全部单位"), .. members]));
        }
        return new(Home, "筛选记录", filters, []);
    }

    private string Href(string? unit, string? kind, Guid? after)
    {
        var parts = new (string Key, string? Value)[] { ("unit", unit), ("kind", kind), ("after", after?.ToString()) };
        return Home + QueryString.Create(parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Key, part.Value)));
    }

    private sealed class Row
    {
        public required DutyRecord Duty { get; init; }
        public required string Name { get; init; }
        public required string Code { get; init; }
    }
}
