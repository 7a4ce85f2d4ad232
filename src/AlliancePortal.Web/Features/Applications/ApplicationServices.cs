namespace AlliancePortal.Web.Features.Applications;

internal static class ApplicationServices
{
    /// <summary>The way of a unit into the alliance.</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services) =>
        services.AddScoped<Intake>().AddScoped<ReceiptDesk>().AddScoped<ApplicantPapers>();
}
