using System.Globalization;
using AlliancePortal.Web.Infrastructure.Database;
using Npgsql;
using Quartz;
using Quartz.Impl.AdoJobStore;

namespace AlliancePortal.Web.Jobs;

internal static class SchedulerSetup
{
    public const string Name = "portal", TablePrefix = "qrtz_";

    /// <summary>The jobs, by Quartz with its store in the portal's database: of several portals one runs each job.</summary>
    public static void AddScheduler(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<AllianceRounds>();
        var options = builder.Configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new();
        if (!options.Run) return;

        // by name: what is given to a nameless scheduler, such as its clock, is given to the whole portal
        builder.Services.AddQuartz(Name, quartz => quartz
            .UseTimeProvider(TimeProvider.System) // the portal's own clock may be displaced; the scheduler's may not
            .UseDefaultThreadPool(2)
            .ConfigureScheduler(scheduler => scheduler.InstanceId = InstanceId())
            .UsePersistentStore(store => Store(store, builder.DatabaseConnections(), options))
            .Every<ClockJob>(options.Every)
            .Every<ReminderJob>(options.Every));
        builder.Services.AddQuartzExecutionHistory(history => history.Retention = TimeSpan.FromDays(1));
        builder.Services.AddQuartzHostedService(hosted => (hosted.AwaitApplicationStarted, hosted.WaitForJobsToComplete) = (true, true));
    }

    private static void Store(IPersistentStoreBuilder store, DatabaseConnections connections, JobOptions options) => store
        .UsePostgres(NpgsqlFactory.Instance, connections.ForScheduler)
        .ConfigureStore(ado => ado.TablePrefix = TablePrefix)
        .UseExecutionHistory()
        .UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (options.CheckIn, options.CheckIn));

    /// <summary>A job of a portal that was killed is run again by another one at once.</summary>
    private static IQuartzBuilder Every<TJob>(this IQuartzBuilder quartz, TimeSpan interval) where TJob : class, IJob => quartz.ScheduleJob<TJob>(
        trigger => trigger.WithIdentity(typeof(TJob).Name).StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()),
        job => job.WithIdentity(typeof(TJob).Name).DisallowConcurrentExecution(true).RequestRecovery(true));

    /// <summary>Names the process, so that whoever looks finds it; never the same twice.</summary>
    private static string InstanceId() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid().ToString("N")[..8]}");
}
