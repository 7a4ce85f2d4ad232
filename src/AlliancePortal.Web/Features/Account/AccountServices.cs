using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Account.SignIn;
using AlliancePortal.Web.Infrastructure.Passwords;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Features.Account;

internal static class AccountServices
{
    /// <summary>Sign-in, registration, links by mail, passwords.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<SignInLimiter>();
        services.AddSingleton<DummyPassword>();
        services.AddSingleton<EvenPace>();
        services.AddSingleton<AccountLinks>();
        services.AddSingleton<KnownDevice>();
        services.AddScoped<AccountMails>();
        services.AddScoped<SignInGate>();
        services.AddScoped<Doorkeeper>();
        services.AddScoped<DemoDoors>();
        services.AddScoped<Passwords.NewPassword>();
        services.AddScoped<Registration.Registrar>();
        services.AddScoped<IPasswordValidator<Person>, PasswordRules>();
        return services;
    }
}
