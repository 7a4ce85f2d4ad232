using Quartz;

namespace AlliancePortal.Web.Jobs;

/// <summary>
/// Looks at the clock so that letters and notices go out although nobody reads a page. What is open or over is decided by the clock when it is read;
/// this job only comes first where no reader did.
/// </summary>
internal sealed class ClockJob(AllianceRounds rounds, IEnumerable<ClockWork> works) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await rounds.GoAsync([.. works], cancellationToken);
}
