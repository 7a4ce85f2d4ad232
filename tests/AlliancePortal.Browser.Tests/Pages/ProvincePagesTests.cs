using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Web.Data.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Pages;

/// <summary>The demo with all alliances of Jilin: one whose parties are signing, filings in every state.</summary>
public sealed class ProvincialPortal(TestPostgres postgres, Chromium chromium) : LivePortal(postgres, chromium)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await InScopeAsync(async services =>
        {
            await services.GetRequiredService<DemoProvince>().PlantAsync(CancellationToken.None);
            await services.GetRequiredService<DemoStage>().PlayAsync(CancellationToken.None);
        });
    }
}

/// <summary>Those who form an alliance, and those who stand above the alliances of a province.</summary>
public sealed class ProvincePagesTests(ProvincialPortal portal, ITestOutputHelper output) : PageWalk(portal, output), IClassFixture<ProvincialPortal>
{
    /// <summary>One in each state of the demo: written, returned, submitted, reviewed, filed with a change that is owed, and with one that is reported.</summary>
    private static readonly string[] Filings = ["jliceq", "jlrail", "jlopto", "jlhydro", "jlwind", "jlseed"];

    [Theory]
    [InlineData("汤景川", 14, false)]
    [InlineData("严立本", 20, true)]
    [InlineData("邵同舟", 20, false)]
    public async Task Every_page_that_somebody_of_the_province_is_led_to_is_clean(string name, int atLeast, bool isOfficer)
    {
        await using var visitor = await Portal.VisitAtOnceAsync(await Portal.WithDbAsync(db => db.Users.OrderBy(person => person.Email).FirstAsync(person => person.FullName == name && person.Email!.Contains(".jl") || person.FullName == name && person.Email!.Contains(DemoSeed.JilinAreaSlug))));
        var kinds = await WalkAsync(visitor, isOfficer ? ["/desk", .. Filings.Select(slug => $"/{slug}/filing/office")] : ["/desk"]);
        Assert.True(kinds >= atLeast, $"Only {kinds} kinds of pages were found.");
    }
}
