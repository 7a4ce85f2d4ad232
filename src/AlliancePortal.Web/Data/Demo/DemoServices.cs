namespace AlliancePortal.Web.Data.Demo;

internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddScoped<DemoSeed>().AddScoped<DemoAlliance>().AddScoped<DemoPeople>().AddScoped<DemoStage>().AddScoped<DemoDepartures>().AddScoped<DemoStories>()
            .AddScoped<DemoProvince>().AddScoped<DemoFormation>().AddScoped<DemoFilings>();

    /// <summary>In Development only, and only into an empty database.</summary>
    public static async Task PlantDemoAsync(this WebApplication app, CancellationToken ct)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue("Portal:Demo", true)) return;
        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<DemoSeed>().PlantAsync(ct)) return;
        app.Logger.LogInformation("首次启动：正在写入演示数据，约需一分钟。 / First start: the demo's data are being written, which takes about a minute.");
        await scope.ServiceProvider.GetRequiredService<DemoProvince>().PlantAsync(ct);
        await scope.ServiceProvider.GetRequiredService<DemoStories>().TellAsync(ct);
    }
}
