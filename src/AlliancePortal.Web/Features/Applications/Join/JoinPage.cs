using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Applications.Join;

/// <summary>One paper that is needed.</summary>
/// <param name="SampleHref">Where its sample is; null where the original is copied.</param>
public sealed record NeededPaper(string Name, string Hint, string? SampleHref);

/// <summary>One stretch of the way: what, how long, under which article.</summary>
public sealed record Stretch(string What, string HowLong, string Article);

/// <summary>What somebody should know before beginning.</summary>
public sealed record JoinPage(string StartHref, IReadOnlyList<string> Who, string WhoArticle, IReadOnlyList<NeededPaper> Papers, string PapersArticle,
    IReadOnlyList<Stretch> Way, string Telephone)
{
    internal static JoinPage Of(AllianceScope here)
    {
        var start = $"/{here.Slug}/applications/new";
        return new(
            here.Caller.IsSignedIn ? start : $"/account/sign-in?returnUrl={Uri.EscapeDataString(start)}",
            here.Profile.Code == "JL" ? InJilin : InChongqing,
            here.Article(CharterRule.ApplicantIsALegalPerson),
            [.. Dossier.Required(here.Profile.Application).Select(kind => Needed(kind, here))],
            here.Article(CharterRule.DossierIsComplete),
            [.. WayOf(here.Profile, here)],
            here.Alliance.Telephone);
    }

    private static readonly string[] InChongqing =
    [
        "在本领域从事研发、制造、服务或应用的企业、事业单位和科技社团；",
        "具有独立法人资格；个体工商户和分公司、办事处等分支机构不能申请；",
        "拥护联盟章程，遵守有关协议，有一定的工作基础，致力于推动本领域的技术进步。",
    ];

    private static readonly string[] InJilin =
    [
        "有一定实力的高等院校和科研院所；省内有一定规模和骨干作用的企业；从事科技创新的其他组织；",
        "具有独立法人资格；个体工商户和分公司、办事处等分支机构不能申请；",
        "遵守联盟章程，自愿加入联盟。登记地在省外的企业也可以提交，由理事会决定。",
    ];

    private static NeededPaper Needed(PaperKind kind, AllianceScope here)
    {
        var sample = $"/{here.Slug}/join/samples/{PaperSlugs.Of(kind)}";
        return kind switch
        {
            PaperKind.SealedForm => new("加入联盟申请书", "在门户填写后下载，签字盖章，再上传扫描件或清晰的照片。", sample),
            PaperKind.Introduction => new("单位介绍", "性质、规模、主要业务和人员，一两页即可。", sample),
            PaperKind.Licence => new("法人营业执照或同等证书复印件", "企业用营业执照；院校、院所用事业单位法人证书；社团用社会团体法人登记证书。", null),
            _ => new("技术领域工作情况书面报告", $"近几年在本领域的工作；另在申请中写 {here.Profile.Application.AbstractMinCharacters} 字以上摘要。", sample),
        };
    }

    private static IEnumerable<Stretch> WayOf(CharterProfile profile, AllianceScope here)
    {
        var (steps, vote) = (profile.Application, profile.Vote);
        yield return new("秘书处审查材料", $"收到次日起 {steps.ExaminationWorkingDays} 个工作日", here.Article(CharterRule.SecretariatExamines));
        yield return new("缺什么补什么", $"收到补正通知后 {steps.SupplementWorkingDays} 个工作日内补齐", here.Article(CharterRule.SupplementComesInTime));
        yield return new("理事会表决", $"提前 {vote.NoticeWorkingDays} 个工作日通知，表决期 {vote.WindowMinWorkingDays} 至 {vote.WindowMaxWorkingDays} 个工作日；须{vote.Admission.Words()}赞成", here.Article(CharterRule.AdmissionNeedsTheCouncil));
        yield return new("签署联盟协议", $"批准后 {steps.AgreementDays} 天内，签署并盖章后即为正式成员", here.Article(CharterRule.MembershipBeginsWithTheAgreement));
        if (steps.CertificateIssued) yield return new("颁发成员证书", $"入盟后 {steps.CertificateIssueWorkingDays} 个工作日内", here.Article(CharterRule.CertificateFollowsMembership));
    }
}
