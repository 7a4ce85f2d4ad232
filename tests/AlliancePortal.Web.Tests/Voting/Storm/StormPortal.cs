using System.Diagnostics;
using System.Net;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Infrastructure.Database;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using AlliancePortal.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlliancePortal.Web.Tests.Voting.Storm;

/// <summary>
/// Votes on a durable PostgreSQL of their own. They are prepared here, in the test's process; the ballots go to a portal in a process of
/// its own on the same data folder, which starts PostgreSQL again when that is killed.
/// </summary>
public sealed class StormPortal(TestPostgres postgres) : VotingPortal(postgres)
{
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"alliance-portal-storm-{Guid.NewGuid():N}"));
    private PostgresCluster _cluster = null!;

    public override async ValueTask InitializeAsync()
    {
        _cluster = await PostgresCluster.StartAsync(new(_folder.FullName, AppContext.BaseDirectory), NullLogger.Instance, CancellationToken.None);
        Connections = new(_cluster.AppConnectionString, _cluster.OwnerConnectionString);
        await Preparation.MigrateAsync(Connections, CancellationToken.None);
        await PlantAsync(Connections);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public PortalProcess NewProcess() => new(new Dictionary<string, string>
    {
        ["contentRoot"] = AppContext.BaseDirectory,
        ["Portal:DataFolder"] = _folder.FullName,
        ["Portal:PublicUrl"] = "http://127.0.0.1",
        ["Portal:Demo"] = "false",
        ["Papers:StartWithPortal"] = "false",
    });

    public void KillPostgres()
    {
        var note = Path.Combine(_folder.FullName, "postgres", "data", "postmaster.pid");
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(note).First()));
        server.Kill();
    }

    public bool PostgresRuns => _cluster.IsRunning;

    /// <summary>A browser of that seat at the other process; the session is a row that both know.</summary>
    internal async Task<Browser> SeatAtAsync(Uri address, RosterEntry seat)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in await CookiesOfAsync(seat)) cookies.SetCookies(address, cookie.Split(';')[0]);
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) };
        return new Browser(new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) });
    }

    private async Task<IEnumerable<string>> CookiesOfAsync(RosterEntry seat)
    {
        var person = await PersonOfAsync(seat);
        using var client = CreateClient(new() { HandleCookies = false });
        var answer = await client.PostAsync($"/for-tests/sign-in/{person.Id}", null, TestContext.Current.CancellationToken);
        return answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie");
    }
}
