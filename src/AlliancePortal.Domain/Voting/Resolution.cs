using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Voting;

/// <summary>
/// One vote of the council: matter, rule, frozen roster, ballots, outcome (state machine 9.6). When it carries,
/// the feature that owns the matter enacts it in the same transaction, once.
/// </summary>
public sealed partial class Resolution
{
    private readonly List<RosterEntry> _roster = [];
    private readonly List<Ballot> _ballots = [];

    private Resolution() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }

    /// <summary>The case number, given at preparation; may have gaps, and is the address.</summary>
    public string Number { get; private init; } = "";
    public string Title { get; private init; } = "";

    /// <summary>The text that is decided; fixed when the vote opens.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Who decides; fixed when the vote is prepared.</summary>
    public VotingBody Body { get; private init; }

    /// <summary>What kind of matter, such as admission; the feature that owns it enacts it.</summary>
    public string Matter { get; private init; } = "";
    public Guid MatterId { get; private init; }

    /// <summary>The unit the matter concerns.</summary>
    public Guid? UnitId { get; private init; }
    public Guid CharterVersionId { get; private init; }
    public VotingRule Rule { get; private init; } = null!;
    public CountingPolicies Policies { get; private init; } = CountingPolicies.Default;
    public string Article { get; private init; } = "";
    public DateTimeOffset PreparedAt { get; private init; }

    /// <summary>Notice to opening, and opening to closing, each with its derivation (G-VOTE-9, 9.6).</summary>
    public Derivation Notice { get; private init; } = null!;
    public Derivation Window { get; private init; } = null!;
    public DateTimeOffset OpensAt { get; private init; }
    public DateTimeOffset ClosesAt { get; private init; }
    public IReadOnlyList<Recusal> Recusals { get; private set; } = [];
    public ResolutionState State { get; private set; }

    /// <summary>SHA-256 of text, rule, window and roster as frozen.</summary>
    public string RosterHash { get; private set; } = "";

    /// <summary>Vacant seats when the vote opened; for information, or in the base by setting.</summary>
    public int VacantSeats { get; private set; }
    public VoteResult? Result { get; private set; }
    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>The resolution's own number, without gaps; given at counting (渝网通联理决〔2026〕18号 prints from it).</summary>
    public int? DecisionYear { get; private set; }
    public int? DecisionSerial { get; private set; }

    /// <summary>Hash of everything that was decided: text, rule, roster, ballots, result.</summary>
    public string RecordHash { get; private set; } = "";
    public string SignedBy { get; private set; } = "";

    /// <summary>In whose place it was signed, such as 常务副理事长（代行理事长职责）; empty where the chair signed.</summary>
    public string SignedAs { get; private set; } = "";
    public DateTimeOffset? SignedAt { get; private set; }
    public string VoidReason { get; private set; } = "";

    public IReadOnlyList<RosterEntry> Roster => _roster;
    public IReadOnlyList<Ballot> Ballots => _ballots;

    /// <summary>Prepares a vote with its notice and window.</summary>
    public static Resolution Prepare(ResolutionDraft draft, VotingTerms terms, DateTimeOffset now)
    {
        var noticeOn = ShanghaiTime.DateOf(now);
        CharterBreach.When(terms.WindowWorkingDays < terms.MinWindow || terms.WindowWorkingDays > terms.MaxWindow, CharterRule.WindowHasItsLength,
            $"表决期须为 {terms.MinWindow} 至 {terms.MaxWindow} 个工作日。");
        // days that the notice tells every seat are appointed; no later arrangement of holidays moves them
        var notice = terms.Calendar.AddWorkingDays(noticeOn, terms.NoticeWorkingDays).Fixed();
        var window = terms.Calendar.AddWorkingDays(notice.Due, terms.WindowWorkingDays).Fixed();
        return new Resolution
        {
            AllianceId = draft.AllianceId, Id = Guid.CreateVersion7(), Number = draft.Number, Title = draft.Title, Text = draft.Text,
            Body = draft.Body, Matter = draft.Matter, MatterId = draft.MatterId, UnitId = draft.UnitId, CharterVersionId = draft.CharterVersionId,
            Rule = terms.Rule, Policies = terms.Policies,
            Article = terms.Article, NeedsWrittenConsent = terms.NeedsWrittenConsent, PreparedAt = now, Notice = notice, Window = window,
            OpensAt = ShanghaiTime.StartOf(notice.Due), ClosesAt = ShanghaiTime.EndOf(window.Due),
        };
    }

    /// <summary>True between opening and closing, by the clock alone. A ballot at the closing instant itself is in time.</summary>
    public bool IsRunningAt(DateTimeOffset now) => State is ResolutionState.Prepared or ResolutionState.Open && now >= OpensAt && now <= ClosesAt;

    public bool MustOpenAt(DateTimeOffset now) => State == ResolutionState.Prepared && now >= OpensAt;

    public bool MustCloseAt(DateTimeOffset now) => State is ResolutionState.Prepared or ResolutionState.Open && now > ClosesAt;

    /// <summary>Records that a seat does not vote, with the reason; only before the vote opens.</summary>
    public void Recuse(Recusal recusal)
    {
        MustBe(ResolutionState.Prepared);
        CharterBreach.When(string.IsNullOrWhiteSpace(recusal.Reason), CharterRule.InterestedSeatsRecuse, "回避须写明理由。");
        CharterBreach.When(Recusals.Any(known => known.SeatId == recusal.SeatId), CharterRule.InterestedSeatsRecuse, $"该{Body.Holder()}已经登记回避。");
        Recusals = [.. Recusals, recusal];
    }

    /// <summary>Freezes and hashes the roster as of <see cref="OpensAt"/>; from here text, rule and roster stand.</summary>
    public void Open(IReadOnlyList<SeatInOffice> seatsInOffice, int vacantSeats)
    {
        MustBe(ResolutionState.Prepared);
        var position = 0;
        foreach (var seat in seatsInOffice)
            _roster.Add(new RosterEntry(AllianceId, Id, ++position, seat, Recusals.FirstOrDefault(recusal => recusal.SeatId == seat.SeatId)?.Reason ?? ""));
        CharterBreach.When(_roster.All(entry => entry.IsRecused), CharterRule.OnlySeatsInOfficeVote, $"没有可以投票的{Body.Holder()}，表决不能开始。");
        VacantSeats = vacantSeats;
        RosterHash = ResolutionHash.OfRoster(this);
        State = ResolutionState.Open;
    }

    /// <summary>Ends a vote that cannot stand: the matter was withdrawn, a bar appeared, the call was defective.</summary>
    public void Annul(string reason, DateTimeOffset now)
    {
        MustBe(ResolutionState.Prepared, ResolutionState.Open, ResolutionState.AwaitingConsent);
        (VoidReason, CountedAt, State) = (reason, CountedAt ?? now, ResolutionState.Void);
    }

    /// <summary>The presiding person's signature: the resolution is in force (a refusal is signed too, and stays a refusal).</summary>
    /// <param name="signedAs">Where another acts in the chair's place, as what.</param>
    public void Sign(string name, DateTimeOffset now, string signedAs = "")
    {
        CharterBreach.When(State is not (ResolutionState.Passed or ResolutionState.Rejected), CharterRule.VoteTakesItsSteps, $"该表决现为“{State.Chinese()}”。");
        CharterBreach.When(SignedAt is not null, CharterRule.IssuedPapersStay, "决议已经签发。");
        (SignedBy, SignedAs, SignedAt) = (name, signedAs, now);
        if (State == ResolutionState.Passed) State = ResolutionState.InForce;
    }

    private void MustBe(params ResolutionState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.VoteTakesItsSteps, $"该表决现为“{State.Chinese()}”。");
}

