namespace AlliancePortal.Web.Features.Shared;

/// <summary>Which picture of icons.svg belongs to which entry of the menu.</summary>
internal static class RailIcons
{
    private const string Other = "file-text";

    private static readonly Dictionary<string, string> ByKey = new()
    {
        ["desk"] = "layout-list",
        ["members"] = "building-community",
        ["applications"] = "user-plus",
        ["departures"] = "user-minus",
        ["resolutions"] = "checkbox",
        ["meetings"] = "calendar-event",
        ["council"] = "users",
        ["documents"] = "file-text",
        ["certificates"] = "certificate",
        ["charter"] = "book",
        ["projects"] = "folder",
        ["funds"] = "coin",
        ["notices"] = "bell",
        ["mail"] = "send",
        ["deliveries"] = "send",
        ["operations"] = "send",
        ["unit"] = "building",
        ["me"] = "user",
        ["calendars"] = "calendar-event",
        ["clock"] = "clock",
        ["people"] = "key",
        ["codes"] = "file-text",
        ["settings"] = "settings",
        ["home"] = "building-community",
        ["overview"] = "layout-list",
        ["back"] = "arrow-left",
        ["calls"] = "rubber-stamp",
        ["filings"] = "file-text",
        ["filing"] = "rubber-stamp",
        ["tickets"] = "edit",
        ["posts"] = "key",
        ["todo"] = "list-check",
    };

    public static IReadOnlyCollection<string> All => [.. ByKey.Values, Other];

    public static string Of(string key) => ByKey.GetValueOrDefault(key, Other);
}
