using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using static AlliancePortal.Domain.Tests.Agreements.InRound;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Agreements;

/// <summary>签署: one text before all its parties, in force with the last act (JL-A3-15, 9.15).</summary>
public class AgreementRoundTests
{
    [Fact]
    public void An_agreement_has_two_parties_at_least() => Breach.Of(
        CharterRule.AgreementNeedsAllParties, () => AgreementRound.Fix(AllianceId, 1, "合作协议", Text, Guid.NewGuid(), "cd34", [Party(First, "甲")], At(11, 16)), "协议至少要有两方当事方。");

    [Fact]
    public void The_text_and_its_parties_stand_from_the_beginning_of_the_round()
    {
        var round = Fixed();

        Assert.Equal((AgreementRoundState.Signing, 1, Text.Digest(), "cd34", At(11, 16)), (round.State, round.Number, round.TextDigest, round.FileSha256, round.FixedAt));
        Assert.Equal([(1, First), (2, Second), (3, Third)], round.Parties.Select(party => (party.Position, party.UnitId)));
        Assert.Equal(round.Parties, round.Open);
    }

    [Fact]
    public void It_comes_into_force_with_the_last_act_of_the_last_party_and_not_before()
    {
        var round = Fixed();
        Assert.False(round.Sign(Second, Act(At(11, 18))));
        Assert.False(round.Sign(First, Act(At(11, 17))));
        Assert.False(round.Sign(Third, Act(At(11, 19), seals: false)));
        Assert.Equal([round.Parties[2]], round.Open);
        Assert.Equal(["净月光学有限公司"], round.Effect.Missing);
        Assert.Null(round.InForceOn);

        Assert.True(round.Sign(Third, Act(At(11, 20, 23, 59), signs: false)));
        Assert.Equal((AgreementRoundState.InForce, new DateOnly(2026, 11, 20), At(11, 20, 23, 59)), (round.State, round.InForceOn!.Value, round.EndedAt!.Value));
        Assert.Empty(round.Open);
    }

    [Fact]
    public void The_day_of_an_act_is_the_one_in_Shanghai()
    {
        var round = Fixed();
        foreach (var unit in new[] { First, Second }) round.Sign(unit, Act(At(11, 18)));
        round.Sign(Third, Act(new(2026, 11, 19, 16, 0, 0, TimeSpan.Zero)));

        Assert.Equal(new DateOnly(2026, 11, 20), round.InForceOn);
    }

    [Fact]
    public void Nobody_signs_who_is_no_party() => Breach.Of(CharterRule.AgreementNeedsAllParties, () => Fixed().Sign(Guid.NewGuid(), Act(At(11, 18))), "该单位不是本协议的当事方。");

    [Fact]
    public void An_agreement_in_force_is_neither_signed_nor_refused_nor_ended()
    {
        var round = Fixed();
        foreach (var unit in new[] { First, Second, Third }) round.Sign(unit, Act(At(11, 18)));

        Breach.Of(CharterRule.AgreementTextStands, () => round.Sign(First, Act(At(11, 19))), "协议已于2026年11月18日生效。");
        Breach.Of(CharterRule.AgreementTextStands, () => round.Refuse(First, "改变主意", At(11, 19)), "协议已于2026年11月18日生效。");
        Breach.Of(CharterRule.AgreementTextStands, () => round.Fail("修改文本", At(11, 19)), "协议已于2026年11月18日生效。");
        Assert.Equal(AgreementRoundState.InForce, round.State);
    }
}
