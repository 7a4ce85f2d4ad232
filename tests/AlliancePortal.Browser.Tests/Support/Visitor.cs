using AlliancePortal.Web.Access;
using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>
/// Somebody at a browser: reads pages by their headings, links by their words, fields by their labels. Every page that is arrived at
/// is inspected; every verb counts its steps.
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    /// <summary>How long is waited for anything on a busy machine.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IBrowserContext _context;
    private readonly Screen _screen;
    private readonly string _root;
    private readonly Inspection _inspection;
    private IHands _hands = new PointerHands();
    private TaskCompletionSource? _arrival;

    private Visitor(IBrowserContext context, IPage page, string root, Screen screen)
    {
        (_context, _root, _screen, Page) = (context, root, screen, page);
        _inspection = new Inspection(page, screen);
        page.DOMContentLoaded += (_, _) => Arrive();
        page.Response += async (_, response) =>
        {
            if (await IsPageSentForByScriptAsync(response)) Arrive();
        };
    }

    public IPage Page { get; }
    public StepCounter Steps { get; } = new();

    /// <summary>Path and query of the page that is shown.</summary>
    public string Address => new Uri(Page.Url).PathAndQuery;

    internal static async Task<Visitor> ArriveAsync(IBrowser browser, string root, Screen screen)
    {
        var context = await browser.NewContextAsync(screen.Options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new(context, await context.NewPageAsync(), root, screen);
    }

    public async ValueTask DisposeAsync()
    {
        var complaints = _inspection.Complaints;
        await _context.DisposeAsync();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    /// <summary>From now on works without mouse and finger.</summary>
    public void PutMouseAway() => _hands = new KeyboardHands(Page);

    /// <summary>Signs in by the door that the sign-in page of the demo opens to each person.</summary>
    public async Task SignInAsync(Person person, string capacity = "")
    {
        ArgumentNullException.ThrowIfNull(person);
        await OpenAsync("/account/sign-in");
        var door = Page.Locator($"form:has(input[name=Email][value='{person.Email}']) button").Filter(new() { HasText = capacity }).First;
        if (!await door.IsVisibleAsync()) await Page.Locator("details").Filter(new() { Has = door }).Locator("summary").ClickAsync();
        await ArriveByAsync(() => door.ClickAsync());
    }

    /// <summary>Signs in without the sign-in page, where a journey is not about it.</summary>
    public async Task SignInAtOnceAsync(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var answer = await _context.APIRequest.PostAsync($"{_root}{PortalFactory.SignInPath}/{person.Id}");
        Assert.True(answer.Ok, $"Signing in answered {answer.Status}.");
    }

    /// <summary>Does something whose steps do not count.</summary>
    public async Task AsideAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Steps.Pause(true);
        await work();
        Steps.Pause(false);
    }

    private void Arrive()
    {
        Steps.Loaded();
        _arrival?.TrySetResult();
    }

    /// <summary>Uploads that show how far they are send their form themselves and put the answer in the page's place: a load like any other.</summary>
    private async Task<bool> IsPageSentForByScriptAsync(IResponse response)
    {
        if (response.Request is not { ResourceType: "xhr" } || !response.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)) return false;
        await response.FinishedAsync();
        while (await Page.EvaluateAsync<bool>("document.documentElement.hasAttribute('data-left')")) await Task.Delay(Inspection.Pause);
        return true;
    }

    public async Task<string> HeadingAsync() => Squeezed(await Page.Locator("h1").First.InnerTextAsync());

    /// <summary>The words of the page's main part.</summary>
    public async Task<string> TextAsync() => Squeezed(await Page.Locator("main").InnerTextAsync());

    public async Task<string> TextOfAsync(string place) => Squeezed(await Page.Locator(place).First.InnerTextAsync());

    public async Task MustReadAsync(params string[] words)
    {
        var text = await TextAsync();
        foreach (var word in words) Assert.Contains(word, text, StringComparison.Ordinal);
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Does what leads to another page, waits until it is there and inspects it.</summary>
    internal async Task ArriveByAsync(Func<Task> leave)
    {
        _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Page.EvaluateAsync("document.documentElement.setAttribute('data-left', '')");
        await leave();
        try
        {
            await _arrival.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"No other page came from {Address}: {await TextAsync()}");
        }
        if (_screen.Text is not 1) await EnlargeTextAsync();
        await _inspection.LookAsync();
    }

    /// <summary>Enlarges text alone, as the reader's own setting does.</summary>
    private async Task EnlargeTextAsync() => await Page.EvaluateAsync($"document.documentElement.style.fontSize = '{_screen.Text * 100:0}%'");
}
