using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Applications;

/// <summary>The papers of an application (D01 to D04).</summary>
public enum PaperKind { SealedForm, Introduction, Licence, WorkReport }

/// <summary>What the secretariat found of one paper.</summary>
public enum PaperVerdict { Complete, Incomplete }

/// <summary>One upload of one paper; a later version replaces it and leaves it readable.</summary>
public sealed class DossierPaper
{
    private DossierPaper() { } // EF

    internal DossierPaper(Application application, PaperKind kind, int version, Guid fileId, DateTimeOffset uploadedAt) =>
        (AllianceId, ApplicationId, Kind, Version, FileId, UploadedAt) = (application.AllianceId, application.Id, kind, version, fileId, uploadedAt);

    public Guid AllianceId { get; private init; }
    public Guid ApplicationId { get; private init; }
    public PaperKind Kind { get; private init; }

    /// <summary>From 1; the highest is the paper that counts.</summary>
    public int Version { get; private init; }
    public Guid FileId { get; private init; }
    public DateTimeOffset UploadedAt { get; private init; }
}

/// <summary>One look of the secretariat at one version of a paper. Kept for ever: the history of the completeness check (CQ-12-4).</summary>
public sealed class PaperCheck
{
    private PaperCheck() { } // EF

    internal PaperCheck(Application application, PaperKind kind, int version, PaperVerdict verdict, string reason, string words, string checkedBy, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, ApplicationId, Kind, Version, Verdict) = (application.AllianceId, application.Id, kind, version, verdict);
        (Reason, Words, CheckedBy, At) = (reason, words, checkedBy, at);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }
    public PaperKind Kind { get; private init; }
    public int Version { get; private init; }
    public PaperVerdict Verdict { get; private init; }

    /// <summary>看不清, 未盖章 … ; empty when the paper is complete.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>What the applicant is told.</summary>
    public string Words { get; private init; } = "";
    public string CheckedBy { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
}

/// <summary>Which papers a profile asks for, and what each is called for a kind of unit.</summary>
public static class Dossier
{
    public static IReadOnlyList<PaperKind> Required(ApplicationParameters parameters)
    {
        List<PaperKind> kinds = [PaperKind.SealedForm];
        if (parameters.NeedsIntroduction) kinds.Add(PaperKind.Introduction);
        if (parameters.NeedsLicence) kinds.Add(PaperKind.Licence);
        if (parameters.NeedsWorkReport) kinds.Add(PaperKind.WorkReport);
        return kinds;
    }

    /// <summary>Institutions and societies hold a certificate of their own in place of the business licence (CQ-12-2).</summary>
    public static string NameOf(PaperKind kind, UnitKind? unit) => kind switch
    {
        PaperKind.SealedForm => "加入联盟申请书（签字盖章扫描件）",
        PaperKind.Introduction => "单位介绍",
        PaperKind.WorkReport => "技术领域工作情况书面报告",
        _ => unit switch
        {
            UnitKind.University or UnitKind.ResearchInstitute => "事业单位法人证书或同等证书复印件",
            UnitKind.SocialOrganisation => "社会团体法人登记证书复印件",
            _ => "法人营业执照复印件",
        },
    };
}
