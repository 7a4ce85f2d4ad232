namespace AlliancePortal.Web.Features.CodelessUnits;

internal static class CodelessServices
{
    /// <summary>Bodies without unified social credit code, recorded by the platform's administrator.</summary>
    public static IServiceCollection AddCodelessUnits(this IServiceCollection services) => services.AddScoped<CodelessRegister>();
}
