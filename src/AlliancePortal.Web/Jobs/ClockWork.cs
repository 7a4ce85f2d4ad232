namespace AlliancePortal.Web.Jobs;

/// <summary>One thing a job does for every alliance, in a scope that is that alliance's.</summary>
internal abstract record AllianceWork(string Name, Func<IServiceProvider, DateTimeOffset, CancellationToken, Task> DoAsync);

/// <summary>Records what the clock has decided where no reader came first: votes that open and close, cases that lapse.</summary>
internal sealed record ClockWork(string Name, Func<IServiceProvider, DateTimeOffset, CancellationToken, Task> DoAsync) : AllianceWork(Name, DoAsync);

/// <summary>Tells people of what is due.</summary>
internal sealed record ReminderWork(string Name, Func<IServiceProvider, DateTimeOffset, CancellationToken, Task> DoAsync) : AllianceWork(Name, DoAsync);

internal static class AllianceWorkSetup
{
    /// <summary>Lets the clock's job do this, in the order of registration.</summary>
    public static IServiceCollection WhenTheClockMoves<T>(this IServiceCollection services, Func<T, DateTimeOffset, CancellationToken, Task> work) where T : notnull =>
        services.AddSingleton(new ClockWork(typeof(T).Name, (scope, now, ct) => work(scope.GetRequiredService<T>(), now, ct)));

    /// <summary>Lets the job of reminders do this. It must tell everything once, however often it is asked.</summary>
    public static IServiceCollection WhenRemindersAreDue<T>(this IServiceCollection services, Func<T, DateTimeOffset, CancellationToken, Task> work) where T : notnull =>
        services.AddSingleton(new ReminderWork(typeof(T).Name, (scope, now, ct) => work(scope.GetRequiredService<T>(), now, ct)));
}
