using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Clock;
using AlliancePortal.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlliancePortal.Web.Tests.Support;

/// <summary>The portal over HTTP on a database of its own. A class fixture: one for each test class.</summary>
public class PortalFactory(TestPostgres postgres) : WebApplicationFactory<Program>, IAsyncLifetime
{
    internal const string SignInPath = "/for-tests/sign-in";

    protected TestPostgres Postgres => postgres;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"alliance-portal-{Guid.NewGuid():N}");

    internal DatabaseConnections Connections { get; private protected set; } = null!;

    /// <summary>The portal's own clock; <see cref="TravelToAsync(DateTimeOffset)"/> moves it.</summary>
    public PortalClock Clock => Services.GetRequiredService<PortalClock>();

    public virtual async ValueTask InitializeAsync() => Connections = await postgres.NewDatabaseAsync(CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new SignsIn()));
    }

    /// <summary>What this portal is configured with; a test class that needs other settings overrides it.</summary>
    protected virtual Dictionary<string, string> Settings => new()
    {
        ["ConnectionStrings:Portal"] = Connections.App,
        ["ConnectionStrings:PortalOwner"] = Connections.Owner,
        ["Portal:PublicUrl"] = "http://localhost",
        ["Portal:DataFolder"] = _folder,
        ["Portal:MigrateAtStart"] = "false",
        ["Portal:PagePool"] = "20",
        ["Portal:BallotPool"] = "10",
        ["Portal:Demo"] = "false",
        ["Jobs:Run"] = "false", // a test says itself when a job looks at the clock
        ["Papers:Workers"] = "1",
        ["Papers:StartWithPortal"] = "false",
        ["Logging:LogLevel:Default"] = "Error",
        ["Logging:LogLevel:Microsoft"] = "Error",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Error",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "None",
    };

    /// <summary>A browser with its own cookies.</summary>
    public Browser Browse() => new(CreateClient(new() { BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>A browser in which somebody is signed in, without the sign-in page; the session is a row like any other.</summary>
    public async Task<Browser> BrowseAsAsync(Person person)
    {
        var browser = Browse();
        await SignInAsync(browser, person);
        return browser;
    }

    /// <summary>Another person signs in where one may be signed in already.</summary>
    public static async Task SignInAsync(Browser browser, Person person)
    {
        ArgumentNullException.ThrowIfNull(browser);
        var answer = await browser.Client.PostAsync($"{SignInPath}/{person.Id}", null, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public Task TravelToAsync(DateTimeOffset instant) =>
        InScopeAsync(services => services.GetRequiredService<TimeTravel>().ToAsync(instant, CancellationToken.None));

    /// <summary>Moves the clock to an hour of a day in Shanghai.</summary>
    public Task TravelToAsync(int year, int month, int day, int hour = 9, int minute = 0) =>
        TravelToAsync(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(8)));

    /// <summary>Works on the rows as the portal does.</summary>
    public async Task<T> WithDbAsync<T>(Func<PortalDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    private sealed class SignsIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            // not Map: its path base would become the path of the cookie
            app.Use((context, on) => context.Request.Path.StartsWithSegments(SignInPath, out var id) ? SignInAsync(context, id) : on(context));
            next(app);
        };

        private static async Task SignInAsync(HttpContext context, PathString id)
        {
            var db = context.RequestServices.GetRequiredService<PortalDb>();
            var person = await db.Users.FindAsync([Guid.Parse(id.Value![1..])], context.RequestAborted);
            await SessionAuthentication.SignInAsync(context, person!, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        }
    }
}
