using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>What somebody looks at.</summary>
/// <param name="Text">Size of text against the usual, as the reader has set it: 2 is 200 %.</param>
public sealed record Screen(int Width, int Height, bool IsTouched = false, bool RunsScripts = true, double Text = 1)
{
    public static readonly Screen Desktop = new(1280, 900);
    public static readonly Screen Phone = new(390, 844, IsTouched: true);

    public Screen WithoutScripts => this with { RunsScripts = false };

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = IsTouched,
        IsMobile = IsTouched,
        JavaScriptEnabled = RunsScripts,
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        AcceptDownloads = true,
    };
}
