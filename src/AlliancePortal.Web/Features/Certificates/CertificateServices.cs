using AlliancePortal.Web.Documents;

namespace AlliancePortal.Web.Features.Certificates;

internal static class CertificateServices
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) =>
        services.AddScoped<CertificateDesk>().AddScoped<CertificatePapers>().AddScoped<AlliancePapers>().AddScoped<Letterhead>();
}
