using AlliancePortal.Domain.Membership;

namespace AlliancePortal.Domain.Tests.Membership;

/// <summary>经批准并签署协议书，即成为正式成员 (CQ-12-6, CQ-12-7).</summary>
public class MembershipStartTests
{
    private static readonly DateOnly First = new(2024, 3, 1), Eighth = new(2024, 3, 8);

    [Fact]
    public void An_approved_unit_that_has_not_signed_is_no_member_and_gets_no_certificate() =>
        Assert.Equal((false, null, false), Of(MembershipStart.Of(First, null)));

    [Fact]
    public void A_signature_without_approval_makes_no_member() => Assert.Equal((false, null, false), Of(MembershipStart.Of(null, First)));

    [Fact]
    public void Membership_begins_on_the_day_of_the_signed_agreement_and_not_of_the_vote() =>
        Assert.Equal((true, Eighth, true), Of(MembershipStart.Of(First, Eighth)));

    [Fact]
    public void A_pre_signed_agreement_begins_with_the_approval() => Assert.Equal((true, Eighth, true), Of(MembershipStart.Of(Eighth, First)));

    private static (bool, DateOnly?, bool) Of(MembershipStart start) => (start.IsMember, start.Since, start.CertificateAllowed);
}
