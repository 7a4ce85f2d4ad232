namespace AlliancePortal.Domain.Profiles;

public enum CertificateValidity { CouncilTerm, Unlimited }

/// <summary>Which act makes the new member: its own signature and seal, or the last act of both sides.</summary>
public enum MembershipBeginning { UnitSigned, LastAct }

/// <summary>Joining, the accession deed and the certificate.</summary>
public sealed record ApplicationParameters
{
    [Parameter("application.dossier.introduction", "须提交单位介绍", "", "章程第十二条")] public required bool NeedsIntroduction { get; init; }
    [Parameter("application.dossier.licence", "须提交法人营业执照或同等证书", "", "章程第十二条")] public required bool NeedsLicence { get; init; }
    [Parameter("application.dossier.workReport", "须提交技术领域工作报告", "", "章程第十二条")] public required bool NeedsWorkReport { get; init; }
    [Parameter("application.sealRequired", "申请书须签字盖章", "", "", "")] public required bool SealRequired { get; init; }
    [Parameter("application.abstractMinCharacters", "工作情况摘要最少字数", "字")] public required int AbstractMinCharacters { get; init; }
    [Parameter("application.supplementNoticeWorkingDays", "发出补正通知", "工作日")] public required int SupplementNoticeWorkingDays { get; init; }
    [Parameter("application.supplementWorkingDays", "申请单位补正", "工作日")] public required int SupplementWorkingDays { get; init; }
    [Parameter("application.examinationWorkingDays", "秘书处审查", "工作日")] public required int ExaminationWorkingDays { get; init; }
    [Parameter("application.codeConfirmationWorkingDays", "复核不合规代码", "工作日")] public required int CodeConfirmationWorkingDays { get; init; }
    [Parameter("application.agreementSendWorkingDays", "批准后寄发协议", "工作日")] public required int AgreementSendWorkingDays { get; init; }
    [Parameter("application.agreementDays", "批准后签署协议", "天")] public required int AgreementDays { get; init; }
    [Parameter("agreement.beginning", "成员资格起算", "", "章程第十二条", "章程第十七条")] public required MembershipBeginning Beginning { get; init; }
    [Parameter("agreement.reminderWorkingDays", "催签协议间隔", "工作日")] public required int AgreementReminderWorkingDays { get; init; }
    [Parameter("agreement.reviewWorkingDays", "协议文本征求意见", "工作日")] public required int AgreementReviewWorkingDays { get; init; }
    [Parameter("certificate.issued", "颁发成员证书", "", "章程第十二条")] public required bool CertificateIssued { get; init; }
    [Parameter("certificate.validity", "成员证书有效期")] public required CertificateValidity CertificateValidity { get; init; }
    [Parameter("certificate.issueWorkingDays", "入盟后颁发证书", "工作日")] public required int CertificateIssueWorkingDays { get; init; }
    [Parameter("certificate.reissueWorkingDays", "补发证书", "工作日")] public required int CertificateReissueWorkingDays { get; init; }
}
