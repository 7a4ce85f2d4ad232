using System.Text.RegularExpressions;
using AlliancePortal.Browser.Tests.Support;

namespace AlliancePortal.Browser.Tests.Pages;

/// <summary>
/// Somebody follows every link that their pages offer, one page of a kind, and each page is inspected at both sizes: accessibility,
/// sideways scrolling, complaints of the browser. A link that is dead, refused or fails, and a form that goes to no address, are found by the way.
/// </summary>
public abstract partial class PageWalk(LivePortal portal, ITestOutputHelper output)
{
    protected LivePortal Portal { get; } = portal;

    /// <returns>How many kinds of pages were found.</returns>
    protected async Task<int> WalkAsync(Visitor visitor, string[] from)
    {
        Queue<(string Address, string On)> ahead = new(from.Select(address => (address, "")));
        HashSet<string> seen = [.. from.Select(KindOf)];
        while (ahead.TryDequeue(out var link))
        {
            var (address, on) = link;
            if (!from.Contains(address) && !await IsPageAsync(visitor, address, on)) continue;
            await visitor.OpenAsync(address);
            foreach (var target in await LinksAsync(visitor))
                if (seen.Add(KindOf(target))) ahead.Enqueue((target, visitor.Address));
            foreach (var target in await FormsAsync(visitor))
                if (seen.Add($"POST {KindOf(target)}")) await MustTakeFormsAsync(visitor, target);
        }
        output.WriteLine(string.Join('\n', seen.Order(StringComparer.Ordinal)));
        return seen.Count;
    }

    /// <summary>Whether a link leads to a page; if to a file, it must at least be there.</summary>
    private async Task<bool> IsPageAsync(Visitor visitor, string address, string on)
    {
        var answer = await visitor.Page.APIRequest.FetchAsync(Portal.Root + address, new() { Method = "HEAD" });
        Assert.True(answer.Ok, $"{on} leads to {address}, which answered {answer.Status}.");
        return answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal);
    }

    /// <summary>A form that comes without the page's token is turned away before anything is done; an address that takes no form says that.</summary>
    private async Task MustTakeFormsAsync(Visitor visitor, string target)
    {
        var answer = await visitor.Page.APIRequest.PostAsync(Portal.Root + target);
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

    [GeneratedRegex("^/account/sign-out|^/styles|/pages/[0-9]+$")]
    private static partial Regex Apart();

    [GeneratedRegex(@"^([0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]+(-[A-Z]+)?-\d{4}-\d+(-R\d+)?|[0-9A-Z]{18}|[0-9A-Z]{26}|\d+|cqncetia|jl[a-z]+)$")]
    private static partial Regex Named();
}
