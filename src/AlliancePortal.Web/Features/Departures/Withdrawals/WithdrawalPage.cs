using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>The five parts of a withdrawal's page.</summary>
/// <param name="Next">What comes next and whose it is, in words.</param>
/// <param name="Due">The notice period, or what the council has to decide by.</param>
/// <param name="MaySettle">The secretariat may fill in the check list.</param>
/// <param name="MayJudge">An earlier day of receipt waits, and the reader may be the second person.</param>
/// <param name="MayDeliver">The secretariat may note deliveries on paper.</param>
public sealed record WithdrawalPage(Withdrawal Case, StateModel State, string Next, DueModel? Due, DueModel? ReportDue, StepsModel Steps, FactsModel Facts,
    IReadOnlyList<ActionLink> Documents, ActBoxModel Acts, HistoryModel History, IReadOnlyList<string> Warnings, bool MaySettle, bool MayJudge, bool MayDeliver, string Href, long Seen)
{
    public static StateModel StateOf(WithdrawalState state) => new(state switch
    {
        WithdrawalState.NoticeRunning => StateKind.Run,
        WithdrawalState.Deferred => StateKind.Soon,
        WithdrawalState.Exited or WithdrawalState.Cancelled => StateKind.Void,
        _ => StateKind.Run,
    }, state.Chinese());
}
