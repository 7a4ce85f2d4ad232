using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Desk.Frames;

/// <summary>Where each capacity goes from every page.</summary>
internal static class Menus
{
    /// <param name="slug">The alliance of the page; null where there is none.</param>
    /// <param name="area">The province of the page or of the officer; null where there is none.</param>
    /// <param name="files">Whether the province files alliances.</param>
    public static IReadOnlyList<RailItem> Rail(string? slug, string? area, Capacity acting, Waiting waiting, bool files)
    {
        if (acting.IsOfficer) return slug is null ? Area(waiting, $"/areas/{acting.AreaCode}") : Overseen(slug, waiting, $"/areas/{acting.AreaCode}", files);
        if (slug is null && area is not null && acting.Kind == CapacityKind.Administrator)
            return [new("desk", "工作台", "/desk"), new("posts", "主管部门和服务中心", $"/areas/{area}/posts"), new("notices", "通知", "/notices", waiting.Unread, StartsGroup: true), new("me", "我的账号", "/account")];
        if (slug is null) return [new("desk", "工作台", "/desk"), new("notices", "通知", "/notices", waiting.Unread, StartsGroup: true), new("me", "我的账号", "/account")];
        IEnumerable<RailItem> items = acting.Kind switch
        {
            CapacityKind.Staff or CapacityKind.SecretaryGeneral => Secretariat(slug, waiting, files),
            CapacityKind.CouncilSeat or CapacityKind.Chair => Council(slug, acting, waiting, files),
            CapacityKind.Liaison => Member(slug, acting, waiting),
            CapacityKind.FormerLiaison => [new("desk", "本单位存档", $"/{slug}/desk")],
            CapacityKind.Applicant => Applicant(slug, waiting),
            CapacityKind.FoundingUnit or CapacityKind.FoundingLead => Founder(slug, acting),
            CapacityKind.Administrator => Administrator(slug, area),
            _ => Visitor(slug),
        };
        return [.. items, new("charter", "章程与参数", $"/{slug}/charter", StartsGroup: true), new("notices", "通知", "/notices", waiting.Unread), new("me", "我的账号", "/account")];
    }

    /// <summary>The phone's four entries.</summary>
    public static IReadOnlyList<RailItem> BottomBar(string? slug, Capacity acting, Waiting waiting) => acting.IsOfficer ?
    [
        new("overview", "总览", $"/areas/{acting.AreaCode}"),
        slug is null ? new("filings", "备案", $"/areas/{acting.AreaCode}/filings", waiting.Filings) : new("members", "成员", $"/{slug}/register"),
        slug is null ? new("tickets", "问题", $"/areas/{acting.AreaCode}/tickets", waiting.Tickets) : new("tickets", "问题", $"/{slug}/tickets"),
        new("me", "我的", "/account"),
    ] :
    [
        new("todo", "待办", slug is not null && Permissions.Allows(Permission.SeeDesk, acting.Kind) ? $"/{slug}/desk" : "/desk", waiting.Desk),
        new("resolutions", "表决", slug is not null && !acting.HasVote && Permissions.Allows(Permission.SeeResolutions, acting.Kind) ? $"/{slug}/resolutions" : "/v", waiting.Votes),
        new("home", "联盟", slug is null ? "/" : $"/{slug}"),
        new("me", "我的", "/account"),
    ];

    /// <summary>Marks the entry whose pages one is on: the one with the longest address that begins this one.</summary>
    public static IReadOnlyList<RailItem> Current(this IReadOnlyList<RailItem> items, string path)
    {
        var current = items.Where(item => path == item.Href || path.StartsWith($"{item.Href}/", StringComparison.Ordinal)).MaxBy(item => item.Href.Length);
        return [.. items.Select(item => item with { IsCurrent = ReferenceEquals(item, current) })];
    }

    private static IEnumerable<RailItem> Secretariat(string slug, Waiting waiting, bool files) =>
    [
        new("desk", "工作台", $"/{slug}/desk", waiting.Desk),
        new("members", "成员单位", $"/{slug}/register", StartsGroup: true),
        new("applications", "加入申请", $"/{slug}/applications", waiting.Applications),
        new("departures", "退出与除名", $"/{slug}/withdrawals"),
        new("certificates", "成员证书", $"/{slug}/certificates"),
        new("documents", "文书", $"/{slug}/documents"),
        new("resolutions", "表决与决议", $"/{slug}/resolutions", waiting.Resolutions, StartsGroup: true),
        new("council", "理事会与任期", $"/{slug}/council"),
        .. Filing(slug, files),
        new("tickets", "问题与建议", $"/{slug}/tickets"),
        new("people", "人员与身份", $"/{slug}/people", StartsGroup: true),
        new("deliveries", "送达记录", $"/{slug}/deliveries"),
        new("settings", "联盟设置", $"/{slug}/settings"),
    ];

