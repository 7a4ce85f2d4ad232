using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Tests.Applications;

/// <summary>理事会决定，签署协议书，即成为正式成员 (CQ-12-5 to 7, JL-A2-17, 9.15).</summary>
public class AccessionTests
{
    private static readonly DateOnly Unit = new(2026, 11, 20), Alliance = new(2026, 11, 25);

    [Fact]
    public void Only_the_councils_vote_approves_or_rejects()
    {
        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => Given.Accepted().Approve(new(2026, 11, 16), Given.At(11, 17)), "该申请现为“已受理”。");
        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => Given.Accepted().Reject("赞成票不足", Given.At(11, 17)));
    }

    [Fact]
    public void A_refused_application_is_closed_with_its_reason_and_a_new_one_is_possible_at_once()
    {
        var application = Given.BeforeTheCouncil();
        application.Reject("赞成 20，未达 24 票。", Given.At(11, 17));

        Assert.Equal((ApplicationState.Rejected, false, "赞成 20，未达 24 票。"), (application.State, application.State.IsOpen(), application.EndReason));
    }

    [Fact]
    public void After_a_void_vote_the_application_may_be_put_to_a_new_one()
    {
        var application = Given.BeforeTheCouncil();
        application.VoteWasVoid(Given.At(11, 17));
        application.ReferToCouncil(Guid.NewGuid());

        Assert.Equal(ApplicationState.Accepted, application.State);
    }

    [Fact]
    public void An_approved_unit_is_no_member_while_a_signature_is_missing()
    {
        var application = Given.WithDeed();
        Breach.Of(CharterRule.MembershipBeginsWithTheAgreement, () => application.BecomeMember(MembershipBeginning.UnitSigned, Given.At(11, 25)));

        application.SignByUnit(Given.Signature(Unit));
        Assert.Null(application.MembershipDay(MembershipBeginning.UnitSigned));
        Breach.Of(CharterRule.MembershipBeginsWithTheAgreement, () => application.BecomeMember(MembershipBeginning.UnitSigned, Given.At(11, 25)), "联盟协议尚未由双方签署。");
    }

    [Fact]
    public void Each_side_signs_once()
    {
        var application = Signed();

        Breach.Of(CharterRule.AgreementIsSigned, () => application.SignByUnit(Given.Signature(Unit)));
        Breach.Of(CharterRule.AgreementIsSigned, () => application.SignByAlliance(Given.Signature(Alliance)));
    }

    [Fact]
    public void A_unit_that_did_not_accept_the_clause_signs_on_paper()
    {
        var application = Given.WithDeed();
        Assert.True(application.Form.AcceptsElectronic);
        application.SignByUnit(Given.Signature(Unit, SigningWay.RenewedSignIn));

        Breach.Of(CharterRule.ElectronicVoteIsAgreed, () => OnPaperOnly().SignByUnit(Given.Signature(Unit, SigningWay.RenewedSignIn)));
    }

    [Fact]
    public void The_agreement_is_signed_within_sixty_days_of_the_approval()
    {
        var application = Given.WithDeed();
        Assert.Equal(new(2027, 1, 15), application.Deed!.DueOn);
        Breach.Of(CharterRule.AgreementIsSignedInTime, () => application.SignByUnit(Given.Signature(new(2027, 1, 16))), "签署期限已于2027年1月15日 24 时届满。");
    }

    [Fact]
    public void An_unsigned_approval_lapses_and_one_signed_by_the_unit_does_not()
    {
        var unsigned = Given.WithDeed();
        var after = new DateTimeOffset(2027, 1, 16, 0, 0, 0, TimeSpan.FromHours(8));
        Assert.False(unsigned.HasLapsedAt(after.AddSeconds(-1)));
        unsigned.Lapse(after);
        Assert.Equal((ApplicationState.Lapsed, "未在2027年1月15日 24 时前签署联盟协议。"), (unsigned.State, unsigned.EndReason));

        var signed = Given.WithDeed();
        signed.SignByUnit(Given.Signature(Unit));
        Assert.False(signed.HasLapsedAt(after));
    }

    [Theory]
    [InlineData("CQ", "2026-11-20")] // the day of the unit's signature and seal
    [InlineData("JL", "2026-11-25")] // the day of the last act
    public void Membership_begins_with_the_signed_agreement(string profile, string since)
    {
        var application = Signed();

        var day = application.BecomeMember(Domain.Profiles.CharterProfile.Preset(profile).Application.Beginning, Given.At(11, 25));

        Assert.Equal((Calendars.Day(since), ApplicationState.Member), (day, application.State));
    }

    [Fact]
    public void An_agreement_signed_before_the_approval_takes_effect_with_it()
    {
        var application = Given.WithDeed();
        application.SignByUnit(Given.Signature(new(2026, 11, 2)));
        application.SignByAlliance(Given.Signature(new(2026, 11, 2)));

        Assert.Equal(new(2026, 11, 16), application.MembershipDay(MembershipBeginning.UnitSigned));
    }

    [Fact]
    public void A_certificate_follows_the_membership()
    {
        Breach.Of(CharterRule.CertificateFollowsMembership, () => Signed().Certify(Given.At(11, 26)), "该申请现为“待签协议”。");

        var member = Signed();
        member.BecomeMember(MembershipBeginning.UnitSigned, Given.At(11, 25));
        member.Certify(Given.At(11, 26));
        Assert.Equal(ApplicationState.Certified, member.State);
    }

    [Fact]
    public void A_sealed_scan_counts_from_its_receipt_and_from_no_earlier_day()
    {
        var backdated = Given.Signature(Unit) with { EffectiveOn = Unit.AddDays(-1) };

        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => Given.WithDeed().SignByUnit(backdated), "早于登记当日的收到日期须由另一人复核。");
        Breach.Of(CharterRule.AgreementIsSigned, () => Given.WithDeed().SignByUnit(Given.Signature(Unit) with { ScanFileId = null }), "没有收到签字盖章的扫描件。");
    }

    [Fact]
    public void An_earlier_day_of_receipt_needs_a_reason_and_a_second_person()
    {
        var clerk = Guid.NewGuid();
        Breach.Of(CharterRule.PaperIsReceivedWhenStamped, () => Given.WithDeed().ProposeEarlierDay(Earlier(clerk) with { Reason = " " }), "登记较早的收到日期须说明理由。");

        var application = Given.WithDeed();
        application.ProposeEarlierDay(Earlier(clerk));
        Assert.Null(application.Deed!.UnitSignature);
        Breach.Of(CharterRule.FourEyes, () => application.ConfirmEarlierDay(clerk), "登记人不能复核自己登记的收到日期。");

        application.ConfirmEarlierDay(Guid.NewGuid());
        Assert.Equal(Unit.AddDays(-2), application.Deed.UnitSignature!.EffectiveOn);
        Breach.Of(CharterRule.AgreementIsSigned, () => application.ConfirmEarlierDay(Guid.NewGuid()), "没有待复核的收到日期。");
    }

    [Fact]
    public void An_earlier_day_that_is_not_confirmed_leaves_the_day_of_entry()
    {
        var application = Given.WithDeed();
        application.ProposeEarlierDay(Earlier(Guid.NewGuid()));
        application.RefuseEarlierDay(Guid.NewGuid());

        Assert.Equal(Unit, application.Deed!.UnitSignature!.EffectiveOn);
    }

    [Fact]
    public void A_paper_received_in_time_keeps_the_approval_from_lapsing_while_its_day_is_looked_at()
    {
        var application = Given.WithDeed();
        var after = new DateTimeOffset(2027, 1, 18, 9, 0, 0, TimeSpan.FromHours(8));
        var signature = new DeedSignature("陈一", SigningWay.SealedScan, new(2027, 1, 14), after, Guid.NewGuid(), "cd34");
        application.ProposeEarlierDay(new(DeedSide.Unit, signature, "1月14日由前台签收", "周予安", Guid.NewGuid()));

        Assert.False(application.HasLapsedAt(after));
        application.RefuseEarlierDay(Guid.NewGuid());
        Assert.True(application.HasLapsedAt(after));
    }

    private static EarlierDay Earlier(Guid by) =>
        new(DeedSide.Unit, Given.Signature(Unit) with { EffectiveOn = Unit.AddDays(-2) }, "前台11月18日已签收盖戳", "周予安", by);

    private static Application Signed()
    {
        var application = Given.WithDeed();
        application.SignByUnit(Given.Signature(Unit));
        application.SignByAlliance(Given.Signature(Alliance));
        return application;
    }

    private static Application OnPaperOnly() => Given.WithDeed(Given.CompleteForm with { AcceptsElectronic = false });
}
