using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using static AlliancePortal.Domain.Tests.Agreements.InRound;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Agreements;

/// <summary>A refusal or another text ends the round; nobody is bound, and everybody signs the next text (JL-A3-15-3).</summary>
public class AgreementRefusalTests
{
    [Fact]
    public void A_refusal_after_one_party_has_signed_ends_the_round_for_all()
    {
        var round = Fixed();
        round.Sign(First, Act(At(11, 17)));
        round.Refuse(Second, "不同意成果分配条款", At(11, 18));

        Assert.Equal((AgreementRoundState.Failed, "松辽激光有限公司不签署：不同意成果分配条款", At(11, 18)), (round.State, round.EndReason, round.EndedAt!.Value));
        Assert.Equal(("不同意成果分配条款", null), (round.PartyOf(Second).Refusal, round.InForceOn));
        Breach.Of(CharterRule.AgreementTextStands, () => round.Sign(Third, Act(At(11, 19))), "本轮签署已经终止，请签署新的文本。");
        Breach.Of(CharterRule.AgreementTextStands, () => round.Refuse(Third, "也不同意", At(11, 19)));
    }

    [Fact]
    public void A_refusal_says_why_and_comes_from_a_party_that_is_not_bound_yet()
    {
        var round = Fixed();
        round.Sign(First, Act(At(11, 17)));

        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Refuse(Second, " ", At(11, 18)), "请写明不签署的理由。");
        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Refuse(First, "改变主意", At(11, 18)), "贵单位已经签署并盖章。");
        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Refuse(Guid.NewGuid(), "不同意", At(11, 18)), "该单位不是本协议的当事方。");
        Assert.Equal(AgreementRoundState.Signing, round.State);
    }

    [Fact]
    public void Who_signed_and_did_not_seal_may_still_refuse()
    {
        var round = Fixed();
        round.Sign(First, Act(At(11, 17), seals: false));
        round.Refuse(First, "上级单位不同意", At(11, 18));

        Assert.Equal(AgreementRoundState.Failed, round.State);
    }

    [Fact]
    public void A_text_that_is_to_change_is_ended_with_a_reason_and_once()
    {
        var round = Fixed();

        Breach.Of(CharterRule.AgreementTextStands, () => round.Fail(" ", At(11, 18)), "请写明理由。");
        round.Fail("修改第九条", At(11, 18));
        Breach.Of(CharterRule.AgreementTextStands, () => round.Fail("再改", At(11, 19)), "本轮签署已经终止");
        Assert.Equal("修改第九条", round.EndReason);
    }

    [Fact]
    public void Who_signed_the_ended_text_signs_the_new_one_anew()
    {
        var ended = Fixed();
        ended.Sign(First, Act(At(11, 17)));
        ended.Fail("修改第九条", At(11, 18));

        var next = Fixed(2, Saying("另一文本。"));
        Assert.Equal(3, next.Open.Count());
        next.Sign(Second, Act(At(11, 20)));
        next.Sign(Third, Act(At(11, 20)));
        Assert.Equal(AgreementRoundState.Signing, next.State);
        Assert.True(next.Sign(First, Act(At(11, 21))));
        Assert.Equal((new DateOnly(2026, 11, 21), null), (next.InForceOn!.Value, ended.InForceOn));
    }
}
