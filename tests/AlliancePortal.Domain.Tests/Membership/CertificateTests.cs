using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Membership;

/// <summary>成员证书: drafted, agreed, approved, issued by different people; replaced and revoked, never used again (9.18, CQ-12-7, CQ-12-8).</summary>
public class CertificateTests
{
    [Fact]
    public void Who_drafts_a_certificate_does_not_agree_to_it()
    {
        var drafter = Guid.NewGuid();

        Breach.Of(CharterRule.FourEyes, () => Drafted(drafter).AgreeAsSecretaryGeneral("周予安", drafter), "起草人不能同时审核本证书。");
    }

    [Fact]
    public void Who_drafts_or_agrees_does_not_approve()
    {
        Guid drafter = Guid.NewGuid(), general = Guid.NewGuid();
        var certificate = Drafted(drafter);
        certificate.AgreeAsSecretaryGeneral("秘书长", general);

        Breach.Of(CharterRule.FourEyes, () => certificate.Approve("周予安", drafter, At(11, 24)));
        Breach.Of(CharterRule.FourEyes, () => certificate.Approve("秘书长", general, At(11, 24)));
    }

    [Fact]
    public void Nobody_agrees_in_place_of_a_secretary_general_who_is_there_and_who_drafted_never_does()
    {
        var drafter = Guid.NewGuid();

        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Drafted(drafter).AgreeInPlace("林观澜", Guid.NewGuid(), "苏晏清"), "秘书长苏晏清在任");
        Breach.Of(CharterRule.FourEyes, () => Drafted(drafter).AgreeInPlace("周予安", drafter, null), "起草人不能同时审核本证书。");
    }

    [Fact]
    public void While_the_post_is_vacant_another_of_the_secretariat_agrees_and_three_people_it_remains()
    {
        var inPlace = Guid.NewGuid();
        var certificate = Drafted(Guid.NewGuid());
        certificate.AgreeInPlace("林观澜", inPlace, null);

        Assert.Equal(("林观澜", "代行秘书长职责"), (certificate.SecretaryGeneral, certificate.AgreedAs));
        Breach.Of(CharterRule.FourEyes, () => certificate.Approve("林观澜", inPlace, At(11, 24)));
    }

    [Fact]
    public void A_new_draft_is_agreed_to_anew()
    {
        Guid drafter = Guid.NewGuid(), general = Guid.NewGuid();
        var certificate = Drafted(drafter);
        certificate.AgreeAsSecretaryGeneral("秘书长", general);

        certificate.Draft("渝江光通信设备有限公司", "成员单位", null, "秘书长", general);

        Breach.Of(CharterRule.CertificateTakesItsSteps, () => certificate.Approve("理事长", Guid.NewGuid(), At(11, 24)), "须先经秘书长审核。");
    }

    [Fact]
    public void The_chair_approves_after_the_secretary_general() =>
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Drafted().Approve("理事长", Guid.NewGuid(), At(11, 24)), "须先经秘书长审核。");

    [Fact]
    public void A_certificate_takes_its_steps_in_their_order()
    {
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Drafted().Assign("CQNCETIA", 2026, 7), "该证书现为“待批准”。");
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Drafted().Issue(new(2026, 11, 24), At(11, 24), Guid.NewGuid(), "ef"));
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Drafted().Revoke(RevocationKind.Exit, "退出", At(11, 24)));

        var approved = Drafted();
        approved.AgreeAsSecretaryGeneral("秘书长", Guid.NewGuid());
        approved.Approve("理事长", Guid.NewGuid(), At(11, 24));
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => approved.Issue(new(2026, 11, 24), At(11, 24), Guid.NewGuid(), "ef"), "证书尚未编号。");
    }

    [Fact]
    public void Only_an_issued_certificate_is_replaced_and_with_a_reason()
    {
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Certificate.ReissueOf(Drafted(), "T", "更名", At(11, 25)));
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Certificate.ReissueOf(Issued(), "T", " ", At(11, 25)), "补发须写明原因。");
    }

    [Fact]
    public void An_issued_certificate_has_its_number_and_is_valid_to_the_end_of_the_term()
    {
        var certificate = Issued();

        Assert.Equal(("CQNCETIA-2026-0007", new(2026, 11, 20)), (certificate.Number, certificate.MemberSince));
        Assert.True(certificate.IsValidOn(new(2031, 11, 19)));
        Assert.False(certificate.IsValidOn(new(2031, 11, 20)));
    }

    [Fact]
    public void A_replacement_keeps_the_number_with_a_suffix_and_ends_the_former_one()
    {
        var former = Issued();
        var next = Certificate.ReissueOf(former, "T2", "单位更名", At(12, 1));
        next.Draft("渝江光通信股份有限公司", "成员单位", null, "周予安", Guid.NewGuid());
        next.AgreeAsSecretaryGeneral("秘书长", Guid.NewGuid());
        next.Approve("理事长", Guid.NewGuid(), At(12, 2));
        next.Assign("CQNCETIA", 2027, 99); // a number that it does not take
        next.Issue(new(2026, 12, 2), At(12, 2), Guid.NewGuid(), "ab");
        former.ReplacedBy(next, At(12, 2));

        Assert.Equal("CQNCETIA-2026-0007-R1", next.Number);
        Assert.Equal((CertificateState.Replaced, "单位更名", false), (former.State, former.EndReason, former.IsValidOn(new(2026, 12, 3))));
        Assert.True(next.IsValidOn(new(2099, 1, 1))); // without an end
    }

    [Fact]
    public void A_revoked_certificate_says_of_what_kind_and_is_not_revived()
    {
        var certificate = Issued();
        certificate.Revoke(RevocationKind.Exit, "退出联盟", At(12, 31));

        Assert.Equal((CertificateState.Revoked, RevocationKind.Exit), (certificate.State, certificate.Revocation));
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => certificate.Revoke(RevocationKind.Error, "再次", At(12, 31)), "该证书现为“已撤销”。");
        Breach.Of(CharterRule.CertificateTakesItsSteps, () => Certificate.ReissueOf(certificate, "T", "补发", At(12, 31)));
    }
}
