using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Lists;

/// <summary>Lists the filings of a province for its officers. There are as many as alliances, a few hundred: they are read whole and cut here.</summary>
public sealed class FilingLists(PortalDb db, AreaScope area)
{
    private const int PageSize = 50;

    private static readonly (string Key, string Text)[] Views = [("mine", "待办"), ("all", "全部"), ("filed", "已备案")];

    private string Home => $"{area.Home}/filings";

    public async Task<FilingListPage> OfAsync(string? view, Guid? after, CancellationToken ct)
    {
        var rows = await RowsAsync(ct);
        var shown = Views.FirstOrDefault(one => one.Key == view) is { Key: not null } found ? found.Key : "mine";
        var cuts = Views.ToDictionary(one => one.Key, one => Cut(rows, one.Key));
        var chosen = cuts[shown];
        var from = after is { } mark ? chosen.FindIndex(row => row.Id == mark) + 1 : 0; // an unknown mark begins anew
        var page = chosen.Skip(from).Take(PageSize).ToList();
        return new([.. Views.Select(one => new ListView(one.Text, $"{Home}?view={one.Key}", one.Key == shown, cuts[one.Key].Count))], [.. page.Select(row => Line(row, rows))],
            new(from == 0 ? null : from > PageSize ? $"{Home}?view={shown}&after={chosen[from - PageSize - 1].Id}" : $"{Home}?view={shown}",
                chosen.Count > from + page.Count ? $"{Home}?view={shown}&after={page[^1].Id}" : null), chosen.Count, area.Today, Empty(shown));
    }

    private Task<List<FilingRow>> RowsAsync(CancellationToken ct)
    {
        var code = area.Code;
        var waiting = db.Filings.WaitingFor(area.Caller.Capacity).Select(row => row.Id);
        return (from filing in db.Filings.AsNoTracking()
                join alliance in db.Alliances on filing.AllianceId equals alliance.Id
                where filing.AreaCode == code
                select new FilingRow(filing.Id, filing.AllianceId, filing.Number, filing.Office, filing.State, filing.StateSince, filing.StartedAt, filing.FiledNumber, alliance.Name, alliance.Slug,
                    filing.State == FilingState.Filed && filing.Versions.Any(version => version.SubmittedAt != null && !version.IsInEffect && version.ReplacedByNumber == null),
                    waiting.Contains(filing.Id))).ToListAsync(ct);
    }

    /// <summary>What waits, the longest first; the others with the own office's first, and the latest first in each.</summary>
    private List<FilingRow> Cut(List<FilingRow> rows, string key) => key switch
    {
        "mine" => [.. rows.Where(row => row.IsWaiting).OrderBy(row => row.StateSince).ThenBy(row => row.Id)],
        "filed" => [.. rows.Where(row => row.State == FilingState.Filed).OrderBy(row => !IsOwn(row)).ThenByDescending(row => row.StateSince).ThenBy(row => row.Id)],
        _ => [.. rows.OrderBy(row => !IsOwn(row)).ThenByDescending(row => row.StateSince).ThenBy(row => row.Id)],
    };

    private bool IsOwn(FilingRow row) => area.Caller.Capacity.AreaOffice is { Length: > 0 } office && row.Office == office;

    private FilingLine Line(FilingRow row, List<FilingRow> all)
    {
        var turn = FilingTurns.Next(row.State, row.HasChange, area.Area, row.Office);
        var isOvertaken = row.State is FilingState.Refused or FilingState.Revoked && all.Any(other => other.AllianceId == row.AllianceId && other.StartedAt > row.StartedAt);
        return new(row.Id, row.Alliance, row.Number, FilingTurns.OfficeWord(area.Area, row.Office), IsOwn(row), FilingTurns.StateOf(row.State, row.HasChange), row.StateSince,
            turn.What.Length > 0 && row.State != FilingState.Filed ? area.Calendar.WorkingDaysBetween(ShanghaiTime.DateOf(row.StateSince), area.Today) : null, turn, row.FiledNumber,
            isOvertaken ? null : $"/{row.Slug}/filing/office");
    }

    private EmptyModel Empty(string shown) => !area.Area.FilesAlliances ? new($"{area.Area.Name}不办理联盟备案", "本地区的规定没有设立备案程序，联盟成立后直接列入总览。", [new("看总览", area.Home)], "rubber-stamp")
        : shown == "mine" ? new("没有需要您办理的备案", area.Caller.Capacity.Kind == CapacityKind.CentreOfficer ? "会议审议同意的申报，和已备案联盟报告的变更，会列在这里。" : "联盟提交的申报材料会列在这里，由负责该领域的处室审核。",
            [new("看全部备案", $"{Home}?view=all")], "rubber-stamp")
        : shown == "filed" ? new("还没有已备案的联盟", "经会议审议同意并给予备案编号的联盟，会列在这里，同时向社会公布。", [new("看全部备案", $"{Home}?view=all")], "rubber-stamp")
        : new("还没有联盟申报备案", "联盟成立后开始填写申报（备案）表，从那时起列在这里。", [new("看总览", area.Home)], "rubber-stamp");
}
