using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

namespace AlliancePortal.Bench;

/// <summary>The portal as a process of its own, asked over HTTP like by a browser.</summary>
internal sealed partial class PortalUnderTest : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _browser;

    private PortalUnderTest(Process process, Uri address) =>
        (_process, _browser) = (process, new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) });

    /// <param name="web">The folder of the web project, built for Release.</param>
    public static PortalUnderTest Start(string web, string folder, PostgresCluster cluster)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(web, "bin/Release/net10.0/AlliancePortal.Web.dll"), "--urls", address.ToString(), "--environment", "Development",
            "--Portal:DataFolder", folder, "--Portal:PublicUrl", address.ToString(), "--ConnectionStrings:Portal", cluster.AppConnectionString,
            "--ConnectionStrings:PortalOwner", cluster.OwnerConnectionString, "--RateLimits:PapersPerMinute", "10000", "--Logging:LogLevel:Default", "Error",
        ]) { WorkingDirectory = web, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process, address);
    }

    public async Task AnswersAsync(TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (_process.HasExited || waited.Elapsed > patience) throw new InvalidOperationException("The portal did not start.");
            await Task.Delay(250);
        }
    }

    /// <summary>Through the demo's one-click doors.</summary>
    public async Task SignInAsync(string name)
    {
        var page = await _browser.GetStringAsync("/account/sign-in");
        var form = Forms().Matches(page).Select(found => found.Value).First(found => found.Contains($"<b>{name}</b>", StringComparison.Ordinal));
        var fields = Fields().Matches(form).ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value));
        using var content = new FormUrlEncodedContent(fields);
        (await _browser.PostAsync("/account/demo", content)).EnsureSuccessStatusCode();
    }

    /// <returns>The median in milliseconds.</returns>
    public async Task<double> MeasureAsync(string what, int times, string address)
    {
        List<double> took = [];
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await _browser.GetAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        took.Sort();
        Console.WriteLine($"{what,-40} median {took[took.Count / 2],7:0.0} ms   slowest {took[^1],7:0.0} ms   of {times}");
        return took[took.Count / 2];
    }

    /// <summary>Follows the pages forward to the last one.</summary>
    public async Task<string> LastPageAsync(string address)
    {
        while (Next().Match(await _browser.GetStringAsync(address)) is { Success: true } next) address = WebUtility.HtmlDecode(next.Groups["href"].Value);
        return address;
    }

    public void Dispose()
    {
        _browser.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _browser.GetAsync("/readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("<form[^>]*action=\"/account/demo.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Fields();

    [GeneratedRegex("href=\"(?<href>[^\"]+)\" rel=\"next\"")]
    private static partial Regex Next();
}
