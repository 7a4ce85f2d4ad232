using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Register;

/// <summary>A filed alliance as its form in effect says; persons are not named in public (G-PII-1).</summary>
public sealed record FiledLine(string Name, string Href, string Field, string ChairUnit, int Members, string FiledNumber, DateOnly FiledOn, string VerifyHref);

public sealed record FiledPage(string Area, string FilingBody, IReadOnlyList<FiledLine> Lines, int Count, PagerModel Pager, bool FilesAlliances, string MapHref);

/// <summary>备案名录: the alliances of a province whose filing is in force, the latest first.</summary>
public sealed class FiledRegister(PortalDb db, AreaScope area)
{
    private const int PageSize = 50;

    private string Home => $"{area.Home}/filed";

    public async Task<FiledPage> OfAsync(Guid? after, CancellationToken ct)
    {
        var code = area.Code;
        var all = db.Filings.AsNoTracking().Where(row => row.AreaCode == code && row.State == FilingState.Filed);
        var mark = after is { } id ? await all.Where(row => row.Id == id).Select(row => new { row.StateSince, row.Id }).SingleOrDefaultAsync(ct) : null;
        var rest = mark is null ? all : all.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.StateSince, row.Id), ValueTuple.Create(mark.StateSince, mark.Id)));
        var page = await (
            from row in rest.OrderByDescending(row => row.StateSince).ThenByDescending(row => row.Id).Take(PageSize + 1)
            join alliance in db.Alliances on row.AllianceId equals alliance.Id
            orderby row.StateSince descending, row.Id descending
            select new
            {
                row.Id, row.FiledNumber, row.FiledOn, row.Token, alliance.Slug,
                row.Versions.Where(version => version.IsInEffect).OrderByDescending(version => version.Number).First().Sheet,
            }).ToListAsync(ct);
        var lines = page.Take(PageSize).Select(row => new FiledLine(row.Sheet.Name, $"/{row.Slug}", row.Sheet.Field, row.Sheet.ChairUnit, row.Sheet.Members, row.FiledNumber, row.FiledOn!.Value, $"/verify/{row.Token}"));
        return new(area.Area.Name, area.Area.Preset.Filing?.FilingBody ?? area.Area.Authority, [.. lines], await all.CountAsync(ct),
            new(mark is null ? null : Home, page.Count > PageSize ? $"{Home}?after={page[PageSize - 1].Id}" : null), area.Area.FilesAlliances, $"{area.Home}/map");
    }
}
