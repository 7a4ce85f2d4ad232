using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>The five parts of a case page.</summary>
/// <param name="Next">What comes next and whose it is, in words; empty when nothing does.</param>
/// <param name="Due">The open deadline that matters most to this case.</param>
/// <param name="StartWord">What happened on the day it is counted from: 收, 发, 始.</param>
public sealed record CasePage(
    Application Application, StateModel State, string Next, DueModel? Due, StepsModel Steps, PaperListModel Papers, string PapersSummary,
    IReadOnlyList<SupplementLine> Supplements, FactsModel Unit, IReadOnlyList<ActionLink> Documents, ActBoxModel Acts, HistoryModel History,
    string Opinion, IReadOnlyList<string> Notes, bool IsApplicant, string StartWord);

/// <summary>One request for supplements: what was asked and when, and when it was answered.</summary>
public sealed record SupplementLine(string Asked, string What, string Answered);
