namespace AlliancePortal.Domain.Membership;

/// <summary>Whether and since when a unit is a member: approval and signed agreement together, so the later of the two (CQ-12-6).</summary>
/// <param name="Since">Null while one of the two is missing.</param>
public sealed record MembershipStart(DateOnly? Since)
{
    public bool IsMember => Since is not null;

    /// <summary>The certificate proves a membership and therefore follows it (CQ-12-7).</summary>
    public bool CertificateAllowed => IsMember;

    /// <param name="agreementSignedOn">The day of the act that completes the agreement under the charter profile.</param>
    public static MembershipStart Of(DateOnly? approvedOn, DateOnly? agreementSignedOn) =>
        new(approvedOn is { } approved && agreementSignedOn is { } signed ? (approved > signed ? approved : signed) : null);
}
