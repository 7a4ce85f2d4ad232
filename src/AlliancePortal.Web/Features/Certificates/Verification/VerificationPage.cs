using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Certificates.Verification;

/// <summary>What anybody may learn of a certificate: the whole of what it says and whether it holds, nothing personal.</summary>
/// <param name="Compared">Whether a file sent for comparison was this very certificate; null when none was sent.</param>
public sealed record VerificationPage(
    string Verdict, string Icon, string VerdictClass, DateTimeOffset At, CertificateContent? Content = null, bool? Compared = null)
{
    public static VerificationPage Unknown(DateTimeOffset at) => new("查无此证", "help", "verdict-void", at);

    /// <remarks>The certificate proves a membership: when that has ended, it holds no longer, whether or not somebody has noted the revocation yet.</remarks>
    public static VerificationPage Of(Certificate certificate, Membership membership, CertificateContent content, DateTimeOffset at, DateOnly today) => certificate.State switch
    {
        CertificateState.Issued when !membership.IsMemberOn(today) =>
            new("已撤销（退出）", "circle-x", "verdict-revoked", at, content with { EndedAt = ShanghaiTime.EndOf(membership.Until ?? today) }),
        CertificateState.Issued when certificate.IsValidOn(today) => new("有效", "circle-check", "", at, content),
        CertificateState.Issued => new("已过期", "clock", "verdict-void", at, content),
        CertificateState.Replaced => new("已换发", "history", "verdict-void", at, content),
        CertificateState.Revoked when certificate.Revocation == RevocationKind.Loss => new("已遗失作废", "circle-x", "verdict-revoked", at, content),
        CertificateState.Revoked => new($"已撤销（{certificate.Revocation!.Value.Chinese()}）", "circle-x", "verdict-revoked", at, content),
        _ => Unknown(at),
    };
}

/// <summary>The certificate's own words.</summary>
public sealed record CertificateContent(string Alliance, string AllianceAddress, string Area, string Unit, string Code, string Number, string NumberInWords, string Rank,
    DateOnly MemberSince, DateOnly IssuedOn, DateOnly? ValidUntil, string Issuer, string Sha256, string Token, DateTimeOffset? EndedAt)
{
    public string Validity => ValidUntil is { } until ? ChineseText.Range(IssuedOn, until) : $"{ChineseText.PlainDate(IssuedOn)}起长期有效";
}
