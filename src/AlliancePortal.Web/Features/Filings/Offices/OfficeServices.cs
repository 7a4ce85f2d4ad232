using AlliancePortal.Web.Features.Filings.Lists;
using AlliancePortal.Web.Features.Filings.Register;

namespace AlliancePortal.Web.Features.Filings.Offices;

internal static class OfficeServices
{
    /// <summary>The officers' side of filings, and what the public sees of those that are filed.</summary>
    public static IServiceCollection AddFilingOffices(this IServiceCollection services) => services
        .AddScoped<FilingLists>().AddScoped<OfficePages>().AddScoped<RegisterBeside>().AddScoped<OfficeDesk>().AddScoped<FilingNotices>()
        .AddScoped<FiledRegister>().AddScoped<FilingProofs>();
}
