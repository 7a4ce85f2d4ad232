using Quartz;

namespace AlliancePortal.Web.Jobs;

/// <summary>Tells of what is due or overdue: each reminder once, by a unique key in the database.</summary>
internal sealed class ReminderJob(AllianceRounds rounds, IEnumerable<ReminderWork> works) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await rounds.GoAsync([.. works], cancellationToken);
}
