using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Features.Filings.Packages;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Cases;

/// <summary>One sealed form, as a line.</summary>
/// <param name="Place">已公开, 待登记 and so on; null where it was only sealed.</param>
internal sealed record VersionLine(FilingVersion Version, StateModel? Place, string Href);

/// <summary>What an office or a meeting said, or what was asked for.</summary>
internal sealed record SaidLine(string What, string By, string When, string Text);

/// <summary>What the form says otherwise than another record.</summary>
/// <param name="Days">Of a filed form: since when each is so, null where no record dates it.</param>
/// <param name="Due">By when that is to be reported; null where nothing is owed.</param>
internal sealed record ContradictionsModel(IReadOnlyList<FilingContradiction> Found, IReadOnlyList<DateOnly?>? Days = null, DueModel? Due = null);

/// <summary>备案: everything about one filing, for the alliance and for those above it.</summary>
/// <param name="Missing">What the draft still lacks; empty where it cannot be written now.</param>
/// <param name="Contradictions">Between the last sealed form and what stands today; after the filing, what has changed.</param>
/// <param name="FiledFormHref">The form in effect with part five and the filing's number; null before the filing.</param>
/// <param name="Earlier">Filings that were refused or revoked before this one.</param>
/// <param name="IsNewer">Something was typed since the last seal.</param>
/// <param name="Due">By when a change is to be reported; null where none is.</param>
internal sealed record CasePage(Filing Case, StateModel State, string Next, StepsModel Steps, FactsModel Facts, IReadOnlyList<string> Missing, ContradictionsModel Contradictions, bool IsNewer, DueModel? Due,
    IReadOnlyList<PackageItem> Package, IReadOnlyList<FilingPaper> Removable, IReadOnlyList<FieldOption> Choices, IReadOnlyList<VersionLine> Versions, IReadOnlyList<SaidLine> Said, ActBoxModel Acts, HistoryModel History,
    string? IndexHref, string? FiledFormHref, IReadOnlyList<Filing> Earlier, bool MayKeep, string Href)
{
    public static StateModel StateOf(FilingState state) => new(state switch
    {
        FilingState.Filed => StateKind.Ok,
        FilingState.Returned => StateKind.Soon,
        FilingState.Refused or FilingState.Revoked => StateKind.Void,
        _ => StateKind.Run,
    }, state.Chinese());
}

/// <summary>Nothing was begun: what a filing is, and whether one may be begun.</summary>
/// <param name="Why">Why none can be begun; empty where one can.</param>
internal sealed record BeginPage(string Why, string Office, bool MayBegin, string Href);
