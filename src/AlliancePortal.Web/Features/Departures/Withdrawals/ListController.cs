using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>One withdrawal in the list.</summary>
public sealed record WithdrawalLine(string Number, string UnitName, WithdrawalState State, DateOnly ReceivedOn, DateOnly? ExitOn, bool IsProvisional, DueModel? ReportDue, string Report);

/// <param name="IsWork">True for those whose work it is.</param>
public sealed record WithdrawalsPage(IReadOnlyList<WithdrawalLine> Lines, IReadOnlyList<ListView> Views, PagerModel Pager, int Total, string Home, bool IsWork, bool SeesExpulsions);

/// <summary>退出: who is leaving and who has left, by number.</summary>
[Route("{alliance}/withdrawals")]
public sealed class ListController(PortalDb db, AllianceScope here) : Controller
{
    private const int PageSize = 50;

    private static readonly (string View, string Text, WithdrawalState[] States)[] Views =
    [
        ("open", "在办", [.. WithdrawalStates.Open]), ("left", "已退出", [WithdrawalState.Exited]), ("cancelled", "已撤回", [WithdrawalState.Cancelled]), ("all", "全部", Enum.GetValues<WithdrawalState>()),
    ];

    [HttpGet(""), May(Permission.SeeWithdrawal)]
    public async Task<IActionResult> Index([FromQuery] string? view, [FromQuery] string? after, CancellationToken ct)
    {
        var chosen = Views.FirstOrDefault(one => one.View == view, Views[0]);
        var counts = await db.VisibleWithdrawals(here).GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var rows = db.VisibleWithdrawals(here).AsNoTracking().Include(row => row.Deliveries).Where(row => chosen.States.Contains(row.State));
        if (!string.IsNullOrEmpty(after)) rows = rows.Where(row => row.Number.CompareTo(after) < 0);
        var page = await rows.OrderByDescending(row => row.Number).Take(PageSize + 1).ToListAsync(ct);
        var home = $"/{here.Slug}/withdrawals";
        return View("Withdrawals", new WithdrawalsPage([.. page.Take(PageSize).Select(Line)],
            [.. Views.Select(one => new ListView(one.Text, $"{home}?view={one.View}", one.View == chosen.View, one.States.Sum(state => counts.GetValueOrDefault(state))))],
            new(string.IsNullOrEmpty(after) ? null : $"{home}?view={chosen.View}", page.Count > PageSize ? $"{home}?view={chosen.View}&after={Uri.EscapeDataString(page[PageSize - 1].Number)}" : null),
            chosen.States.Sum(state => counts.GetValueOrDefault(state)), home, here.Caller.Capacity.IsSecretariat, !here.Caller.Capacity.IsOfUnit));
    }

    private WithdrawalLine Line(Withdrawal row) => new(row.Number, row.UnitName, row.State, row.ReceivedOn, row.ExitOn, row is { Notice.IsProvisional: true, State: WithdrawalState.NoticeRunning },
        row is { ReportDue: { } due, CouncilInformedAt: null, State: WithdrawalState.NoticeRunning } ? DueModel.Of(due, here.Today, here.Calendar) : null, Reported(row));

    private string Reported(Withdrawal row) => row switch
    {
        { Deliveries.Count: 0 } => "",
        { CouncilInformedAt: null } => $"已送达 {row.Deliveries.Count(seat => seat.DeliveredAt is not null)}/{row.Deliveries.Count} 席",
        _ => row.IsReportLateAt(here.Now) ? "逾期通报" : "已通报",
    };
}
