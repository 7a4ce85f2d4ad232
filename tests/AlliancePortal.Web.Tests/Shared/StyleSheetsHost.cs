using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Shared.Styles;
using AlliancePortal.Web.Infrastructure.Errors;
using AlliancePortal.Web.Infrastructure.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlliancePortal.Web.Tests.Shared;

/// <summary>The layouts and components with their sample data, over HTTP and without a database.</summary>
public sealed class StyleSheetsHost : IAsyncLifetime
{
    private WebApplication app = null!;

    public static TheoryData<string> Sheets { get; } = ["case", "forms", "lists", "council", "bare", "public", "single", "refusal", "sign-in"];

    public static async Task<WebApplication> StartAsync(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = SourceFolder.Web });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            foreach (var all in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList()) parts.FeatureProviders.Remove(all);
            parts.FeatureProviders.Add(new OnlyStyles());
        }).AddApplicationPart(typeof(StylesController).Assembly).AddApplicationPart(typeof(SampleRefusalsController).Assembly);
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViews()));
        builder.Services.AddLook();
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        return app;
    }

    public async ValueTask InitializeAsync() => app = await StartAsync("Development");

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var client = app.GetTestClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
    }

    private sealed class OnlyStyles : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
        {
            feature.Controllers.Add(System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(StylesController)));
            feature.Controllers.Add(System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(SampleRefusalsController)));
        }
    }
}

[Route("refusals")]
public sealed class SampleRefusalsController : Controller
{
    private const string Folder = "/Features/Shared/Errors/";

    [HttpGet("breach")]
    public IActionResult Breach() => View($"{Folder}Breach.cshtml", new BreachPage("成员证书由理事会在单位成为正式成员后颁发。", "<b>协议书尚未签署</b>", "章程第十二条", "1", "/styles"));

    [HttpGet("{status:int}")]
    public IActionResult Status([FromRoute] int status) => View($"{Folder}Error.cshtml", ErrorPage.For(status, HttpContext));

    [HttpGet("expired")]
    public IActionResult Expired() => View($"{Folder}ExpiredForm.cshtml", ErrorPage.For(400, HttpContext, "/styles?draft=1"));
}
