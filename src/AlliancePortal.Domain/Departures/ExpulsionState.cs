namespace AlliancePortal.Domain.Departures;

/// <summary>Where an expulsion stands (state machine 9.3). Barred and bar over are decided by the clock, not stored.</summary>
public enum ExpulsionState
{
    Opened, Verifying, Hearing, CouncilVoting, PassedAwaitingWrittenConsent, Effective, Rejected, ClosedNoGround, EndedByExit,
}

/// <summary>Why: a serious breach of agreement or rules, or a year or more without performed duties (CQ-14-1, CQ-14-2).</summary>
public enum GroundOfExpulsion { Breach, NonPerformance }

public static class ExpulsionStates
{
    /// <summary>States in which the case still runs, so that no second one may.</summary>
    public static readonly IReadOnlyList<ExpulsionState> Open =
        [ExpulsionState.Opened, ExpulsionState.Verifying, ExpulsionState.Hearing, ExpulsionState.CouncilVoting, ExpulsionState.PassedAwaitingWrittenConsent];

    public static bool IsOpen(this ExpulsionState state) => Open.Contains(state);

    public static string Chinese(this ExpulsionState state) => state switch
    {
        ExpulsionState.Opened => "已立案",
        ExpulsionState.Verifying => "核实中",
        ExpulsionState.Hearing => "听取申辩",
        ExpulsionState.CouncilVoting => "表决中",
        ExpulsionState.PassedAwaitingWrittenConsent => "已通过，待书面同意",
        ExpulsionState.Effective => "已除名",
        ExpulsionState.Rejected => "未予除名",
        ExpulsionState.ClosedNoGround => "事由不成立",
        _ => "因退出而终结",
    };

    public static string Chinese(this ExpulsionPaperKind kind) => kind switch
    {
        ExpulsionPaperKind.Evidence => "证据",
        ExpulsionPaperKind.Report => "核实材料",
        _ => "申辩材料",
    };

    public static string Chinese(this GroundOfExpulsion ground) => ground == GroundOfExpulsion.Breach ? "严重违反协议或规定" : "长期不履行义务";
}
