using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Applications.Codes;
using AlliancePortal.Web.Features.Applications.Deeds;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Applications.Forms;
using AlliancePortal.Web.Features.Applications.Letters;
using AlliancePortal.Web.Features.Applications.Papers;
using AlliancePortal.Web.Features.Applications.Referrals;
using AlliancePortal.Web.Features.Applications.SupplementNotices;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Jobs;

namespace AlliancePortal.Web.Features.Applications;

internal static class ApplicationServices
{
    /// <summary>The way of a unit into the alliance.</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services) =>
        services.AddScoped<LetterOffice>().AddScoped<AutomaticChecks>().AddScoped<ExaminationPapers>().AddScoped<Examination>()
            .AddScoped<DeedPapers>().AddScoped<Accession>().AddScoped<Lapses>().AddScoped<Matter, AdmissionMatter>()
            .AddScoped<Overtaken>().AddScoped<ExaminationDesk>().AddScoped<ReferralDesk>().AddScoped<SupplementNoticeDesk>().AddScoped<LetterPreviews>().AddScoped<DeedDesk>()
            .WhenTheClockMoves<Lapses>((lapses, now, ct) => lapses.BringUpToDateAsync(now, ct))
            .AddScoped<Cases.CasePages>()
            .AddScoped<Intake>().AddScoped<DraftDesk>().AddScoped<UploadDesk>().AddScoped<ReceiptDesk>().AddScoped<CodeAcceptance>().AddScoped<ApplicantPapers>();
}