    private static IEnumerable<RailItem> Council(string slug, Capacity acting, Waiting waiting, bool files)
    {
        yield return new("desk", "工作台", $"/{slug}/desk", waiting.Desk);
        yield return new("resolutions", "表决与决议", $"/{slug}/resolutions", waiting.Resolutions, StartsGroup: true);
        yield return new("council", "理事会与任期", $"/{slug}/council");
        yield return new("members", "成员单位", $"/{slug}/register", StartsGroup: true);
        yield return new("applications", "加入申请", $"/{slug}/applications");
        yield return new("departures", "退出与除名", $"/{slug}/withdrawals");
        foreach (var item in Filing(slug, files)) yield return item;
        yield return new("tickets", "问题与建议", $"/{slug}/tickets");
        yield return new("unit", "本单位", $"/{slug}/units/{acting.UnitCode}");
        if (acting.Kind == CapacityKind.Chair) yield return new("certificates", "成员证书", $"/{slug}/certificates");
    }

    private static IEnumerable<RailItem> Member(string slug, Capacity acting, Waiting waiting) =>
    [
        new("desk", "工作台", $"/{slug}/desk", waiting.Desk),
        new("unit", "本单位", $"/{slug}/units/{acting.UnitCode}", StartsGroup: true),
        new("members", "成员单位", $"/{slug}/register"),
        new("applications", "加入申请", $"/{slug}/applications"),
        new("resolutions", "表决与决议", $"/{slug}/resolutions", StartsGroup: true),
        new("council", "理事会与任期", $"/{slug}/council"),
    ];

    private static IEnumerable<RailItem> Applicant(string slug, Waiting waiting) =>
    [
        new("desk", "我的申请", $"/{slug}/desk", waiting.Desk),
        new("home", "联盟简介", $"/{slug}", StartsGroup: true),
        new("members", "成员单位名录", $"/{slug}/directory"),
        new("council", "理事会与任期", $"/{slug}/council"),
    ];

    private static IEnumerable<RailItem> Founder(string slug, Capacity acting)
    {
        yield return new("founding", "联盟组建", $"/{slug}/founding");
        yield return new("unit", "本单位情况", $"/{slug}/founding/invitation");
        yield return new("texts", "章程草案", $"/{slug}/founding/charter", StartsGroup: true);
        yield return new("agreement", "合作协议", $"/{slug}/founding/agreement-text");
        yield return new("readings", "冲突和解释", $"/{slug}/founding/readings");
        if (acting.Kind == CapacityKind.FoundingLead) yield return new("division", "任务分工", $"/{slug}/founding/division");
        yield return new("resolutions", "表决与决议", $"/{slug}/resolutions", StartsGroup: true);
        yield return new("deed", "签署室", $"/{slug}/founding/agreement");
    }

    /// <summary>Only where alliances are filed.</summary>
    private static IEnumerable<RailItem> Filing(string slug, bool files) => files ? [new("filing", "备案", $"/{slug}/filing")] : [];

    /// <summary>The pages of who stands above the alliances.</summary>
    private static IReadOnlyList<RailItem> Area(Waiting waiting, string home) =>
    [
        new("overview", "总览", home),
        new("calls", "征集与遴选", $"{home}/calls", StartsGroup: true),
        new("filings", "备案", $"{home}/filings", waiting.Filings),
        new("tickets", "问题与建议", $"{home}/tickets", waiting.Tickets),
        new("notices", "通知", "/notices", waiting.Unread, StartsGroup: true),
        new("me", "我的账号", "/account"),
    ];

    /// <summary>What an officer reads of one alliance.</summary>
    private static IReadOnlyList<RailItem> Overseen(string slug, Waiting waiting, string home, bool files) =>
    [
        new("back", "返回总览", home),
        new("members", "成员单位", $"/{slug}/register", StartsGroup: true),
        new("applications", "加入申请", $"/{slug}/applications"),
        new("departures", "退出与除名", $"/{slug}/withdrawals"),
        new("certificates", "成员证书", $"/{slug}/certificates"),
        new("resolutions", "表决与决议", $"/{slug}/resolutions", StartsGroup: true),
        new("council", "理事会与任期", $"/{slug}/council"),
        new("charter", "章程与参数", $"/{slug}/charter"),
        .. Filing(slug, files),
        new("tickets", "问题与建议", $"/{slug}/tickets"),
        new("notices", "通知", "/notices", waiting.Unread, StartsGroup: true),
        new("me", "我的账号", "/account"),
    ];

    private static IEnumerable<RailItem> Administrator(string slug, string? area) =>
    [
        new("desk", "工作台", "/desk"),
        new("people", "人员与身份", $"/{slug}/people", StartsGroup: true),
        new("posts", "主管部门和服务中心", $"/areas/{area}/posts"),
        new("codes", "无代码单位登记", $"/{slug}/codeless-units"),
        new("calendars", "放假安排", "/calendars"),
        new("operations", "通知发送", "/operations/notices"),
        new("home", "联盟简介", $"/{slug}"),
    ];

    private static IEnumerable<RailItem> Visitor(string slug) =>
    [
        new("desk", "工作台", "/desk"),
        new("home", "联盟简介", $"/{slug}", StartsGroup: true),
        new("members", "成员单位名录", $"/{slug}/directory"),
        new("applications", "加入联盟", $"/{slug}/join"),
        new("council", "理事会与任期", $"/{slug}/council"),
    ];
}
