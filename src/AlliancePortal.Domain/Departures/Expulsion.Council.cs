using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Departures;

/// <summary>From the council's vote to the effect (CQ-14-3 to CQ-14-6).</summary>
public sealed partial class Expulsion
{
    /// <summary>Why the case cannot go to the council yet; null when it can: answered, or the time to answer is over.</summary>
    public string? NotReadyAt(DateTimeOffset now) => State switch
    {
        _ when ResolutionId is not null => "已经提请表决。",
        ExpulsionState.Verifying when GroundFoundAt is not null => null,
        ExpulsionState.Hearing when DefendedAt is not null || now >= ShanghaiTime.EndOf(AnswerDue!.Due) => null,
        ExpulsionState.Hearing => $"申辩期限至{ShanghaiTime.Written(AnswerDue!.Due)} 24 时，该单位尚未答复。",
        _ => $"该除名案现为“{State.Chinese()}”。",
    };

    public void ReferToCouncil(Guid resolutionId, DateTimeOffset now)
    {
        var mustBeHeard = State == ExpulsionState.Hearing && ResolutionId is null;
        CharterBreach.When(NotReadyAt(now) is not null, mustBeHeard ? CharterRule.UnitIsHeard : CharterRule.ExpulsionTakesItsSteps, NotReadyAt(now) ?? "");
        ResolutionId = resolutionId;
    }

    public void VoteOpened(DateTimeOffset at)
    {
        MustBe(ExpulsionState.Verifying, ExpulsionState.Hearing);
        Become(ExpulsionState.CouncilVoting, at);
    }

    /// <summary>Enough votes, written consents missing: nothing takes effect yet (CQ-14-4).</summary>
    public void AwaitConsents(DateTimeOffset at)
    {
        MustBe(ExpulsionState.CouncilVoting);
        Become(ExpulsionState.PassedAwaitingWrittenConsent, at);
    }

    /// <summary>The decision is in force from this moment: the vote carried and every needed consent is there.</summary>
    public void TakeEffect(DateTimeOffset at)
    {
        MustBe(ExpulsionState.CouncilVoting, ExpulsionState.PassedAwaitingWrittenConsent);
        (EffectiveOn, Settlement) = (ShanghaiTime.DateOf(at), SettlementItem.Open);
        Become(ExpulsionState.Effective, at);
    }

    /// <summary>Not carried, or the written consents did not come in time.</summary>
    public void Reject(string reason, DateTimeOffset at)
    {
        MustBe(ExpulsionState.CouncilVoting, ExpulsionState.PassedAwaitingWrittenConsent);
        EndReason = reason;
        Become(ExpulsionState.Rejected, at);
    }

    /// <summary>The vote was void, or annulled although it had carried: the case may be put to another one.</summary>
    public void VoteWasVoid(DateTimeOffset at)
    {
        MustBe(ExpulsionState.Verifying, ExpulsionState.Hearing, ExpulsionState.CouncilVoting, ExpulsionState.PassedAwaitingWrittenConsent);
        ResolutionId = null;
        if (State is ExpulsionState.CouncilVoting or ExpulsionState.PassedAwaitingWrittenConsent) Become(AnswerDue is null ? ExpulsionState.Verifying : ExpulsionState.Hearing, at);
    }

    /// <summary>The unit left meanwhile: the case ends with a finding and makes no bar (CQ-14-6).</summary>
    public void EndByExit(DateOnly leftOn, DateTimeOffset at)
    {
        MustBe([.. ExpulsionStates.Open]);
        EndReason = $"该单位已于{ShanghaiTime.Written(leftOn)} 24 时退出联盟，除名程序终结，不产生重新申请的限制。";
        Become(ExpulsionState.EndedByExit, at);
    }

    /// <summary>Notes that one matter of the check list is settled.</summary>
    public void Settle(SettlementMatter matter, string note, string by, DateTimeOffset now)
    {
        MustBe(ExpulsionState.Effective);
        Settlement = SettlementItem.Settled(Settlement, matter, note, by, now);
    }
}
