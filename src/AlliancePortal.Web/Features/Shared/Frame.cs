namespace AlliancePortal.Web.Features.Shared;

/// <summary>What stands around every page: the alliance, who acts and as what, where one can go, what waits.
/// Built once a request; a page without it is shown as the public sees it.</summary>
public sealed record Frame
{
    public static Frame Anonymous { get; } = new();

    public string? AllianceName { get; init; }

    public string? AllianceSlug { get; init; }

    /// <summary>The alliance is being formed: it has no public pages yet.</summary>
    public bool IsForming { get; init; }

    /// <summary>The authority or service centre that the page belongs to, where it is of a province and of no alliance.</summary>
    public string? AreaName { get; init; }

    /// <summary>Whose pages these are: the alliance's, or those of who stands above the alliances.</summary>
    public string? OwnerName => AllianceName ?? AreaName;

    public string? PersonName { get; init; }

    /// <summary>As what one acts, e.g. 代表：某某大学 · 副理事长. Never hidden while signed in.</summary>
    public string? CapacityText { get; init; }

    /// <summary>Posted with every form, so that a stale capacity is refused instead of acted upon.</summary>
    public string? CapacityKey { get; init; }

    public IReadOnlyList<CapacityChoice> Capacities { get; init; } = [];

    public IReadOnlyList<AllianceChoice> Alliances { get; init; } = [];

    public IReadOnlyList<RailItem> Rail { get; init; } = [];

    /// <summary>The four fixed entries of the phone: 待办, 表决, 联盟, 我的.</summary>
    public IReadOnlyList<RailItem> BottomBar { get; init; } = [];

    /// <summary>One sentence below the bar, e.g. that next year's holidays are not out yet.</summary>
    public string? NoticeStrip { get; init; }

    /// <summary>An officer looks at an alliance: the strip says as what, on its public pages too.</summary>
    public bool IsOverseen { get; init; }

    public int VotesWaiting { get; init; }

    public int DeskCount { get; init; }

    public bool IsDevelopment { get; init; }

    /// <summary>The legal day in words, e.g. 2026年11月20日（五）.</summary>
    public string Today { get; init; } = "";

    /// <summary>Where the search field leads with ?q=; no field without it.</summary>
    public string? SearchHref { get; init; }

    public string? HelpHref { get; init; }

    public string SwitchCapacityHref { get; init; } = "/account/capacity";

    public string SignInHref { get; init; } = "/account/sign-in";

    public string SignOutHref { get; init; } = "/account/sign-out";

    public bool IsSignedIn => PersonName is not null;

    /// <summary>The address of the alliance's public page.</summary>
    public string Home => AllianceSlug is null ? "/" : $"/{AllianceSlug}";

    public string TitleOf(object? page) => $"{page} · {OwnerName ?? "产业创新联盟门户"}";
}

/// <summary>One capacity that the signed-in person may choose.</summary>
public sealed record CapacityChoice(string Key, string Text, bool IsCurrent);

/// <summary>One alliance that the signed-in person may go to.</summary>
public sealed record AllianceChoice(string Name, string Href, bool IsCurrent);

/// <summary>One entry of the menu. The key picks the icon (see <see cref="RailIcons"/>); a gap above starts a group.</summary>
public sealed record RailItem(string Key, string Text, string Href, int? Count = null, bool IsCurrent = false, bool StartsGroup = false);

/// <summary>Carries the frame of the request; set once, before a page is drawn.</summary>
public sealed class FrameAccessor
{
    public Frame Current { get; set; } = Frame.Anonymous;
}
