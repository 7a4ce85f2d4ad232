using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>From the vote to the membership and the certificate (CQ-12-5 to 7, JL-A2-17).</summary>
public sealed partial class Application
{
    public void VoteOpened(UnitStanding standing, DateTimeOffset at)
    {
        MustBe(ApplicationState.Accepted);
        standing.MustAllowApplication();
        Become(ApplicationState.CouncilVoting, at);
    }

    public void Approve(DateOnly on, DateTimeOffset at)
    {
        MustBe(ApplicationState.CouncilVoting);
        ApprovedOn = on;
        Become(ApplicationState.Approved, at);
    }

    public void Reject(string reason, DateTimeOffset at)
    {
        MustBe(ApplicationState.CouncilVoting);
        EndReason = reason;
        Become(ApplicationState.Rejected, at);
    }

    /// <summary>The vote was void: the application stands accepted again and may be put to a new one.</summary>
    public void VoteWasVoid(DateTimeOffset at)
    {
        MustBe(ApplicationState.CouncilVoting, ApplicationState.Accepted);
        ResolutionId = null;
        Become(ApplicationState.Accepted, at);
    }

    /// <summary>Sends the accession deed for signature.</summary>
    /// <param name="due">Calendar days from the approval; the unit must act, so it is rolled off rest days.</param>
    public AccessionDeed SendDeed(string number, Guid fileId, string sha256, Derivation due, DateTimeOffset now)
    {
        MustBe(ApplicationState.Approved);
        Deed = new AccessionDeed(this, number, fileId, sha256, due, now);
        Become(ApplicationState.AgreementPending, now);
        return Deed;
    }

    public void SignByUnit(DeedSignature signature) => Sign(DeedSide.Unit, signature);

    public void SignByAlliance(DeedSignature signature) => Sign(DeedSide.Alliance, signature);

    /// <summary>Enters a sealed paper with an earlier day of receipt; it counts once another person has confirmed that day (G-TIME-6).</summary>
    public void ProposeEarlierDay(EarlierDay proposal)
    {
        MustBe(ApplicationState.AgreementPending);
        Deed!.Propose(proposal);
    }

    public void ConfirmEarlierDay(Guid personId)
    {
        MustBe(ApplicationState.AgreementPending);
        Deed!.Confirm(personId);
    }

    public void RefuseEarlierDay(Guid personId)
    {
        MustBe(ApplicationState.AgreementPending);
        Deed!.Refuse(personId);
    }

    /// <summary>The day membership begins once the deed is complete; null before (CQ-12-6).</summary>
    /// <remarks>Never before the approval: a deed signed earlier takes effect with it.</remarks>
    public DateOnly? MembershipDay(MembershipBeginning beginning)
    {
        if (Deed is not { IsComplete: true, UnitSignature: { } unit, AllianceSignature: { } alliance }) return null;
        var signed = beginning == MembershipBeginning.UnitSigned || alliance.EffectiveOn < unit.EffectiveOn ? unit.EffectiveOn : alliance.EffectiveOn;
        return MembershipStart.Of(ApprovedOn, signed).Since;
    }

    public DateOnly BecomeMember(MembershipBeginning beginning, DateTimeOffset now)
    {
        MustBe(ApplicationState.AgreementPending);
        MemberSince = MembershipDay(beginning) ?? throw new CharterBreach(CharterRule.MembershipBeginsWithTheAgreement, "联盟协议尚未由双方签署。");
        Become(ApplicationState.Member, now);
        return MemberSince.Value;
    }

    public void Certify(DateTimeOffset now)
    {
        CharterBreach.When(State != ApplicationState.Member, CharterRule.CertificateFollowsMembership, $"该申请现为“{State.Chinese()}”。");
        Become(ApplicationState.Certified, now);
    }

    private void Sign(DeedSide side, DeedSignature signature)
    {
        MustBe(ApplicationState.AgreementPending);
        CharterBreach.When(signature.Way == SigningWay.RenewedSignIn && !Form.AcceptsElectronic, CharterRule.ElectronicVoteIsAgreed,
            "该单位没有接受电子签署条款，请上传签字盖章的扫描件。");
        CharterBreach.When(signature.Way == SigningWay.SealedScan && signature.ScanFileId is null, CharterRule.AgreementIsSigned, "没有收到签字盖章的扫描件。");
        Deed!.Sign(side, signature);
    }
}
