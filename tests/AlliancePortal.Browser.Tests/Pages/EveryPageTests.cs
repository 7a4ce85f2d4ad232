using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Data.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Pages;

/// <summary>The demo with its applications in every state, as somebody finds it after the first start.</summary>
public sealed class StoriedPortal(TestPostgres postgres, Chromium chromium) : LivePortal(postgres, chromium)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await InScopeAsync(services => services.GetRequiredService<DemoStories>().TellAsync(CancellationToken.None));
    }
}

/// <summary>Each capacity of an alliance, and whoever is not signed in.</summary>
public sealed class EveryPageTests(StoriedPortal portal, ITestOutputHelper output) : PageWalk(portal, output), IClassFixture<StoriedPortal>
{
    [Theory]
    [InlineData(null, 14)]
    [InlineData("周予安", 30)]
    [InlineData("林致和", 20)]
    [InlineData("平台管理员", 8)]
    public async Task Every_page_that_a_capacity_is_led_to_is_clean(string? name, int atLeast)
    {
        await using var visitor = await Portal.VisitAsync();
        if (name is not null) await visitor.SignInAtOnceAsync(await Portal.WithDbAsync(db => db.Users.FirstAsync(person => person.FullName == name && (person.IsAdministrator || person.Email!.Contains(DemoPortal.Chongqing)))));
        var kinds = await WalkAsync(visitor, name is null ? ["/", $"/{DemoPortal.Chongqing}", $"/{DemoPortal.Jilin}/charter", "/account/sign-in", "/nothing-here"] : ["/desk"]);
        Assert.True(kinds >= atLeast, $"Only {kinds} kinds of pages were found.");
    }

    [Theory]
    [InlineData(CapacityKind.CouncilSeat, 14)]
    [InlineData(CapacityKind.Liaison, 12)]
    [InlineData(CapacityKind.Applicant, 8)]
    public async Task Every_page_that_a_unit_is_led_to_is_clean(CapacityKind kind, int atLeast)
    {
        var person = await PersonOfAsync(kind);
        await using var visitor = await Portal.VisitAtOnceAsync(person);
        var kinds = await WalkAsync(visitor, [$"/{DemoPortal.Chongqing}/desk", $"/{DemoPortal.Jilin}"]);
        Assert.True(kinds >= atLeast, $"Only {kinds} kinds of pages were found.");
    }

    private Task<Person> PersonOfAsync(CapacityKind kind) => Portal.WithDbAsync(async db =>
    {
        var today = Domain.Time.ShanghaiTime.DateOf(Portal.Clock.GetUtcNow());
        var people = await db.Users.Where(person => person.Email!.EndsWith($"{DemoPortal.Chongqing}.example") || person.Email.Contains(DemoPortal.Chongqing)).OrderBy(person => person.Email).ToListAsync();
        var capacities = await db.CapacitiesOfAsync(people, today, default);
        return people.First(person => capacities[person.Id].Exists(mine => mine.Kind == kind && mine.AllianceSlug == DemoPortal.Chongqing));
    });
}
