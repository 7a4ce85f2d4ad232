using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Deliveries;
using AlliancePortal.Web.Infrastructure.Notices;
using AlliancePortal.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Operations;

/// <summary>The e-mails of one alliance in figures: nothing of what they say or to whom.</summary>
/// <param name="Waiting">Not tried yet.</param>
/// <param name="Retrying">Tried, and to be tried again.</param>
/// <param name="OldestWaiting">Since when the oldest of both waits.</param>
/// <param name="SentToday">Within the last 24 hours.</param>
public sealed record MailFigures(string Alliance, int Waiting, int Retrying, DateTimeOffset? OldestWaiting, int Failed, int SentToday, string Troubles);

/// <summary>One job of the scheduler; the times are the machine's, not the portal's.</summary>
public sealed record JobLine(string Name, DateTimeOffset? LastAt, DateTimeOffset? NextAt, bool Failed, string Node);

/// <summary>One portal that takes part in the jobs.</summary>
public sealed record NodeLine(string Name, DateTimeOffset CheckedInAt, bool IsLate);

public sealed record NoticeOperationsPage(IReadOnlyList<MailFigures> Alliances, IReadOnlyList<JobLine> Jobs, IReadOnlyList<NodeLine> Nodes);

/// <summary>How the sending of notices and the jobs stand, across alliances.</summary>
public sealed class NoticeOperations(PortalDb db, TimeProvider clock)
{
    private static readonly Dictionary<string, string> JobWords = new() { [nameof(ClockJob)] = "按时办理（表决开始与截止、逾期失效）", [nameof(ReminderJob)] = "期限、表决和任期提醒" };

    public async Task<NoticeOperationsPage> ShowAsync(CancellationToken ct) => new(await AlliancesAsync(ct), await JobsAsync(ct), await NodesAsync(ct));

    private async Task<List<MailFigures>> AlliancesAsync(CancellationToken ct)
    {
        var yesterday = clock.GetUtcNow().AddDays(-1);
        var figures = await db.Alliances.AsNoTracking().OrderBy(alliance => alliance.Slug).Select(alliance => new
        {
            alliance.Id,
            alliance.Name,
            Waiting = db.Notices.Count(n => n.AllianceId == alliance.Id && n.MailState == MailState.Queued && n.Attempts == 0),
            Retrying = db.Notices.Count(n => n.AllianceId == alliance.Id && n.MailState == MailState.Queued && n.Attempts > 0),
            Oldest = db.Notices.Where(n => n.AllianceId == alliance.Id && n.MailState == MailState.Queued).Min(n => (DateTimeOffset?)n.At),
            Failed = db.Notices.Count(n => n.AllianceId == alliance.Id && n.MailState == MailState.Failed),
            Sent = db.Notices.Count(n => n.AllianceId == alliance.Id && n.MailState == MailState.Sent && n.SentAt >= yesterday),
        }).ToListAsync(ct);
        var troubles = await db.Notices.Where(notice => notice.Trouble != MailTrouble.None && (notice.MailState == MailState.Queued || notice.MailState == MailState.Failed))
            .GroupBy(notice => new { notice.AllianceId, notice.Trouble }).Select(group => new { group.Key.AllianceId, group.Key.Trouble, Count = group.Count() }).ToListAsync(ct);
        return figures.ConvertAll(row => new MailFigures(row.Name, row.Waiting, row.Retrying, row.Oldest, row.Failed, row.Sent,
            string.Join("；", troubles.Where(trouble => trouble.AllianceId == row.Id).OrderByDescending(trouble => trouble.Count).Select(trouble => $"{trouble.Trouble.Chinese()} {trouble.Count}"))));
    }

    private async Task<List<JobLine>> JobsAsync(CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<JobRow>($"""
            select t.job_name, t.prev_fire_time, t.next_fire_time, s.last_instance_name,
                coalesce(s.last_failure_time, 0) > coalesce(s.last_success_time, 0) as failed
            from qrtz_triggers t left join qrtz_job_status s on s.sched_name = t.sched_name and s.job_group = t.job_group and s.job_name = t.job_name
            where t.sched_name = {SchedulerSetup.Name} order by t.job_name
            """).ToListAsync(ct);
        return rows.ConvertAll(row => new JobLine(JobWords.GetValueOrDefault(row.job_name, row.job_name), At(row.prev_fire_time), At(row.next_fire_time), row.failed, row.last_instance_name ?? ""));
    }

    private async Task<List<NodeLine>> NodesAsync(CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<NodeRow>($"""
            select instance_name, last_checkin_time, checkin_interval from qrtz_scheduler_state where sched_name = {SchedulerSetup.Name} order by instance_name
            """).ToListAsync(ct);
        return rows.ConvertAll(row => At(row.last_checkin_time) is { } at
            // against the scheduler's own clock: the portal's may be displaced
            ? new NodeLine(row.instance_name, at, TimeProvider.System.GetUtcNow() - at > 2 * TimeSpan.FromMilliseconds(row.checkin_interval))
            : new NodeLine(row.instance_name, DateTimeOffset.UnixEpoch, true));
    }

    /// <summary>The scheduler keeps its times as ticks of the machine's clock.</summary>
    private static DateTimeOffset? At(long? ticks) => ticks is > 0 ? new DateTimeOffset(ticks.Value, TimeSpan.Zero) : null;

#pragma warning disable IDE1006, CA1812 // named as the columns are, and made by the database's answers
    private sealed record JobRow(string job_name, long? prev_fire_time, long? next_fire_time, string? last_instance_name, bool failed);

    private sealed record NodeRow(string instance_name, long last_checkin_time, long checkin_interval);
#pragma warning restore IDE1006, CA1812
}
