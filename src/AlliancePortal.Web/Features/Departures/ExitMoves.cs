using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Calendars.Moves;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>Exit days that wait for a year's arrangement: counted anew with it, in the register and on the seats too; one that has come stays (G-TIME-8).</summary>
internal sealed class ExitMoves(PortalDb db) : IMovesDates
{
    private const string Hold = """
        select 1 from withdrawals w where w.state = 'NoticeRunning' and w.notice->>'IsProvisional' = 'true' order by w.alliance_id, w.id for update of w
        """;

    public async Task<IReadOnlyList<DateMove>> MoveAsync(WorkingCalendar calendar, DateTimeOffset now, bool holds, CancellationToken ct)
    {
        if (holds) await db.Database.ExecuteSqlRawAsync(Hold, ct);
        List<DateMove> moves = [];
        var leaving = await db.Withdrawals.Where(row => row.State == WithdrawalState.NoticeRunning).Include(row => row.Deliveries).OrderBy(row => row.AllianceId).ThenBy(row => row.Id).ToListAsync(ct);
        foreach (var withdrawal in leaving.Where(row => row.Notice is { IsProvisional: true }))
        {
            var (old, last) = (withdrawal.Notice!, withdrawal.ExitOn);
            withdrawal.Recount(calendar, now);
            if (withdrawal.Notice!.SaysTheSameAs(old)) continue;
            if (withdrawal.ExitOn != last) await MoveEndsAsync(withdrawal, ct);
            moves.Add(new(withdrawal.AllianceId, withdrawal.AsSubject(), $"{withdrawal.UnitName}的退出日", DeadlineOwner.Unit, withdrawal.UnitId, old, withdrawal.Notice,
                withdrawal.ExitOn == last && withdrawal.Notice.Due != old.Due ? "按希望的日期退出" : ""));
        }
        return moves;
    }

    /// <summary>Register and seats carry the last day, and follow it.</summary>
    private async Task MoveEndsAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        var (last, basis) = (withdrawal.ExitOn!.Value, withdrawal.Number);
        var membership = await db.Memberships.SingleAsync(row => row.AllianceId == withdrawal.AllianceId && row.Id == withdrawal.MembershipId, ct);
        membership.EndOn(last, basis);
        foreach (var holding in await db.SeatHoldings.Where(row => row.AllianceId == withdrawal.AllianceId && row.UnitId == withdrawal.UnitId && row.EndBasis == basis).ToListAsync(ct)) holding.EndOn(last, basis);
    }
}
