namespace AlliancePortal.Web.Infrastructure.Clock;

internal static class ClockSetup
{
    public static void AddPortalClock(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PortalClock>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<PortalClock>());
        builder.Services.AddScoped<TimeTravel>();
    }

    /// <summary>Starts at <c>Clock:StartAt</c> when it is set, else where the clock stood last time.</summary>
    public static async Task SetPortalClockAsync(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var travel = scope.ServiceProvider.GetRequiredService<TimeTravel>();
        if (app.Configuration.GetValue<DateTimeOffset?>("Clock:StartAt") is { } startAt) await travel.ToAsync(startAt, ct);
        else await travel.ResumeAsync(ct);
    }
}
