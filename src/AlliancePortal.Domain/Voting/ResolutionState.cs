namespace AlliancePortal.Domain.Voting;

/// <summary>Where a vote stands (state machine 9.6). Open and closed are decided by the clock; these are what was recorded.</summary>
public enum ResolutionState { Prepared, Open, AwaitingConsent, Passed, Rejected, Void, InForce }

public static class ResolutionStates
{
    public static string Chinese(this ResolutionState state) => state switch
    {
        ResolutionState.Prepared => "待开始",
        ResolutionState.Open => "表决中",
        ResolutionState.AwaitingConsent => "已通过，待书面同意",
        ResolutionState.Passed => "已通过，待签发",
        ResolutionState.Rejected => "未通过",
        ResolutionState.Void => "表决无效",
        _ => "已生效",
    };
}

/// <summary>What was counted, with the arithmetic; immutable once the vote is counted (G-VOTE-10).</summary>
/// <param name="Base">Seats the share is taken of.</param>
/// <param name="Needed">Votes in favour that carry it.</param>
/// <param name="Sentence">The arithmetic as users read it.</param>
/// <param name="OtherPolicies">What the other settings would have given, one sentence each.</param>
public sealed record VoteResult(int Base, int Needed, int Yes, int No, int Abstain, int Absent, int Vacant, int Recused, string Sentence, string Composition, IReadOnlyList<string> OtherPolicies)
{
    internal static VoteResult Of(CountResult counted, string article) =>
        new(counted.Base, counted.Required, counted.Tally.Yes, counted.Tally.No, counted.Tally.Abstain, counted.Tally.Absent, counted.Tally.Vacant,
            counted.Tally.Recused, counted.Sentence(article), counted.Composition, [.. counted.Others.Select(other => other.Sentence), .. ExclusiveReading(counted)]);

    /// <summary>What 以上 without the number itself would have asked (G-VOTE-2); for information only.</summary>
    private static IEnumerable<string> ExclusiveReading(CountResult counted)
    {
        var rule = counted.Rule;
        if (rule.MustBeExceeded || rule.Numerator == rule.Denominator || counted.Outcome == VoteOutcome.NoQuorum) yield break;
        int needed = (rule with { MustBeExceeded = true }).VotesNeeded(counted.Base);
        yield return $"“以上”不含本数：基数 {counted.Base} {counted.Body.Voices()}，需 {needed} 票赞成，{(counted.Tally.Yes >= needed ? "通过" : "未通过")}。";
    }
}
