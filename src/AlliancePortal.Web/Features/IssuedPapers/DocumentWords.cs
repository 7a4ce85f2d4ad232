using AlliancePortal.Domain.Documents;

namespace AlliancePortal.Web.Features.IssuedPapers;

/// <summary>The kinds of papers in their words.</summary>
internal static class DocumentWords
{
    public static string Chinese(this DocumentKind kind) => kind switch
    {
        DocumentKind.ApplicationForm => "申请书",
        DocumentKind.Receipt => "收件回执",
        DocumentKind.AcceptanceLetter => "受理通知",
        DocumentKind.SupplementLetter => "补正通知",
        DocumentKind.ReturnLetter => "退回通知",
        DocumentKind.LapseLetter => "失效通知",
        DocumentKind.ExaminationOpinion => "资格审查意见",
        DocumentKind.VoteNotice => "表决通知",
        DocumentKind.Resolution => "决议",
        DocumentKind.AdmissionLetter => "批准加入通知",
        DocumentKind.RefusalLetter => "不予批准通知",
        DocumentKind.AccessionDeed => "加入确认页",
        DocumentKind.Certificate => "成员证书",
        DocumentKind.ExitReceipt => "退出申请回执",
        DocumentKind.ExitReport => "退出情况通报",
        DocumentKind.ExitConfirmation => "退出确认书",
        DocumentKind.VerificationReport => "除名核实报告",
        DocumentKind.ExpulsionNotice => "拟除名告知书",
        DocumentKind.ConsentSheet => "书面同意书",
        DocumentKind.ExpulsionDecision => "除名决定书",
        DocumentKind.ExpulsionLetter => "未予除名通知",
        DocumentKind.Charter => "章程",
        DocumentKind.Agreement => "合作协议",
        DocumentKind.AppointmentLetter => "聘书",
        DocumentKind.FilingForm => "申报（备案）表",
        DocumentKind.FilingNotice => "备案通知",
        DocumentKind.PackageIndex => "申报材料目录",
        DocumentKind.LeadList => "牵头单位名单",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind as a word of an address.</summary>
    public static string Slug(this DocumentKind kind) => Data.HouseConventions.Snake(kind.ToString()).Replace('_', '-');
}
