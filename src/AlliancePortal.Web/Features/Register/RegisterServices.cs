namespace AlliancePortal.Web.Features.Register;

internal static class RegisterServices
{
    /// <summary>The roll of the members, and the units on it.</summary>
    public static IServiceCollection AddRegister(this IServiceCollection services) => services.AddScoped<RegisterDesk>().AddScoped<MembershipEffects>();
}
