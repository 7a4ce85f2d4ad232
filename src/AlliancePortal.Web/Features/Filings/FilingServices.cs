using AlliancePortal.Web.Features.Filings.Cases;
using AlliancePortal.Web.Features.Filings.Changes;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Packages;
using AlliancePortal.Web.Jobs;

namespace AlliancePortal.Web.Features.Filings;

internal static class FilingServices
{
    /// <summary>备案 on the alliance's side: the form, its seal, the package, and what changes afterwards (JL-P7-2, JL-A1).</summary>
    public static IServiceCollection AddFilings(this IServiceCollection services) => services
        .AddScoped<FilingAreas>().AddSingleton<SeenChains>().AddScoped<SheetMaker>().AddScoped<DraftRules>().AddScoped<FilingPapers>().AddScoped<FilingPackage>()
        .AddScoped<FilingStart>().AddScoped<DraftDesk>().AddScoped<PackageDesk>().AddScoped<FilingDesk>().AddScoped<FilingCases>()
        .AddScoped<ChangeDays>().AddScoped<FilingChanges>().WhenTheClockMoves<FilingChanges>((changes, now, ct) => changes.BringUpToDateAsync(now, ct));
}
