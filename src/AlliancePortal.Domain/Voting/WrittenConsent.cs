using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Voting;

/// <summary>How a consent was given in writing: by renewed sign-in over the decision's fingerprint, or on signed paper.</summary>
public enum ConsentWay { RenewedSignIn, SignedPaper }

/// <summary>One seat's written consent to a decision for which it voted (CQ-14-4, G-VOTE-8). A vote alone is none.</summary>
public sealed class WrittenConsent
{
    private WrittenConsent() { } // EF

    /// <param name="proofHash">Fingerprint of whose consent to which decision at which instant; of a paper, of the scan.</param>
    public WrittenConsent(Guid allianceId, Guid resolutionId, Guid seatId, ConsentWay way, string signedBy, Guid? signedByPersonId,
        DateTimeOffset givenAt, Guid? scanFileId, string proofHash)
    {
        CharterBreach.When(way == ConsentWay.SignedPaper && scanFileId is null, CharterRule.WrittenConsentIsComplete, "纸质书面同意须附签字的扫描件。");
        CharterBreach.When(proofHash.Length == 0, CharterRule.WrittenConsentIsComplete, "没有签署的证明。");
        (AllianceId, ResolutionId, SeatId, Way, SignedBy, SignedByPersonId) = (allianceId, resolutionId, seatId, way, signedBy, signedByPersonId);
        (GivenAt, ScanFileId, ProofHash) = (givenAt, scanFileId, proofHash);
    }

    public Guid AllianceId { get; private init; }
    public Guid ResolutionId { get; private init; }
    public Guid SeatId { get; private init; }
    public ConsentWay Way { get; private init; }
    public string SignedBy { get; private init; } = "";
    public Guid? SignedByPersonId { get; private init; }

    /// <summary>A paper counts from its entry.</summary>
    public DateTimeOffset GivenAt { get; private init; }
    public Guid? ScanFileId { get; private init; }
    public string ProofHash { get; private init; } = "";
}
