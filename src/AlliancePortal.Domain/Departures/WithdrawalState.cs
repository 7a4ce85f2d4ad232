namespace AlliancePortal.Domain.Departures;

/// <summary>Where a withdrawal stands (state machine 9.2). That the council was informed is a fact beside it.</summary>
public enum WithdrawalState
{
    /// <summary>Handed in: a day of receipt waits for a second person, or the council has to decide.</summary>
    Submitted,

    /// <summary>The last day of membership is fixed and has not ended yet.</summary>
    NoticeRunning,

    CouncilVoting, Deferred, Exited, Cancelled,
}

public static class WithdrawalStates
{
    /// <summary>States in which the unit may still take its application back and no second one may run.</summary>
    public static readonly IReadOnlyList<WithdrawalState> Open =
        [WithdrawalState.Submitted, WithdrawalState.NoticeRunning, WithdrawalState.CouncilVoting, WithdrawalState.Deferred];

    public static bool IsOpen(this WithdrawalState state) => Open.Contains(state);

    public static string Chinese(this WithdrawalState state) => state switch
    {
        WithdrawalState.Submitted => "已提交",
        WithdrawalState.NoticeRunning => "待退出",
        WithdrawalState.CouncilVoting => "表决中",
        WithdrawalState.Deferred => "暂缓",
        WithdrawalState.Exited => "已退出",
        _ => "已撤回",
    };
}
