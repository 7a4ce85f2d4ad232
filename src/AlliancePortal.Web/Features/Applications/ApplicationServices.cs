using AlliancePortal.Web.Features.Applications.Forms;
using AlliancePortal.Web.Features.Applications.Papers;

namespace AlliancePortal.Web.Features.Applications;

internal static class ApplicationServices
{
    /// <summary>The way of a unit into the alliance.</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services) =>
        services.AddScoped<Intake>().AddScoped<DraftDesk>().AddScoped<UploadDesk>().AddScoped<ReceiptDesk>().AddScoped<ApplicantPapers>();
}
