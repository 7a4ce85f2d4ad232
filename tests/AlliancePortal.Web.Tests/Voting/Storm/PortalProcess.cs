using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AlliancePortal.Web.Tests.Voting.Storm;

/// <summary>A portal in a process of its own, which can be killed and started again at the same address.</summary>
public sealed class PortalProcess(IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private Process? _process;
    private bool _sleeps;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public int Id => _process!.Id;

    /// <summary>Neither ended nor asleep.</summary>
    public bool IsRunning => !_sleeps && _process is { HasExited: false };

    public void Start()
    {
        string[] arguments =
        [
            typeof(Program).Assembly.Location, "--environment=Development", $"--urls={Address}", "--Logging:LogLevel:Default=None",
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = AppContext.BaseDirectory })!;
    }

    /// <summary>At once and without a word, as the kernel does when memory runs out.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Stops it where it stands, as a machine does that is out of breath; its connections stay open.</summary>
    public void Pause()
    {
        Signal("-STOP");
        _sleeps = true;
    }

    public void Resume()
    {
        Signal("-CONT");
        _sleeps = false;
    }

    private void Signal(string signal)
    {
        using var sent = Process.Start("kill", [signal, $"{Id}"]);
        sent.WaitForExit();
        Assert.Equal(0, sent.ExitCode);
    }

    public async Task AnswersAsync(CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(200, ct))
        {
            try
            {
                if ((await client.GetAsync("/healthz", ct)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(2))
            {
                Assert.False(_process!.HasExited, "The portal ended instead of starting.");
            }
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) Kill();
        _process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
