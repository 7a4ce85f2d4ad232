using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Departures;

/// <summary>The approval path: the council looks at open obligations; free to leave all the same (JL-A2-18-2, JL-CONF-2).</summary>
public sealed partial class Withdrawal
{
    /// <summary>By when the secretariat writes its opinion.</summary>
    public Derivation? OpinionDue { get; private set; }

    /// <summary>After this day without a decision the exit counts as approved; null where the setting is off.</summary>
    public Derivation? DeemedDue { get; private set; }

    public string Opinion { get; private set; } = "";
    public IReadOnlyList<string> OpenObligations { get; private set; } = [];
    public string OpinionBy { get; private set; } = "";
    public Guid? ResolutionId { get; private set; }

    /// <summary>Why the council put it off, and by when it looks again.</summary>
    public string DeferralReason { get; private set; } = "";
    public Derivation? ReconsiderDue { get; private set; }
    public bool IsDeemedApproved { get; private set; }

    /// <summary>The secretariat's opinion on what the unit still owes; nothing else may be examined.</summary>
    public void Examine(string opinion, IReadOnlyList<string> openObligations, string by)
    {
        MustWaitForCouncil();
        CharterBreach.When(string.IsNullOrWhiteSpace(opinion), CharterRule.ExitNeedsTheCouncil, "须写明关于未了义务的意见。");
        (Opinion, OpenObligations, OpinionBy) = (opinion, openObligations, by);
    }

    public void ReferToCouncil(Guid resolutionId)
    {
        MustWaitForCouncil();
        CharterBreach.When(Opinion.Length == 0, CharterRule.ExitNeedsTheCouncil, "尚未写明关于未了义务的意见。");
        CharterBreach.When(ResolutionId is not null, CharterRule.WithdrawalTakesItsSteps, "已经提请表决。");
        ResolutionId = resolutionId;
    }

    public void VoteOpened(DateTimeOffset at)
    {
        MustWaitForCouncil();
        Become(WithdrawalState.CouncilVoting, at);
    }

    /// <summary>The council agrees: the exit takes effect with the day of the resolution, or a later day that was asked for.</summary>
    public void Approve(DateOnly resolvedOn, DateTimeOffset at)
    {
        MustBe(WithdrawalState.CouncilVoting);
        ExitOn = LastDayOf(resolvedOn, resolvedOn);
        Become(WithdrawalState.NoticeRunning, at);
    }

    /// <summary>The vote was not carried: put off with its reasons, to be looked at again (default 20 working days).</summary>
    public void Defer(string reason, Derivation? reconsiderDue, DateTimeOffset at)
    {
        MustBe(WithdrawalState.CouncilVoting);
        (DeferralReason, ReconsiderDue, ResolutionId) = (reason, reconsiderDue, null);
        Become(WithdrawalState.Deferred, at);
    }

    /// <summary>The vote was void: the case waits for another one.</summary>
    public void VoteWasVoid(DateTimeOffset at)
    {
        MustBe(WithdrawalState.CouncilVoting, WithdrawalState.Submitted, WithdrawalState.Deferred);
        ResolutionId = null;
        if (State == WithdrawalState.CouncilVoting) Become(WithdrawalState.Submitted, at);
    }

    /// <summary>True once the council's days have passed without an approval, by the clock alone.</summary>
    public bool IsDeemedApprovedAt(DateTimeOffset now) => State is WithdrawalState.Submitted or WithdrawalState.CouncilVoting or WithdrawalState.Deferred
        && DeemedDue is { } due && now >= ShanghaiTime.EndOf(due.Due);

    /// <summary>Records the approval that silence brought about; the last day is that of the period, or a later one asked for.</summary>
    /// <remarks>A day of receipt that was confirmed only after the period ended no membership before its confirmation.</remarks>
    public void DeemApproved(DateTimeOffset now)
    {
        CharterBreach.When(!IsDeemedApprovedAt(now), CharterRule.ExitNeedsTheCouncil, "视为批准的期限尚未届满。");
        var over = ShanghaiTime.EndOf(DeemedDue!.Due);
        ExitOn = LastDayBySilence;
        IsDeemedApproved = true;
        Become(WithdrawalState.NoticeRunning, StateSince > over ? StateSince : over);
    }

    private DateOnly LastDayBySilence => LastDayOf(DeemedDue!.Due, ShanghaiTime.DateOf(StateSince));

    private void AwaitCouncil(DepartureTerms terms, DateTimeOffset now)
    {
        if (terms.Parameters.OpinionWorkingDays is { } opinion) OpinionDue = terms.Calendar.AddWorkingDays(ReceivedOn, opinion);
        if (terms.Parameters.DeemedApprovalDays is { } deemed) DeemedDue = terms.Calendar.AddCalendarDays(ReceivedOn, deemed, mustAct: true);
        Become(WithdrawalState.Submitted, now);
    }

    private void MustWaitForCouncil()
    {
        MustBe(WithdrawalState.Submitted, WithdrawalState.Deferred);
        CharterBreach.When(Path != Profiles.ExitPath.CouncilApproval, CharterRule.WithdrawalTakesItsSteps, "本联盟退出无须理事会批准。");
        CharterBreach.When(EarlierReceipt is not null, CharterRule.PaperIsReceivedWhenStamped, "收到日期尚待另一人复核。");
    }
}
