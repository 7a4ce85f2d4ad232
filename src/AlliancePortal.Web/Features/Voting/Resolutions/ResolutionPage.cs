using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Consents;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>One seat in the roll-call.</summary>
/// <param name="Fill">The choice after the count; before it, only whether the seat took part, and that for the secretariat alone.</param>
public sealed record RollCallLine(string Office, string Place, string Unit, string Representative, SeatFill? Fill, string Word, DateTimeOffset? At, string Way, string Note);

/// <summary>A vote as the caller may see it.</summary>
/// <param name="Received">Ballots in so far; all that voters learn before the close.</param>
public sealed record ResolutionPage(Resolution Vote, string Number, string Href, bool IsCounted, int Received, int Voters, SeatMapModel Map,
    IReadOnlyList<RollCallLine> Lines, DueModel Due, ActBoxModel Acts)
{
    /// <summary>False for those who read the result and no running count.</summary>
    public bool ShowsReceived { get; init; } = true;
    public StateModel State { get; init; } = new(StateKind.None, "");

    /// <summary>已可通过 and the like; for the secretariat while the vote runs, else empty.</summary>
    public string Standing { get; init; } = "";
    public string CharterTitle { get; init; } = "";
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>The case the vote belongs to; null where there is none or the caller may not see it.</summary>
    public CaseLink? Case { get; init; }
    public string? PaperHref { get; init; }
    public string? EvidenceHref { get; init; }

    /// <summary>Notice, resolution and, for the secretariat, the scans of ballots on paper.</summary>
    public PaperListModel Papers { get; init; } = new([]);
    public HistoryModel? History { get; init; }

    /// <summary>Written consents; null where the vote asks for none or did not carry.</summary>
    public ConsentsModel? Consents { get; init; }
    public bool IsCaretaker { get; init; }

    /// <summary>What came out, in one word or two.</summary>
    public string Outcome => Vote switch
    {
        { State: ResolutionState.Void } => "表决无效",
        { State: ResolutionState.AwaitingConsent, Result: { } result } => $"已通过，待书面同意 {Vote.Consents.Count}/{result.Needed}",
        { State: ResolutionState.Rejected, ConsentDue: not null } => "书面同意未齐，决定不生效",
        _ when IsPassed => "通过",
        _ => "未通过",
    };
    public bool IsPassed => Vote.State is ResolutionState.Passed or ResolutionState.InForce;
    public IEnumerable<IGrouping<string, RollCallLine>> Groups => Lines.GroupBy(line => line.Office);
    public int OnPaper => Vote.Ballots.Count(ballot => ballot.Way == BallotWay.Paper);
}

/// <summary>One vote in the list.</summary>
public sealed record ResolutionLine(string Number, string Title, string Href, StateModel State, DueModel? Due, DateTimeOffset? CountedAt, int? Received, string? BallotHref);

public sealed record ResolutionList(IReadOnlyList<ListView> Views, IReadOnlyList<ResolutionLine> Lines, string? OlderHref, string EmptyText);
