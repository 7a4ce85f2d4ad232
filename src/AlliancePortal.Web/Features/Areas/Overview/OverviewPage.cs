using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>One part of the first sentence: a number that leads to the alliances it counts.</summary>
internal sealed record Finding(int Count, string Words, string Href);

/// <summary>A condition with how many alliances do not meet it; the address takes it or gives it up.</summary>
internal sealed record ConcernChip(string Text, int Count, string Href, bool IsOn);

/// <summary>One bar and its number.</summary>
internal sealed record Bar(string Label, int Count);

/// <summary>Numbers as bars, and the same numbers in words.</summary>
internal sealed record BarChart(string Id, string Title, IReadOnlyList<Bar> Bars)
{
    public const int RowHeight = 26, LabelWidth = 132, BarWidth = 190, Width = 360;

    public int Height => Bars.Count * RowHeight;

    public string Words => string.Join("，", Bars.Select(bar => $"{bar.Label} {bar.Count} 个"));

    /// <summary>Never nothing: one alliance must still be seen.</summary>
    public int WidthOf(Bar bar) => bar.Count == 0 ? 0 : Math.Max(3, bar.Count * BarWidth / Bars.Max(one => one.Count));
}

/// <summary>服务中心总览 (W12).</summary>
/// <param name="Total">All alliances of the area, filtered or not.</param>
/// <param name="Chosen">Those that the filter takes; <paramref name="Lines"/> are the ones of this page.</param>
/// <param name="FilesAlliances">Whether the area files alliances at all.</param>
internal sealed record OverviewPage(string Area, string Title, DateOnly Today, int Total, int Forming, int Chosen, IReadOnlyList<Finding> Findings, IReadOnlyList<ConcernChip> Chips, FiltersModel Filters,
    IReadOnlyList<AllianceLine> Lines, IReadOnlyList<BarChart> Charts, PagerModel Pager, string Home, string? ExcelHref, bool FilesAlliances);

/// <summary>One alliance in the list, with the words that need the area.</summary>
/// <param name="ClassifyHref">Where its field is chosen; null while it is being formed.</param>
internal sealed record AllianceLine(AllianceFacts Facts, string Field, string Href, string? ClassifyHref)
{
    private const decimal BarWidth = 104m;

    /// <summary>Width of the filled part of the bar, out of 104.</summary>
    public string Filled => Tick(Facts.Count.Enterprises, Math.Max(1, Facts.Count.Members));

    /// <summary>Where the charter's share lies on the bar; null where it asks for none.</summary>
    public string? Mark => Facts.Rules.MinEnterpriseShare is { } share ? Tick(share.Numerator, share.Denominator) : null;

    private static string Tick(int part, int whole) => (BarWidth * part / whole).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
