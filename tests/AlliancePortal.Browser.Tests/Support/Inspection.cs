using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>
/// What is asked of every page that a journey passes, at the size of its screen and at the other one: no serious fault of
/// accessibility, nothing that scrolls sideways, no complaint of the browser (scripts, content security policy, missing files).
/// </summary>
internal sealed class Inspection
{
    private static readonly string[] Grave = ["serious", "critical"];

    /// <summary>Inspected pages by kind of page, address without ids and size: looking twice at the same page finds the same.</summary>
    private static readonly ConcurrentDictionary<string, bool> Seen = new();

    /// <summary>
    /// Kinds of elements, by tag, class and size, whose contrast was measured: it is a matter of how an element is dressed, and so asked once
    /// for each kind of element and not for each page.
    /// </summary>
    private static readonly ConcurrentDictionary<string, bool> Measured = new();

    /// <summary>Between two questions to a page that is on its way.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly IPage _page;
    private readonly Screen _screen;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Inspection(IPage page, Screen screen)
    {
        (_page, _screen) = (page, screen);
        page.Console += (_, message) => Heard(message);
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
        page.Response += (_, response) => Answered(response);
    }

    public IReadOnlyCollection<string> Complaints => _complaints;

    public async Task LookAsync()
    {
        await LoadAsync();
        await LookAtSizeAsync(_screen.Width);
        if (_screen is { IsTouched: false, Text: 1 })
        {
            await _page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
            await LookAtSizeAsync(Screen.Phone.Width);
            await _page.SetViewportSizeAsync(_screen.Width, _screen.Height);
        }
        Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints));
    }

    /// <summary>
    /// A page is read once it is dressed. The page itself is asked: Playwright's own wait for the load event misses one that
    /// comes between its question and its listening, and then waits in vain.
    /// </summary>
    private async Task LoadAsync()
    {
        for (var since = Stopwatch.StartNew(); await _page.EvaluateAsync<string>("document.readyState") != "complete"; await Task.Delay(Pause))
            Assert.True(since.Elapsed < Visitor.Patience, $"{_page.Url} was not loaded within {Visitor.Patience.TotalSeconds} s.");
    }

    private async Task LookAtSizeAsync(int width)
    {
        var tooWide = await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(tooWide <= 0, $"{_page.Url} scrolls {tooWide} px sideways at {width} px.");
        if (!_screen.RunsScripts) return;
        var elements = await KindsOfElementsAsync();
        var title = (await _page.TitleAsync()).Split(' ')[0];
        if (!Seen.TryAdd($"{string.Join(',', elements)} {title} {width} {_screen.Text}", true)) return;
        var isDressedAnew = elements.Aggregate(false, (any, element) => Measured.TryAdd($"{element} {width} {_screen.Text}", true) || any); // all of them, not the first alone
        var faults = (await _page.FaultsAsync(contrast: isDressedAnew)).Where(fault => Grave.Contains(fault.Impact)).ToList();
        Assert.True(faults.Count == 0, $"{_page.Url} at {width} px:\n" + string.Join('\n', faults.Select(fault =>
            $"{fault.Impact} {fault.Id}: {fault.Help}\n" + string.Join('\n', fault.Nodes.Take(5).Select(node => $"  {node.Html}")))));
    }

    /// <summary>The page's shape: tags and classes, without its words.</summary>
    private Task<string[]> KindsOfElementsAsync() =>
        _page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('body *')].map(e => e.tagName + '.' + e.getAttribute('class')))].sort()");

    /// <summary>That a form was refused (4xx) is said by the page itself; of everything that a page needs no file may be missing.</summary>
    private void Heard(IConsoleMessage message)
    {
        if (message.Type != "error" || message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) return;
        _complaints.Enqueue($"{_page.Url}: {message.Text}");
    }

    private void Answered(IResponse response)
    {
        var isPage = response.Request.IsNavigationRequest;
        if (response.Status >= (isPage ? 500 : 400)) _complaints.Enqueue($"{_page.Url}: {response.Url} answered {response.Status}.");
    }
}
