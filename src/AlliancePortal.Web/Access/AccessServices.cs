using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Access;

public static class AccessServices
{
    /// <summary>People, sessions, capacities, permissions, and the alliance in the address.</summary>
    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SessionOptions>().BindConfiguration(SessionOptions.Section)
            .Validate(options => options.StaffIdle > TimeSpan.Zero && options.OthersIdle > TimeSpan.Zero, "Sessions must last.").ValidateOnStart();
        services.AddScoped<Caller>();
        services.AddScoped<AllianceScope>();
        services.AddScoped<AreaScope>();
        services.AddScoped<ActJournal>();
        services.AddSingleton<CalendarSource>();
        services.Configure<MvcOptions>(options => options.Filters.Add<AccessFilter>(int.MinValue));

        services.AddIdentityCore<Person>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // the name is the mail address, which its own form has checked: o'brien@ is one
            options.SignIn.RequireConfirmedEmail = true;
            options.Password.RequiredLength = 12;
            (options.Password.RequireDigit, options.Password.RequireLowercase, options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric)
                = (false, false, false, false);
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        }).AddEntityFrameworkStores<PortalDb>().AddDefaultTokenProviders();

        var secure = builder.Environment.IsProduction();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = secure ? "__Host-session" : "session";
            options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax; // a link from a chat must arrive signed in
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            options.TimeProvider = TimeProvider.System; // the browser drops a cookie by its own clock; the session's row lives by the portal's
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
        });
        return builder;
    }

    /// <summary>After routing and authentication: the cookie becomes a caller.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<CallerMiddleware>();
}
