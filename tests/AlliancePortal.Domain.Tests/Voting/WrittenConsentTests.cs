using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Tests.Departures;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>并书面同意: a carried expulsion takes effect with the last consent needed (CQ-14-3 to CQ-14-5, G-VOTE-8).</summary>
public class WrittenConsentTests
{
    private static readonly DateTimeOffset Counting = At(11, 28, 0), LastDayEnds = At(12, 12, 0);

    [Fact]
    public void A_consent_is_a_writing_with_its_proof()
    {
        var (vote, council) = Counted(yes: 24);

        Breach.Of(CharterRule.WrittenConsentIsComplete, () => ConsentOf(vote, council[0], ConsentWay.SignedPaper), "纸质书面同意须附签字的扫描件。");
        Breach.Of(CharterRule.WrittenConsentIsComplete, () => ConsentOf(vote, council[0], proof: ""), "没有签署的证明。");
        vote.Consent(ConsentOf(vote, council[0], ConsentWay.SignedPaper, scan: Guid.NewGuid()));
        Assert.Equal(ConsentWay.SignedPaper, vote.Consents[0].Way);
    }

    [Fact]
    public void Only_a_seat_that_voted_yes_consents()
    {
        var (vote, council) = Counted(yes: 24, no: 3, abstain: 2);

        foreach (var seat in (int[])[24, 27, 30]) // against, abstaining, silent
            Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.Consent(ConsentOf(vote, council[seat])), "只有投赞成票的席位可以出具书面同意。");
        Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.MustTakeConsent(Guid.NewGuid(), Counting));
    }

    [Fact]
    public void A_seat_consents_once()
    {
        var (vote, council) = Counted(yes: 24);
        vote.Consent(ConsentOf(vote, council[0]));

        Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.Consent(ConsentOf(vote, council[0])), "该席位已经出具书面同意。");
        Assert.Equal(23, vote.ConsentsMissing);
    }

    [Fact]
    public void A_vote_that_asks_for_no_writing_takes_none_and_passes_at_once()
    {
        var (vote, council) = Counted(yes: 24, needsWrittenConsent: false);

        Assert.Equal((ResolutionState.Passed, 0, null), (vote.State, vote.ConsentsMissing, vote.ConsentDue));
        Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.Consent(ConsentOf(vote, council[0])), "本次表决不要求书面同意。");
    }

    [Fact]
    public void A_vote_without_enough_in_favour_never_waits_for_consents()
    {
        var (vote, council) = Counted(yes: 23, consents: 23);

        Assert.Equal((ResolutionState.Rejected, null), (vote.State, vote.ConsentDue));
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Consent(ConsentOf(vote, council[0])), "该表决现为“未通过”。");
        Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.LapseConsents(LastDayEnds), "收集书面同意的期限尚未届满。");
    }

    [Fact]
    public void A_carried_vote_waits_for_its_consents_and_is_not_signed_meanwhile()
    {
        var (vote, _) = Counted(yes: 25);

        Assert.Equal((ResolutionState.AwaitingConsent, 24, new(2026, 12, 11), 10), (vote.State, vote.ConsentsMissing, vote.ConsentDue!.Due, vote.ConsentDue.Count));
        Assert.EndsWith("→ 已通过，待书面同意 0/24", vote.Result!.Sentence, StringComparison.Ordinal);
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Sign("理事长", Counting), "该表决现为“已通过，待书面同意”。");
        Assert.Throws<ArgumentNullException>(() => Opened(yes: 24).Vote.Count(2026, 21, Counting.AddSeconds(1)));
    }

    [Fact]
    public void The_decision_takes_effect_with_the_24th_consent_of_24_and_takes_no_more()
    {
        var (vote, council) = Counted(yes: 25);
        foreach (var seat in council.Take(23)) Assert.False(vote.Consent(ConsentOf(vote, seat)));
        Assert.Equal((ResolutionState.AwaitingConsent, 1), (vote.State, vote.ConsentsMissing));

        Assert.True(vote.Consent(ConsentOf(vote, council[23])));

        Assert.Equal((ResolutionState.Passed, 0), (vote.State, vote.ConsentsMissing));
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Consent(ConsentOf(vote, council[24])), "该表决现为“已通过，待签发”。");
        vote.Sign("常务副理事长", At(12, 2));
        Assert.Equal(ResolutionState.InForce, vote.State);
    }

    [Theory]
    [InlineData(23, ResolutionState.AwaitingConsent, 1)]
    [InlineData(24, ResolutionState.Passed, 0)]
    public void Consents_given_with_the_ballot_count_when_the_vote_is_counted(int consents, ResolutionState state, int missing)
    {
        var (vote, _) = Counted(yes: 24, consents: consents);

        Assert.Equal((state, missing), (vote.State, vote.ConsentsMissing));
    }

    [Fact]
    public void Between_the_close_and_the_count_no_consent_is_taken()
    {
        var (vote, council) = Opened(yes: 24);
        vote.Consent(ConsentOf(vote, council[0], at: vote.ClosesAt));

        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Consent(ConsentOf(vote, council[1], at: vote.ClosesAt.AddSeconds(1))), "表决已经截止，正在计票。");
    }

    [Fact]
    public void Consents_come_by_24_o_clock_of_the_tenth_working_day_and_else_the_decision_lapses()
    {
        var (vote, council) = Counted(yes: 24);
        foreach (var seat in council.Take(22)) vote.Consent(ConsentOf(vote, seat));
        vote.Consent(ConsentOf(vote, council[22], at: LastDayEnds.AddSeconds(-1)));
        Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.LapseConsents(LastDayEnds.AddSeconds(-1)), "收集书面同意的期限尚未届满。");
        Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.Consent(ConsentOf(vote, council[23], at: LastDayEnds)), "收集书面同意的期限已于2026年12月11日 24 时届满。");

        vote.LapseConsents(LastDayEnds);

        Assert.Equal((ResolutionState.Rejected, "至2026年12月11日 24 时收到书面同意 23 份，未达到所需 24 份。"), (vote.State, vote.VoidReason));
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Consent(ConsentOf(vote, council[23])));
    }

    [Fact]
    public void A_carried_vote_that_cannot_stand_is_annulled_and_takes_no_consents()
    {
        var (vote, council) = Counted(yes: 24);
        vote.Annul("该单位已退出联盟。", At(12, 1));

        Assert.Equal((ResolutionState.Void, "该单位已退出联盟。", Counting.AddSeconds(1)), (vote.State, vote.VoidReason, vote.CountedAt));
        Assert.False(vote.HaveConsentsLapsedAt(LastDayEnds));
        Breach.Of(CharterRule.VoteTakesItsSteps, () => vote.Consent(ConsentOf(vote, council[0])), "该表决现为“表决无效”。");
    }

    [Fact]
    public void The_seat_of_the_unit_concerned_is_recused_so_that_35_are_the_base_and_24_carry_and_consent()
    {
        var council = Council(36);
        var vote = Leaving.ExpulsionVote();
        vote.Recuse(new(council[35].SeatId, "被提请除名的单位", "周予安"));
        vote.Open(council, 0);
        Breach.Of(CharterRule.InterestedSeatsRecuse, () => vote.Cast(BallotOf(vote, council[35].SeatId)), "该席位须回避：被提请除名的单位。");
        foreach (var seat in council.Take(24)) vote.Cast(BallotOf(vote, seat.SeatId));

        var result = vote.Count(2026, 21, Counting.AddSeconds(1), Calendars.Shipped.AddWorkingDays(new(2026, 11, 27), 10));

        Assert.Equal((36, 35, 24, 24), (vote.Roster.Count, result.Base, result.Needed, vote.ConsentsMissing));
        Breach.Of(CharterRule.WrittenConsentIsComplete, () => vote.Consent(ConsentOf(vote, council[35])), "只有投赞成票的席位可以出具书面同意。");
    }

    private static (Resolution Vote, IReadOnlyList<SeatInOffice> Council) Opened(int yes, int no = 0, int abstain = 0, bool needsWrittenConsent = true)
    {
        var council = Council(36);
        var vote = Leaving.ExpulsionVote(needsWrittenConsent);
        vote.Open(council, 0);
        var choices = Enumerable.Repeat(Choice.Yes, yes).Concat(Enumerable.Repeat(Choice.No, no)).Concat(Enumerable.Repeat(Choice.Abstain, abstain));
        foreach (var (seat, choice) in council.Zip(choices)) vote.Cast(BallotOf(vote, seat.SeatId, choice));
        return (vote, council);
    }

    /// <summary>Counted on 28 November; consents come in until 24 o'clock of 11 December.</summary>
    private static (Resolution Vote, IReadOnlyList<SeatInOffice> Council) Counted(int yes, int no = 0, int abstain = 0, int consents = 0, bool needsWrittenConsent = true)
    {
        var (vote, council) = Opened(yes, no, abstain, needsWrittenConsent);
        foreach (var seat in council.Take(consents)) vote.Consent(ConsentOf(vote, seat, at: At(11, 20)));
        vote.Count(2026, 21, Counting.AddSeconds(1), Calendars.Shipped.AddWorkingDays(new(2026, 11, 28), 10));
        return (vote, council);
    }

    private static WrittenConsent ConsentOf(Resolution vote, SeatInOffice seat, ConsentWay way = ConsentWay.RenewedSignIn, Guid? scan = null, string proof = "9f86",
        DateTimeOffset? at = null) => new(AllianceId, vote.Id, seat.SeatId, way, seat.Representative, Guid.NewGuid(), at ?? At(12, 1), scan, proof);
}
