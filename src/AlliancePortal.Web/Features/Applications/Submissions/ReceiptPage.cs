using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Submissions;

/// <summary>What was received, its number, and what comes next by when.</summary>
public sealed record ReceiptPage(ReceiptModel Receipt, DueModel Due, string ReceiptNumber, string Telephone)
{
    internal static ReceiptPage Of(Application application, IssuedDocument receipt, Derivation examination, CharterProfile profile, AllianceScope here)
    {
        var isSupplement = application.Supplements.Any(request => request.AnsweredAt is not null);
        var received = $"{ChineseText.Date(ShanghaiTime.DateOf(receipt.IssuedAt))}{ChineseText.Time(receipt.IssuedAt)}";
        var model = new ReceiptModel(
            isSupplement ? "补正材料已收到" : "申请已收到",
            isSupplement ? $"{received}，收到{application.UnitName}的补正材料。" : $"{received}，收到{application.UnitName}的加入联盟申请和 {Dossier.Required(profile.Application).Count} 份材料。",
            "申请编号",
            application.Number,
            Next(examination, profile, here),
            [
                new("下载回执 PDF", $"/{here.Slug}/documents/{receipt.Id}", IsPrimary: true, Icon: "download"),
                new("查看办理进度", $"/{here.Slug}/applications/{application.Number}"),
            ]);
        return new(model, DueModel.Of(examination, here.Today, here.Calendar), receipt.Number, here.Alliance.Telephone);
    }

    private static NextStep[] Next(Derivation examination, CharterProfile profile, AllianceScope here) =>
    [
        new($"{ChineseText.MonthDay(examination.Due)}前{(examination.IsProvisional ? "（暂定）" : "")}",
            $"秘书处审查材料（{examination.Count} 个工作日）。缺什么，会发补正通知，您有 {profile.Application.SupplementWorkingDays} 个工作日补齐。", here.Article(CharterRule.SecretariatExamines)),
        new("审查合格后", $"理事会表决，至少提前 {profile.Vote.NoticeWorkingDays} 个工作日通知各席；须{profile.Vote.Admission.Words()}赞成。", here.Article(CharterRule.AdmissionNeedsTheCouncil)),
        new("通过后", $"在 {profile.Application.AgreementDays} 天内签署联盟协议，即成为正式成员{(profile.Application.CertificateIssued ? "，由理事会颁发成员证书" : "")}。",
            here.Article(CharterRule.MembershipBeginsWithTheAgreement)),
    ];
}
