using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Voting;

/// <summary>Written consents: where the charter asks for them, a carried vote takes effect with the last one needed (CQ-14-4, G-VOTE-8).</summary>
public sealed partial class Resolution
{
    private readonly List<WrittenConsent> _consents = [];

    /// <summary>Whether as many written consents as votes are asked for.</summary>
    public bool NeedsWrittenConsent { get; private init; }

    /// <summary>By when they must be complete; set when the vote is counted and some are missing.</summary>
    public Derivation? ConsentDue { get; private set; }
    public IReadOnlyList<WrittenConsent> Consents => _consents;

    /// <summary>Consents that are still missing; of a vote that runs, as if it ended now.</summary>
    public int ConsentsMissing => NeedsWrittenConsent ? Math.Max(0, (Result?.Needed ?? VotesNeeded) - _consents.Count) : 0;

    /// <summary>The state that the count recorded and hashed, whatever became of the decision later.</summary>
    public ResolutionState StateAtCount => ConsentDue is not null ? ResolutionState.AwaitingConsent : State == ResolutionState.InForce ? ResolutionState.Passed : State;

    /// <summary>Refuses a consent that does not count: no vote in favour, given before, or too late.</summary>
    public void MustTakeConsent(Guid seatId, DateTimeOffset at)
    {
        CharterBreach.When(!NeedsWrittenConsent, CharterRule.WrittenConsentIsComplete, "本次表决不要求书面同意。");
        MustBe(ResolutionState.Open, ResolutionState.AwaitingConsent);
        CharterBreach.When(State == ResolutionState.Open && at > ClosesAt, CharterRule.VoteTakesItsSteps, "表决已经截止，正在计票。");
        CharterBreach.When(State == ResolutionState.AwaitingConsent && HaveConsentsLapsedAt(at), CharterRule.WrittenConsentIsComplete,
            State == ResolutionState.AwaitingConsent ? $"收集书面同意的期限已于{ShanghaiTime.Written(ConsentDue!.Due)} 24 时届满。" : "");
        CharterBreach.When(!_ballots.Any(ballot => ballot.SeatId == seatId && ballot.Choice == Choice.Yes), CharterRule.WrittenConsentIsComplete,
            "只有投赞成票的席位可以出具书面同意。");
        CharterBreach.When(_consents.Any(consent => consent.SeatId == seatId), CharterRule.WrittenConsentIsComplete, "该席位已经出具书面同意。");
    }

    /// <summary>Takes a consent. With the last one needed a carried vote takes effect.</summary>
    /// <returns>True when this one completed the number.</returns>
    public bool Consent(WrittenConsent consent)
    {
        MustTakeConsent(consent.SeatId, consent.GivenAt);
        _consents.Add(consent);
        if (State != ResolutionState.AwaitingConsent || ConsentsMissing > 0) return false;
        State = ResolutionState.Passed;
        return true;
    }

    /// <summary>True once the days for collecting consents are over, by the clock alone.</summary>
    public bool HaveConsentsLapsedAt(DateTimeOffset now) => State == ResolutionState.AwaitingConsent && now >= ShanghaiTime.EndOf(ConsentDue!.Due);

    /// <summary>The consents did not come in time: the decision lapses.</summary>
    public void LapseConsents(DateTimeOffset now)
    {
        CharterBreach.When(!HaveConsentsLapsedAt(now), CharterRule.WrittenConsentIsComplete, "收集书面同意的期限尚未届满。");
        VoidReason = $"至{ShanghaiTime.Written(ConsentDue!.Due)} 24 时收到书面同意 {_consents.Count} 份，未达到所需 {Result!.Needed} 份。";
        State = ResolutionState.Rejected;
    }
}
