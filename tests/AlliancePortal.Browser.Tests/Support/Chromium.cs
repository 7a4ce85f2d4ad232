using AlliancePortal.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>The machine's own Chromium, one process for all journeys.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var program = Find();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <exception cref="InvalidOperationException">There is no Chromium here, with the command that brings it.</exception>
    private static string Find()
    {
        string?[] named = [Environment.GetEnvironmentVariable("CHROMIUM"), Environment.GetEnvironmentVariable("PORTAL_BROWSER")];
        return named.Concat(UsualPlaces).FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            """
            浏览器测试需要 Chromium，这台机器上没有找到。Debian/Ubuntu 请执行：sudo apt-get install -y chromium；macOS 请执行：brew install --cask chromium；装在别处的，请用环境变量 CHROMIUM 写明程序的路径。
            The browser tests need Chromium, and none was found. Debian/Ubuntu: sudo apt-get install -y chromium; macOS: brew install --cask chromium; if it lies elsewhere, name the program in the variable CHROMIUM.
            """);
    }
}
