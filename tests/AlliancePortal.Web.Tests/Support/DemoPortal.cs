using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Data.Demo;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AlliancePortal.Web.Tests.Support;

/// <summary>A portal in which the demo's two alliances exist: 60 members and 36 seats in Chongqing, 30 members in Jilin. A class fixture.</summary>
public class DemoPortal(TestPostgres postgres) : PortalFactory(postgres)
{
    public const string Chongqing = "cqncetia";
    public const string Jilin = "jlamtia";

    public override async ValueTask InitializeAsync() =>
        Connections = await Postgres.NewDemoDatabaseAsync(PlantAsync, CancellationToken.None);

    /// <summary>A person of the demo by name: 周予安 and 林观澜 are staff in Chongqing, 苏晏清 is the secretary general, 林致和 the chair.</summary>
    public Task<Person> PersonAsync(string name, string alliance = Chongqing) =>
        WithDbAsync(db => db.Users.SingleAsync(person => person.FullName == name && person.Email!.EndsWith($".{alliance}{DemoPeople.Domain}")));

    /// <summary>A browser in which a person of the demo is signed in.</summary>
    public async Task<Browser> BrowseAsAsync(string name, string alliance = Chongqing) => await BrowseAsAsync(await PersonAsync(name, alliance));

    public Task<Alliance> AllianceAsync(string slug = Chongqing) => WithDbAsync(db => db.Alliances.SingleAsync(alliance => alliance.Slug == slug));

    /// <summary>Lets a person act as what the records give them, through the same plain classes as the pages.</summary>
    public Task ActAsAsync(string name, Func<IServiceProvider, Task> work, string alliance = Chongqing) => InScopeAsync(async services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        await here.LoadAsync(alliance, CancellationToken.None);
        var person = await PersonAsync(name, alliance);
        var capacities = await services.GetRequiredService<PortalDb>().CapacitiesOfAsync(person, here.Today, CancellationToken.None);
        here.Caller.Play(person, capacities[0]);
        await work(services);
    });

    private protected static async Task PlantAsync(DatabaseConnections connections)
    {
        var services = new ServiceCollection();
        services.AddDbContext<PortalDb>(options => options.UseNpgsql(connections.App + ";Pooling=false"));
        services.AddSingleton(TimeProvider.System).AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddScoped<ActJournal>().AddDemo();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeed>().PlantAsync(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }
}
