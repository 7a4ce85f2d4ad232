namespace AlliancePortal.Web.Features.IssuedPapers;

internal static class DocumentServices
{
    /// <summary>The issued papers and who may see them.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddScoped<DocumentAccess>();
}
