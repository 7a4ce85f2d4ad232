namespace AlliancePortal.Domain.Applications;

/// <summary>Where an application stands (state machine 9.1).</summary>
public enum ApplicationState
{
    Draft, Submitted, SupplementRequested, Accepted, CouncilVoting, Approved, AgreementPending, Member, Certified,
    Rejected, Withdrawn, Lapsed, Returned,
}

public static class ApplicationStates
{
    /// <summary>The states in which a case is still open, so that no second one may run (G-USCC-6).</summary>
    public static readonly IReadOnlyList<ApplicationState> Open =
    [
        ApplicationState.Submitted, ApplicationState.SupplementRequested, ApplicationState.Accepted,
        ApplicationState.CouncilVoting, ApplicationState.Approved, ApplicationState.AgreementPending,
    ];

    public static bool IsOpen(this ApplicationState state) => Open.Contains(state);

    public static string Chinese(this ApplicationState state) => state switch
    {
        ApplicationState.Draft => "填写中",
        ApplicationState.Submitted => "待审查",
        ApplicationState.SupplementRequested => "待补正",
        ApplicationState.Accepted => "已受理",
        ApplicationState.CouncilVoting => "表决中",
        ApplicationState.Approved => "已批准",
        ApplicationState.AgreementPending => "待签协议",
        ApplicationState.Member => "已入盟",
        ApplicationState.Certified => "已发证",
        ApplicationState.Rejected => "未获批准",
        ApplicationState.Withdrawn => "已撤回",
        ApplicationState.Lapsed => "已失效",
        _ => "已退回",
    };
}
