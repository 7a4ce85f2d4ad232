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
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind as a word of an address.</summary>
    public static string Slug(this DocumentKind kind) => Data.HouseConventions.Snake(kind.ToString()).Replace('_', '-');
}
