using AlliancePortal.Web.Features.Council.Absences;

namespace AlliancePortal.Web.Features.Council;

internal static class CouncilServices
{
    /// <summary>The council's record and its pages.</summary>
    public static IServiceCollection AddCouncil(this IServiceCollection services) => services.AddScoped<CouncilKeeping>().AddScoped<CouncilPages>().AddScoped<AbsenceKeeping>();
}
