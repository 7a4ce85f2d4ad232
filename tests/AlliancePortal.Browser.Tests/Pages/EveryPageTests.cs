using System.Text.RegularExpressions;
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

/// <summary>
/// Each capacity follows every link that its pages offer, one page of a kind, and each page is inspected at both sizes: accessibility,
/// sideways scrolling, complaints of the browser. A link that is dead, refused or fails, and a form that goes to no address, are found by the way.
/// </summary>
public sealed partial class EveryPageTests(StoriedPortal portal, ITestOutputHelper output) : IClassFixture<StoriedPortal>
{
    [Theory]
    [InlineData(null, 14)]
    [InlineData("周予安", 30)]
    [InlineData("林致和", 20)]
    [InlineData("平台管理员", 8)]
    public async Task Every_page_that_a_capacity_is_led_to_is_clean(string? name, int atLeast)
    {
        await using var visitor = await portal.VisitAsync();
        if (name is not null) await visitor.SignInAtOnceAsync(await portal.WithDbAsync(db => db.Users.FirstAsync(person => person.FullName == name && (person.IsAdministrator || person.Email!.Contains(DemoPortal.Chongqing)))));
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
        await using var visitor = await portal.VisitAtOnceAsync(person);
        var kinds = await WalkAsync(visitor, [$"/{DemoPortal.Chongqing}/desk", $"/{DemoPortal.Jilin}"]);
        Assert.True(kinds >= atLeast, $"Only {kinds} kinds of pages were found.");
    }

    private async Task<int> WalkAsync(Visitor visitor, string[] from)
    {
        Queue<string> ahead = new(from);
        HashSet<string> seen = [.. from.Select(KindOf)];
        while (ahead.TryDequeue(out var address))
        {
            if (!from.Contains(address) && !await IsPageAsync(visitor, address)) continue;
            await visitor.OpenAsync(address);
            foreach (var link in await LinksAsync(visitor))
                if (seen.Add(KindOf(link))) ahead.Enqueue(link);
            foreach (var target in await FormsAsync(visitor))
                if (seen.Add($"POST {KindOf(target)}")) await MustTakeFormsAsync(visitor, target);
        }
        output.WriteLine(string.Join('\n', seen.Order(StringComparer.Ordinal)));
        return seen.Count;
    }

    /// <summary>Whether a link leads to a page; if to a file, it must at least be there.</summary>
    private async Task<bool> IsPageAsync(Visitor visitor, string address)
    {
        var answer = await visitor.Page.APIRequest.FetchAsync(portal.Root + address, new() { Method = "HEAD" });
        Assert.True(answer.Ok, $"{visitor.Address} leads to {address}, which answered {answer.Status}.");
        return answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal);
    }

    /// <summary>A form that comes without the page's token is turned away before anything is done; an address that takes no form says that.</summary>
    private async Task MustTakeFormsAsync(Visitor visitor, string target)
    {
        var answer = await visitor.Page.APIRequest.PostAsync(portal.Root + target);
        Assert.True(answer.Status == 400, $"A form of {visitor.Address} goes to {target}, which answered {answer.Status}.");
    }

    private static async Task<IEnumerable<string>> FormsAsync(Visitor visitor)
    {
        var targets = await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('form[method=post]'), ...document.querySelectorAll('[formaction]')].map(e => new URL(e.getAttribute('formaction') ?? e.action, location)).map(a => a.pathname + a.search)");
        return targets.Where(target => !Apart().IsMatch(target)).Distinct();
    }

    /// <summary>Addresses of this portal that are links of the page.</summary>
    private static async Task<IEnumerable<string>> LinksAsync(Visitor visitor)
    {
        var links = await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)");
        return links.Where(link => !Apart().IsMatch(link)).Distinct();
    }

    /// <summary>One case is like another: numbers, codes and ids in an address, and what a query asks for.</summary>
    private static string KindOf(string address)
    {
        var path = address.Split('?')[0];
        return string.Join('/', path.Split('/').Select(part => Named().IsMatch(part) ? "*" : part)) + (address.Contains('?', StringComparison.Ordinal) ? "?" : "");
    }

    private Task<Person> PersonOfAsync(CapacityKind kind) => portal.WithDbAsync(async db =>
    {
        var today = Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow());
        var people = await db.Users.Where(person => person.Email!.EndsWith($"{DemoPortal.Chongqing}.example") || person.Email.Contains(DemoPortal.Chongqing)).OrderBy(person => person.Email).ToListAsync();
        var capacities = await db.CapacitiesOfAsync(people, today, default);
        return people.First(person => capacities[person.Id].Exists(mine => mine.Kind == kind && mine.AllianceSlug == DemoPortal.Chongqing));
    });

    [GeneratedRegex("^/account/sign-out|^/styles|/pages/[0-9]+$")]
    private static partial Regex Apart();

    [GeneratedRegex(@"^([0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]+(-[A-Z]+)?-\d{4}-\d+(-R\d+)?|[0-9A-Z]{18}|[0-9A-Z]{26}|\d+|cqncetia|jlamtia)$")]
    private static partial Regex Named();
}
