namespace AlliancePortal.Domain.Voting;

public enum VoteOutcome
{
    /// <summary>通过.</summary>
    Passed,

    /// <summary>未通过.</summary>
    Rejected,

    /// <summary>已通过待书面同意: enough votes, written consents missing (G-VOTE-8).</summary>
    PassedAwaitingWrittenConsent,

    /// <summary>有效出席不足: the vote is void, not lost (G-VOTE-7).</summary>
    NoQuorum,
}

/// <summary>What another reading of the base would have given; for information only (G-VOTE-4, G-VOTE-5, G-VOTE-10).</summary>
/// <param name="Words">The reading, such as 回避席位计入基数.</param>
public sealed record OtherReading(string Words, int Base, int Required, VoteOutcome Outcome, VotingBody Body = VotingBody.Council)
{
    public string Sentence => $"{Words}：基数 {Base} {Body.Voices()}，需 {Required} 票赞成，{CountResult.InWords(Outcome)}。";
}

/// <summary>A counted vote with its arithmetic.</summary>
/// <param name="QuorumNeeded">Seats that must take part; null where no quorum is asked.</param>
/// <param name="ConsentsMissing">Written consents still to be collected.</param>
/// <param name="Body">Whose vote it was: what is counted are seats, or units.</param>
public sealed record CountResult(
    VotingRule Rule,
    Tally Tally,
    int Base,
    int Required,
    VoteOutcome Outcome,
    int? QuorumNeeded,
    bool? QuorumMet,
    int ConsentsMissing,
    IReadOnlyList<OtherReading> Others,
    VotingBody Body = VotingBody.Council)
{
    /// <summary>The arithmetic in one sentence: 应到 36 席，需 24 票赞成（全体理事 2/3 以上，章程第九条）；赞成 25，反对 3，弃权 2，未投 6 → 通过.</summary>
    /// <param name="article">Where the rule stands, such as 章程第九条.</param>
    public string Sentence(string article) =>
        $"{Called(Body.Voices())}，需 {Required} 票赞成（{Rule.Words(Body.Voters())}，{article}）；"
        + $"赞成 {Tally.Yes}，反对 {Tally.No}，弃权 {Tally.Abstain}，未投 {Tally.Absent}{LeftOut} → {Result}";

    /// <summary>How the base is composed: 席位 36，空缺 1，回避 2，基数 33. No unit of an assembly is vacant: 单位 10，回避 0，基数 10.</summary>
    public string Composition =>
        $"{Body.Holder()} {Tally.Seats}，{(Body == VotingBody.Council ? $"空缺 {Tally.Vacant}，" : "")}回避 {Tally.Recused}，{(Rule.Of == VotingBase.Present ? $"到会 {Tally.Present}，" : "")}基数 {Base}";

    internal static string InWords(VoteOutcome outcome) => outcome switch
    {
        VoteOutcome.Passed => "通过",
        VoteOutcome.PassedAwaitingWrittenConsent => "已通过，待书面同意",
        VoteOutcome.NoQuorum => "有效出席不足，本次表决无效",
        _ => "未通过",
    };

    private string Called(string voices) => Rule.Of == VotingBase.Present
        ? $"到会 {Base} {voices}{(QuorumNeeded is { } quorum ? $"（有效出席 {quorum} {voices}）" : "")}"
        : $"应到 {Base} {voices}";

    private string LeftOut => (Tally.Recused, Tally.Vacant) switch
    {
        (0, 0) => "",
        (0, var vacant) => $"（空缺 {vacant}）",
        (var recused, 0) => $"（回避 {recused}）",
        var (recused, vacant) => $"（回避 {recused}，空缺 {vacant}）",
    };

    private string Result => Outcome switch
    {
        VoteOutcome.PassedAwaitingWrittenConsent => $"已通过，待书面同意 {Tally.SignedYes}/{Required}",
        VoteOutcome.NoQuorum => "有效出席不足，本次表决无效（不是否决）",
        _ => InWords(Outcome),
    };
}
