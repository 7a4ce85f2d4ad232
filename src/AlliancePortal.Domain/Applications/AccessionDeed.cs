using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>加入确认页 (D12): the text fixed by its hash, signed by the unit and countersigned for the alliance.</summary>
public sealed class AccessionDeed
{
    private AccessionDeed() { } // EF

    internal AccessionDeed(Application application, string number, Guid fileId, string sha256, Derivation due, DateTimeOffset sentAt)
    {
        (AllianceId, ApplicationId, Number, FileId, Sha256) = (application.AllianceId, application.Id, number, fileId, sha256);
        (Due, DueOn, SentAt) = (due, due.Due, sentAt);
    }

    public Guid AllianceId { get; private init; }
    public Guid ApplicationId { get; private init; }
    public string Number { get; private init; } = "";
    public Guid FileId { get; private init; }

    /// <summary>Fingerprint of the issued PDF that both sides sign.</summary>
    public string Sha256 { get; private init; } = "";
    public Derivation Due { get; private set; } = null!;
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset SentAt { get; private init; }
    public DeedSignature? UnitSignature { get; private set; }
    public DeedSignature? AllianceSignature { get; private set; }

    /// <summary>A day of receipt that waits for a second person; null when none does.</summary>
    public EarlierDay? EarlierDay { get; private set; }

    public bool IsComplete => UnitSignature is not null && AllianceSignature is not null;

    public DeedSignature? SignatureOf(DeedSide side) => side == DeedSide.Unit ? UnitSignature : AllianceSignature;

    /// <summary>Takes a signature as of the day it came in.</summary>
    internal void Sign(DeedSide side, DeedSignature signature)
    {
        MustBeOpen(side);
        CharterBreach.When(signature.EffectiveOn != ShanghaiTime.DateOf(signature.At), CharterRule.PaperIsReceivedWhenStamped, "早于登记当日的收到日期须由另一人复核。");
        Keep(side, signature);
    }

    internal void Propose(EarlierDay proposal)
    {
        MustBeOpen(proposal.Side);
        var signature = proposal.Signature;
        CharterBreach.When(signature.EffectiveOn >= ShanghaiTime.DateOf(signature.At), CharterRule.PaperIsReceivedWhenStamped, "收到日期须早于登记当日。");
        CharterBreach.When(string.IsNullOrWhiteSpace(proposal.Reason), CharterRule.PaperIsReceivedWhenStamped, "登记较早的收到日期须说明理由。");
        EarlierDay = proposal;
    }

    /// <summary>The second person finds that the paper was there on the earlier day.</summary>
    internal void Confirm(Guid personId)
    {
        var proposal = Waiting(personId);
        EarlierDay = null;
        Keep(proposal.Side, proposal.Signature);
    }

    /// <summary>The second person does not: the paper counts from the day it was entered, if that is still in time.</summary>
    internal void Refuse(Guid personId)
    {
        var proposal = Waiting(personId);
        EarlierDay = null;
        var received = ShanghaiTime.DateOf(proposal.Signature.At);
        if (proposal.Side == DeedSide.Alliance || received <= DueOn) Keep(proposal.Side, proposal.Signature with { EffectiveOn = received });
    }

    internal void Follow(Derivation recounted) => (Due, DueOn) = (recounted, recounted.Due);

    /// <summary>True while the unit's signature is missing and no earlier day of receipt is being looked at.</summary>
    internal bool WaitsForTheUnit => UnitSignature is null && EarlierDay is not { Side: DeedSide.Unit };

    private EarlierDay Waiting(Guid personId)
    {
        CharterBreach.When(EarlierDay is null, CharterRule.AgreementIsSigned, "没有待复核的收到日期。");
        CharterBreach.When(EarlierDay!.ProposedById == personId, CharterRule.FourEyes, "登记人不能复核自己登记的收到日期。");
        return EarlierDay;
    }

    private void MustBeOpen(DeedSide side)
    {
        CharterBreach.When(SignatureOf(side) is not null, CharterRule.AgreementIsSigned, side == DeedSide.Unit ? "申请单位已经签署。" : "联盟一方已经签署。");
        CharterBreach.When(EarlierDay is not null && EarlierDay.Side == side, CharterRule.AgreementIsSigned, "已登记的签署页正待另一人复核收到日期。");
    }

    private void Keep(DeedSide side, DeedSignature signature)
    {
        CharterBreach.When(side == DeedSide.Unit && signature.EffectiveOn > DueOn, CharterRule.AgreementIsSignedInTime,
            $"签署期限已于{ShanghaiTime.Written(DueOn)} 24 时届满。");
        if (side == DeedSide.Unit) UnitSignature = signature;
        else AllianceSignature = signature;
    }
}