/// <summary>What is to be decided.</summary>
public sealed record ResolutionDraft(Guid AllianceId, string Number, string Title, string Text, string Matter, Guid MatterId, Guid? UnitId, Guid CharterVersionId, VotingBody Body = VotingBody.Council);

/// <summary>理事会, or 成员大会 in which every unit has one vote (JL-A2-14-2).</summary>
public enum VotingBody { Council, Assembly }

public static class VotingBodies
{
    public static string Chinese(this VotingBody body) => body == VotingBody.Council ? "理事会" : "成员大会";

    /// <summary>Who votes, in the charter's word.</summary>
    public static string Voters(this VotingBody body) => body == VotingBody.Council ? "理事" : "成员";

    /// <summary>What one vote stands for, as it is counted: 席, or 个单位 where every unit has one vote.</summary>
    public static string Voices(this VotingBody body) => body == VotingBody.Council ? "席" : "个单位";

    /// <summary>What has a vote: a seat of the council, or a unit in the assembly.</summary>
    public static string Holder(this VotingBody body) => body == VotingBody.Council ? "席位" : "单位";

    /// <summary>That each has one vote.</summary>
    public static string OneVoteEach(this VotingBody body) => body == VotingBody.Council ? "每席一票" : "每个单位一票";
}

/// <summary>How it is decided: the rule and the policies of the charter version, notice and window in working days.</summary>
/// <param name="NeedsWrittenConsent">Whether as many written consents as votes are needed before it takes effect (G-VOTE-8).</param>
public sealed record VotingTerms(VotingRule Rule, CountingPolicies Policies, string Article, WorkingCalendar Calendar,
    int NoticeWorkingDays, int WindowWorkingDays, int MinWindow, int MaxWindow, bool NeedsWrittenConsent = false);
