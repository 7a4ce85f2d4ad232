using AlliancePortal.Domain.Agreements;

namespace AlliancePortal.Domain.Tests.Agreements;

/// <summary>自全体当事方法定代表人签署并加盖公章之日起生效 (JL-A3-15-1).</summary>
public class AgreementEffectTests
{
    private static readonly DateOnly First = new(2026, 11, 18), Second = new(2026, 11, 19), Third = new(2026, 11, 20);

    [Fact]
    public void An_agreement_is_in_force_from_the_last_act_of_the_last_party()
    {
        Assert.Equal(Third, AgreementEffect.Of([new("甲", First, Second), new("乙", Third, First)]).InForceOn);
        Assert.Equal(Third, AgreementEffect.Of([new("甲", First, Third), new("乙", Second, First)]).InForceOn);
        Assert.Equal(First, AgreementEffect.Of([new("甲", First, First), new("乙", First, First)]).InForceOn);
    }

    [Fact]
    public void Whoever_has_not_both_signed_and_sealed_is_named_in_the_order_of_the_parties()
    {
        var effect = AgreementEffect.Of([new("甲", First, First), new("乙", First, null), new("丙", null, First), new("丁", null, null)]);

        Assert.Equal(["乙", "丙", "丁"], effect.Missing);
        Assert.Equal((null, false), (effect.InForceOn, effect.IsInForce));
    }

    [Fact]
    public void One_missing_seal_keeps_everybody_unbound() =>
        Assert.False(AgreementEffect.Of([.. Enumerable.Range(1, 9).Select(n => new PartyActs($"第{n}方", First, First)), new("第10方", First, null)]).IsInForce);

    [Fact]
    public void Without_parties_there_is_no_agreement()
    {
        var effect = AgreementEffect.Of([]);

        Assert.False(effect.IsInForce);
        Assert.Empty(effect.Missing);
    }
}
