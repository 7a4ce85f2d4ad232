using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using static AlliancePortal.Domain.Tests.Agreements.InRound;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Agreements;

/// <summary>What a party does: its legal representative or an agent signs, its seal is affixed, each once (JL-A3-15-1, JL-SIG-1).</summary>
public class PartySignatureTests
{
    [Fact]
    public void A_party_says_whether_it_signs_or_seals_or_both() =>
        Breach.Of(CharterRule.AgreementNeedsAllParties, () => Fixed().Sign(First, Act(At(11, 18), signs: false, seals: false)), "请选择所办理的是签字、盖章，还是两者。");

    [Fact]
    public void A_party_signs_once_and_seals_once()
    {
        var round = Fixed();
        round.Sign(First, Act(At(11, 17), seals: false));
        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Sign(First, Act(At(11, 18), seals: false)), "贵单位的法定代表人已经签署。");
        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Sign(First, Act(At(11, 18))), "贵单位的法定代表人已经签署。");
        round.Sign(First, Act(At(11, 18), signs: false));
        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Sign(First, Act(At(11, 19), signs: false)), "贵单位已经盖章。");

        Assert.Equal(new("长春光电股份有限公司", new(2026, 11, 17), new(2026, 11, 18)), round.PartyOf(First).Acts);
    }

    [Fact]
    public void An_agent_signs_with_a_letter_only()
    {
        var round = Fixed();
        var byAgent = Act(At(11, 18)) with { Agent = "李二" };

        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Sign(First, byAgent), "代理人签署须附授权委托书。");
        Assert.Null(round.PartyOf(First).Signature);
        round.Sign(First, byAgent with { LetterFileId = Guid.NewGuid() });
        Assert.Equal("李二", round.PartyOf(First).Signature!.Agent);
    }

    [Fact]
    public void A_page_that_is_handed_in_is_there_and_a_renewed_sign_in_needs_none()
    {
        var round = Fixed();

        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Sign(First, Act(At(11, 18)) with { PageFileId = null }), "请上传签字盖章的签署页。");
        round.Sign(First, Act(At(11, 18)) with { Way = PartyWay.RenewedSignIn, PageFileId = null });
        Assert.True(round.PartyOf(First).Acts.IsComplete);
    }

    [Fact]
    public void Somebody_else_than_the_legal_representative_signs_only_as_an_agent_with_a_letter()
    {
        var round = Fixed();

        Breach.Of(CharterRule.AgreementNeedsAllParties, () => round.Sign(First, Act(At(11, 17)) with { Signer = "王五" }), "贵单位的法定代表人为陈一；由他人签字的，须填写代理人并附授权委托书。");
        round.Sign(First, Act(At(11, 17)) with { Signer = "王五", Agent = "王五", LetterFileId = Guid.NewGuid() });
        Assert.True(round.PartyOf(First).Acts.IsComplete);
    }
}
