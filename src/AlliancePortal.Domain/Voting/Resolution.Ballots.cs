using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Voting;

/// <summary>Casting and counting.</summary>
public sealed partial class Resolution
{
    /// <summary>The seat's place on the frozen roster, or the breach that says why it has none.</summary>
    public RosterEntry SeatThatMayVote(Guid seatId)
    {
        var entry = _roster.FirstOrDefault(candidate => candidate.SeatId == seatId);
        CharterBreach.When(entry is null, CharterRule.OnlySeatsInOfficeVote, $"该{Body.Holder()}不在本次表决冻结的名册中。");
        CharterBreach.When(entry!.IsRecused, CharterRule.InterestedSeatsRecuse, $"该{Body.Holder()}须回避：{entry.Recusal}。");
        return entry;
    }

    /// <summary>Who is on the frozen roster: 在任 35 席，空缺 1 席，回避 0 席; of an assembly, which has no vacancies: 12 个单位，回避 0 个单位.</summary>
    public string RollInWords => Body == VotingBody.Council
        ? $"在任 {_roster.Count} 席，空缺 {VacantSeats} 席，回避 {Tally.Recused} 席"
        : $"{_roster.Count} {Body.Voices()}，回避 {Tally.Recused} {Body.Voices()}";

    /// <summary>Refuses a ballot that does not count; the database says the same of a second one for the seat.</summary>
    /// <param name="at">The instant by the database's clock, in the transaction that keeps the ballot.</param>
    public void MustTake(Guid seatId, BallotWay way, DateTimeOffset at)
    {
        CharterBreach.When(at < OpensAt, CharterRule.BallotsAreCastInTheWindow, $"表决自{ShanghaiTime.Written(ShanghaiTime.DateOf(OpensAt))}0 时开始。");
        CharterBreach.When(at > ClosesAt, CharterRule.BallotsAreCastInTheWindow, "表决已经截止。");
        MustBe(ResolutionState.Open);
        var entry = SeatThatMayVote(seatId);
        CharterBreach.When(way == BallotWay.Online && !entry.VotesOnline, CharterRule.ElectronicVoteIsAgreed, "贵单位尚未接受电子表决条款，请使用纸质票并联系秘书处。");
        var cast = _ballots.FirstOrDefault(ballot => ballot.SeatId == seatId);
        CharterBreach.When(cast is not null, CharterRule.OneBallotForEachSeat, cast is null ? "" : $"该{Body.Holder()}已于{Clock(cast.CastAt)}投票。");
    }

    public void Cast(Ballot ballot)
    {
        MustTake(ballot.SeatId, ballot.Way, ballot.CastAt);
        _ballots.Add(ballot);
    }

    /// <summary>Closes by the clock and counts, once.</summary>
    /// <param name="serial">The next gap-free serial of the year of counting.</param>
    /// <param name="consentDue">By when missing written consents must come in; needed where the matter asks for them.</param>
    public VoteResult Count(int year, int serial, DateTimeOffset now, Derivation? consentDue = null)
    {
        MustBe(ResolutionState.Open);
        CharterBreach.When(now <= ClosesAt, CharterRule.BallotsAreCastInTheWindow, "表决尚未截止。");
        var counted = Voting.Count.Outcome(Rule, Tally, Policies, Body);
        (Result, CountedAt) = (VoteResult.Of(counted, Article), now);
        State = counted.Outcome switch
        {
            VoteOutcome.Passed => ResolutionState.Passed,
            VoteOutcome.NoQuorum => ResolutionState.Void,
            VoteOutcome.Rejected => ResolutionState.Rejected,
            _ => ResolutionState.AwaitingConsent,
        };
        if (State == ResolutionState.AwaitingConsent)
            ConsentDue = consentDue ?? throw new ArgumentNullException(nameof(consentDue), "Missing consents are collected by a day.");
        if (State == ResolutionState.Void) VoidReason = "有效出席不足，本次表决无效（不是否决）。";
        else (DecisionYear, DecisionSerial) = (year, serial);
        RecordHash = ResolutionHash.OfRecord(this);
        return Result;
    }

    /// <summary>What has come in so far; the secretariat's alone until the close.</summary>
    public Tally Tally => new(_roster.Count + VacantSeats, VacantSeats, _roster.Count(entry => entry.IsRecused), NumberOf(Choice.Yes), NumberOf(Choice.No), NumberOf(Choice.Abstain))
    {
        SignedYes = NeedsWrittenConsent ? _consents.Count : null,
    };

    /// <summary>How far the running vote is decided already (G-VOTE-6).</summary>
    public StandingNow Standing => Voting.Count.Standing(Rule, Tally, Policies);

    /// <summary>Votes in favour that carry the matter when everybody who may vote does.</summary>
    public int VotesNeeded => Rule.VotesNeeded(Policies.Entitled(Rule.Of, Tally));

    private int NumberOf(Choice choice) => _ballots.Count(ballot => ballot.Choice == choice);

    private static string Clock(DateTimeOffset at)
    {
        var local = at.ToOffset(ShanghaiTime.Offset);
        return $"{ShanghaiTime.Written(ShanghaiTime.DateOf(at))} {local.Hour:00}:{local.Minute:00}";
    }
}
