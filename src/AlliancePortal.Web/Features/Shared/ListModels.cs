namespace AlliancePortal.Web.Features.Shared;

/// <summary>One filter of a list: a select when it has options, otherwise a date or text field.</summary>
/// <param name="Name">The word in the address.</param>
public sealed record Filter(string Name, string Label, string? Value, IReadOnlyList<FieldOption>? Options = null, bool IsDate = false);

/// <summary>One active filter in words and the address without it.</summary>
public sealed record Chip(string Text, string RemoveHref);

/// <summary>The filters above a list and what is active, for <c>_Filters</c>. They are a GET form: an address shows the same list again.</summary>
/// <param name="Kept">What else belongs to the address, such as the order.</param>
public sealed record FiltersModel(string Action, string Button, IReadOnlyList<Filter> Filters, IReadOnlyList<Chip> Chips, IReadOnlyDictionary<string, string>? Kept = null);

/// <summary>Keyset paging, for <c>_Pager</c>: where the neighbours begin; null where there is none.</summary>
public sealed record PagerModel(string? PreviousHref, string? NextHref, string Count = "");

/// <summary>The same list, cut another way, for <c>_Views</c>.</summary>
public sealed record ListView(string Text, string Href, bool IsCurrent = false, int? Count = null);
