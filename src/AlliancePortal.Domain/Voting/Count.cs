namespace AlliancePortal.Domain.Voting;

/// <summary>The arithmetic of a vote, in whole numbers (G-VOTE-2 to G-VOTE-8).</summary>
public static class Count
{
    /// <summary>The result of the ballots that were cast, with what the other readings of the base would have given.</summary>
    public static CountResult Outcome(VotingRule rule, Tally tally, CountingPolicies? policies = null, VotingBody body = VotingBody.Council)
    {
        var applied = policies ?? CountingPolicies.Default;
        var result = Counted(rule, tally, applied);
        return result with { Body = body, Others = [.. OtherReadings(rule, tally, applied, body)] };
    }

    /// <summary>How far a running vote is decided already (G-VOTE-6).</summary>
    public static StandingNow Standing(VotingRule rule, Tally tally, CountingPolicies? policies = null)
    {
        int voters = tally.InOffice - tally.Recused;
        int whole = (policies ?? CountingPolicies.Default).Entitled(rule.Of, tally);
        return Standing(rule, voters, tally.Yes, tally.No, tally.Abstain, silentInBase: whole - voters);
    }

    /// <param name="rule">What carries the matter.</param>
    /// <param name="voters">Seats that may vote.</param>
    /// <param name="silentInBase">Seats that count as the whole by setting and cannot vote: recused or vacant ones.</param>
    public static StandingNow Standing(VotingRule rule, int voters, int yes, int no, int abstain, int silentInBase = 0)
    {
        int cast = yes + no + abstain, remaining = voters - cast;
        ArgumentOutOfRangeException.ThrowIfNegative(remaining, nameof(voters));

        // Of those present: every seat still to vote would join the base, so that the whole is the base that is hardest to reach.
        int required = rule.VotesNeeded(rule.Of == VotingBase.Present ? voters : voters + silentInBase);
        bool quorate = rule.Of != VotingBase.Present || rule.Quorum is not { } quorum || cast >= quorum.Needed(voters + silentInBase);
        var state = yes >= required && quorate ? Voting.Standing.PassCertain
            : yes + remaining < required ? Voting.Standing.FailCertain
            : Voting.Standing.Open;
        return new(required, remaining, Math.Max(0, required - yes), state);
    }

    private static CountResult Counted(VotingRule rule, Tally tally, CountingPolicies policies)
    {
        int @base = policies.Base(rule.Of, tally), required = rule.VotesNeeded(@base);
        int? quorum = rule.Quorum?.Needed(policies.Entitled(rule.Of, tally));
        bool? met = quorum is null ? null : tally.Present >= quorum;
        int missing = tally.SignedYes is { } signed ? Math.Max(0, required - signed) : 0;

        // A share of all in office needs no quorum beside it; a given one is reported and decides nothing (G-VOTE-7).
        var outcome = (rule.Of, met) is (VotingBase.Present, false) ? VoteOutcome.NoQuorum
            : tally.Yes < required ? VoteOutcome.Rejected
            : missing > 0 ? VoteOutcome.PassedAwaitingWrittenConsent
            : VoteOutcome.Passed;
        return new(rule, tally, @base, required, outcome, quorum, met, outcome == VoteOutcome.PassedAwaitingWrittenConsent ? missing : 0, []);
    }

    private static IEnumerable<OtherReading> OtherReadings(VotingRule rule, Tally tally, CountingPolicies policies, VotingBody body)
    {
        if (tally.Recused > 0)
        {
            bool excluded = policies.Recusal == RecusalPolicy.ExcludeFromBase;
            yield return Read($"回避{body.Holder()}{(excluded ? "" : "不")}计入基数", body, rule, tally, policies with
            {
                Recusal = excluded ? RecusalPolicy.KeepInBase : RecusalPolicy.ExcludeFromBase,
            });
        }
        if (tally.Vacant > 0 && rule.Of == VotingBase.AllInOffice)
        {
            bool excluded = policies.Vacancy == VacancyPolicy.NotInBase;
            yield return Read($"空缺{body.Holder()}{(excluded ? "" : "不")}计入基数", body, rule, tally, policies with
            {
                Vacancy = excluded ? VacancyPolicy.StatutorySeats : VacancyPolicy.NotInBase,
            });
        }
    }

    private static OtherReading Read(string words, VotingBody body, VotingRule rule, Tally tally, CountingPolicies policies)
    {
        var other = Counted(rule, tally, policies);
        return new(words, other.Base, other.Required, other.Outcome, body);
    }
}
