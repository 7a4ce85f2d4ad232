using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>How a side signed: by renewed sign-in where both accepted it, or on paper with the sealed scan handed in.</summary>
public enum SigningWay { RenewedSignIn, SealedScan }

/// <summary>One side's signature and seal.</summary>
/// <param name="EffectiveOn">The day it counts from: of the renewed sign-in, or of the scan's receipt.</param>
public sealed record DeedSignature(string Signer, SigningWay Way, DateOnly EffectiveOn, DateTimeOffset At, Guid? ScanFileId, string ProofHash);

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
    public Derivation Due { get; private init; } = null!;
    public DateOnly DueOn { get; private init; }
    public DateTimeOffset SentAt { get; private init; }
    public DeedSignature? UnitSignature { get; private set; }
    public DeedSignature? AllianceSignature { get; private set; }

    public bool IsComplete => UnitSignature is not null && AllianceSignature is not null;

    internal void SignByUnit(DeedSignature signature)
    {
        CharterBreach.When(UnitSignature is not null, CharterRule.AgreementIsSigned, "申请单位已经签署。");
        CharterBreach.When(ShanghaiTime.DateOf(signature.At) > DueOn, CharterRule.AgreementIsSignedInTime, $"签署期限已于{ShanghaiTime.Written(DueOn)} 24 时届满。");
        UnitSignature = signature;
    }

    internal void SignByAlliance(DeedSignature signature)
    {
        CharterBreach.When(AllianceSignature is not null, CharterRule.AgreementIsSigned, "联盟一方已经签署。");
        AllianceSignature = signature;
    }
}
