namespace AlliancePortal.Web.Features.Account.Own;

/// <summary>A browser as its user knows it, from what it says of itself.</summary>
internal static class BrowserWords
{
    private static readonly (string Sign, string Word)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("wxwork", "企业微信"), ("QQBrowser", "QQ 浏览器"), ("360SE", "360 浏览器"), ("Qaxbrowser", "奇安信浏览器"),
        ("Edg/", "Edge 浏览器"), ("Firefox/", "火狐浏览器"), ("Chrome/", "Chrome 浏览器"), ("Safari/", "Safari 浏览器"),
    ];

    private static readonly (string Sign, string Word)[] Systems =
    [
        ("OpenHarmony", "鸿蒙"), ("HarmonyOS", "鸿蒙"), ("Android", "安卓"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(string userAgent) => $"{WordOf(Browsers, userAgent, "其他浏览器")} · {WordOf(Systems, userAgent, "其他系统")}";

    private static string WordOf((string Sign, string Word)[] known, string userAgent, string other) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Sign, StringComparison.OrdinalIgnoreCase)).Word ?? other;
}
