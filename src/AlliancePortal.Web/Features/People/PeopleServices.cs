namespace AlliancePortal.Web.Features.People;

internal static class PeopleServices
{
    /// <summary>Who acts for whom in an alliance, entered by the secretariat.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services.AddScoped<PeopleRegister>().AddScoped<PeopleLists>();
}
