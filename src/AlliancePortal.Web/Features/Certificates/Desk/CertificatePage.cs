using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Certificates.Desk;

/// <summary>One certificate with its versions and what may be done with it now.</summary>
public sealed record CertificatePage(Certificate Certificate, string UnitCode, string UnitName, string NumberInWords, Uri VerifyAt, IReadOnlyList<Certificate> Versions,
    ActBoxModel Acts, HistoryModel History, string Home)
{
    public string Address => $"{Home}/certificates/{Certificate.Id}";

    public static StateModel StateOf(Certificate certificate, DateOnly today) => certificate.State switch
    {
        CertificateState.Issued when certificate.IsValidOn(today) => new(StateKind.Ok, "有效"),
        CertificateState.Issued => new(StateKind.Void, "已过期"),
        CertificateState.Replaced => new(StateKind.Void, "已换发"),
        CertificateState.Revoked => new(StateKind.Void, $"已撤销（{certificate.Revocation!.Value.Chinese()}）"),
        CertificateState.Requested => new(StateKind.None, "待起草"),
        CertificateState.Drafted => new(StateKind.Run, certificate.SecretaryGeneral.Length == 0 ? "待秘书长审核" : "待理事长批准"),
        _ => new(StateKind.Run, "待签发"),
    };
}

/// <summary>What a capacity may do with a certificate as it stands, and why not.</summary>
internal static class CertificateActs
{
    /// <param name="general">The secretary general in office; null while the post is vacant.</param>
    /// <param name="article">Where the charter asks for the steps.</param>
    public static ActBoxModel Of(Certificate certificate, Caller caller, string? general, string address, string article)
    {
        var capacity = caller.Capacity;
        List<OfferedAct> offered = [];
        List<RefusedAct> refused = [];
        bool May(Permission permission) => Permissions.Allows(permission, capacity.Kind);

        if (certificate.State is CertificateState.Requested or CertificateState.Drafted && May(Permission.DraftCertificate))
            offered.Add(new(certificate.State == CertificateState.Requested ? "起草证书" : "按今天的登记重新起草", "按成员名册填写单位全称、身份和有效期，送秘书长审核。", PostTo: $"{address}/draft"));
        if (certificate.State == CertificateState.Drafted && certificate.SecretaryGeneral.Length == 0 && May(Permission.AgreeCertificate))
            AddAgreement(certificate, caller, general, address, offered, refused);
        if (certificate.State == CertificateState.Drafted && certificate.SecretaryGeneral.Length > 0 && May(Permission.ApproveCertificate))
            offered.Add(new("批准颁发", "秘书处据此编号、签发。", PostTo: $"{address}/approval"));
        if (certificate.State == CertificateState.Approved && May(Permission.IssueCertificate))
            offered.Add(new("签发证书", "编号、生成证书 PDF，核验页随即显示有效，并通知该单位。", PostTo: $"{address}/issue"));
        if (certificate.State == CertificateState.Issued && May(Permission.IssueCertificate))
        {
            offered.Add(new("补发证书…", "原证书在新证书签发时标为已换发。", Href: $"{address}/reissue"));
            offered.Add(new("撤销证书…", "核验页随即显示已撤销，不能恢复。", Href: $"{address}/revocation"));
        }
        if (certificate.State is CertificateState.Requested or CertificateState.Drafted && May(Permission.IssueCertificate))
            refused.Add(new("签发证书", "须先经秘书长审核、理事长批准。", article));
        return new(offered, refused);
    }

    private static void AddAgreement(Certificate certificate, Caller caller, string? general, string address, List<OfferedAct> offered, List<RefusedAct> refused)
    {
        if (caller.Capacity.Kind == CapacityKind.SecretaryGeneral) offered.Insert(0, new("审核同意", "送理事长代表理事会批准。", PostTo: $"{address}/agreement"));
        else if (general is not null) return;
        else if (certificate.DraftedByPersonId == caller.PersonId) refused.Add(new("审核同意", $"秘书长空缺，由秘书处另一人{Certificate.InPlace}审核。"));
        else offered.Insert(0, new("审核同意", $"秘书长空缺，{Certificate.InPlace}；送理事长代表理事会批准。", PostTo: $"{address}/agreement"));
    }
}

/// <summary>The words of a reissue.</summary>
public sealed record ReissueForm(string? Reason);

/// <summary>Why a certificate is revoked: a kind in the portal's own words, and the reason.</summary>
public sealed record RevocationForm(string? Kind, string? Reason)
{
    /// <summary>Exactly the words of the form; anything else is no kind.</summary>
    public RevocationKind? KindOrNull => Kind switch { "error" => RevocationKind.Error, "loss" => RevocationKind.Loss, _ => null };
}

public sealed record CertificateList(IReadOnlyList<CertificateLine> Lines, string View, IReadOnlyList<ListView> Views, DateOnly Today, string Home);

public sealed record CertificateLine(Certificate Certificate, string UnitName);

public sealed record ReissuePage(Certificate Certificate, ReissueForm Form, string Home);

public sealed record RevocationPage(Certificate Certificate, RevocationForm Form, string Home);
