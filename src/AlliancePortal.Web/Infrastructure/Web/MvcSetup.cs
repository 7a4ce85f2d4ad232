using System.Text.Unicode;
using AlliancePortal.Web.Infrastructure.Errors;
using AlliancePortal.Web.Infrastructure.Parking;
using AlliancePortal.Web.Infrastructure.Text;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace AlliancePortal.Web.Infrastructure.Web;

internal static class MvcSetup
{
    /// <summary>Pages beside their controllers, tokens on every form, one binder for text, refusals as pages.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddControllersWithViews(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new TextBinderProvider());
            mvc.ModelBinderProviders.Insert(0, new DayBinderProvider());
            mvc.Filters.Add<RefusalFilter>();
            mvc.Filters.Add<InterruptedFormFilter>();
            mvc.Filters.Add<DraftFilter>();
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.MaxModelBindingCollectionSize = BodyLimits.Fields; // more never come in, so that a list that is too long is answered in words
            mvc.Conventions.Add(new HeadRequests());
        });
        services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViews()));
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All)); // Chinese stays Chinese
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = builder.CookieName("antiforgery");
            antiforgery.Cookie.SecurePolicy = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(MvcSetup).Assembly, includeInternalTypes: true))
            services.AddScoped(found.InterfaceType, found.ValidatorType);
    }

    /// <summary>Bound to this host and to https in Production; plain over http in Development.</summary>
    public static string CookieName(this WebApplicationBuilder builder, string name) =>
        builder.Environment.IsProduction() ? $"__Host-{name}" : $"portal-{name}";
}
