using AlliancePortal.Bench;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;

var folder = Directory.CreateTempSubdirectory("alliance-portal-bench-").FullName;
try
{
    await using var cluster = await PostgresCluster.StartAsync(new(folder, AppContext.BaseDirectory), NullLogger.Instance, CancellationToken.None);
    using var portal = PortalUnderTest.Start(args[0], folder, cluster);
    await portal.AnswersAsync(TimeSpan.FromMinutes(5));

    await portal.SignInAsync("周予安");
    await portal.MeasureAsync("register, demo: first page", 50, "/cqncetia/register");
    await portal.MeasureAsync("register, demo: by initials", 50, "/cqncetia/register?q=cq");
    await portal.MeasureAsync("certificate, cold", 1, "/cqncetia/settings/designs/classic");
    await portal.MeasureAsync("certificate, warm", 20, "/cqncetia/settings/designs/classic");

    await ManyMembers.AddAsync(cluster.AppConnectionString, "jlamtia", 3000);
    await portal.SignInAsync("许文澜");
    await portal.MeasureAsync("register, 3,000: first page", 50, "/jlamtia/register");
    await portal.MeasureAsync("register, 3,000: last page", 50, await portal.LastPageAsync("/jlamtia/register"));
    await portal.MeasureAsync("register, 3,000: by part of the name", 50, "/jlamtia/register?q=2999");

    // the demo's own are twelve, and one that is being formed
    await ManyAlliances.SettleAsync(cluster.OwnerConnectionString);
    await portal.SignInAsync("何予清");
    await portal.MeasureAsync("overview, 12 alliances: warming up", 200, "/areas/22");
    var twelve = await portal.MeasureAsync("overview, 12 alliances", 50, "/areas/22");
    await ManyAlliances.AddAsync(cluster.AppConnectionString, 1, 288);
    await ManyAlliances.SettleAsync(cluster.OwnerConnectionString);
    await portal.MeasureAsync("overview, 300 alliances: counted anew", 1, "/areas/22");
    await portal.MeasureAsync("overview, 300 alliances: warming up", 20, "/areas/22");
    var threeHundred = await portal.MeasureAsync("overview, 300 alliances", 50, "/areas/22");
    Console.WriteLine($"overview, 300 alliances to 12: {threeHundred / twelve:0.00} times");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
