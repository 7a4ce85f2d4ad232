using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Feeds;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>Last days of membership: for secretariat and council those of all units, for a liaison the own unit's.</summary>
internal sealed class ExitFeed(PortalDb db) : IFeedSource
{
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(Person person, Capacity capacity, DateTimeOffset now, CancellationToken ct)
    {
        if (capacity.AllianceId is not { } alliance || !Permissions.Allows(Permission.SeeWithdrawal, capacity.Kind)) return [];
        var (today, own) = (ShanghaiTime.DateOf(now), capacity.IsOfUnit);
        var leaving = await db.Withdrawals.AsNoTracking()
            .Where(row => row.AllianceId == alliance && row.State == WithdrawalState.NoticeRunning && row.ExitOn >= today && (!own || row.UnitId == capacity.UnitId)).ToListAsync(ct);
        return [.. leaving.Select(row => new FeedEntry($"exit-{row.Id}", row.ExitOn!.Value, $"退出日：{row.UnitName}", "成员资格至当日 24 时止。",
            $"/{capacity.AllianceSlug}/withdrawals/{Uri.EscapeDataString(row.Number)}", row.Notice?.IsProvisional == true))];
    }
}
