using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Support;

public sealed partial class Visitor
{
    /// <summary>Goes to an address: a link in a message, a QR code, or typed.</summary>
    public Task OpenAsync(string address) =>
        OpenHereAsync(address.StartsWith("http", StringComparison.Ordinal) ? address : _root + address);

    internal Task OpenHereAsync(string url) => ArriveByAsync(() => Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.DOMContentLoaded }));

    /// <summary>Follows a link to another page.</summary>
    public async Task FollowAsync(string link, ILocator? within = null)
    {
        var found = await OneAsync(AriaRole.Link, link, within);
        Steps.Clicked();
        await ArriveByAsync(() => _hands.PressAsync(found));
    }

    /// <summary>Presses a button that sends a form and leads to another page.</summary>
    public async Task PressAsync(string button, ILocator? within = null)
    {
        var found = await OneAsync(AriaRole.Button, button, within);
        Steps.Clicked();
        await ArriveByAsync(() => _hands.PressAsync(found));
    }

    /// <summary>Presses a button that changes the page one is on.</summary>
    public async Task ClickAsync(string button, ILocator? within = null)
    {
        var found = await OneAsync(AriaRole.Button, button, within);
        Steps.Clicked();
        await _hands.PressAsync(found);
    }

    /// <summary>Chooses one of several, by the words beside it.</summary>
    public async Task ChooseAsync(string option, ILocator? within = null)
    {
        var found = await OneAsync(AriaRole.Radio, option, within);
        Steps.Clicked();
        await TickBoxAsync(found);
    }

    public async Task TickAsync(string label, ILocator? within = null)
    {
        var found = await OneAsync(AriaRole.Checkbox, label, within);
        Steps.Clicked();
        await TickBoxAsync(found);
    }

    public async Task TypeAsync(string label, string value, ILocator? within = null)
    {
        Steps.Filled();
        await _hands.TypeAsync(Field(label, within), value);
    }

    public async Task SelectAsync(string label, string option, ILocator? within = null)
    {
        Steps.Filled();
        await _hands.SelectAsync(Field(label, within), option);
    }

    /// <summary>Picks a file in the browser's file picker.</summary>
    public async Task AttachAsync(string label, FilePayload file, ILocator? within = null)
    {
        Steps.Clicked();
        Steps.Filled();
        await _hands.PickAsync(Field(label, within), file);
    }

    /// <summary>Follows a link that brings a file instead of a page.</summary>
    public async Task<byte[]> DownloadAsync(string link)
    {
        var found = await OneAsync(AriaRole.Link, link, null);
        Steps.Clicked();
        var download = await Page.RunAndWaitForDownloadAsync(() => _hands.PressAsync(found));
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    /// <summary>Opens a fold to read what is in it.</summary>
    public async Task UnfoldAsync(string summary)
    {
        Steps.Clicked();
        await _hands.PressAsync(Page.Locator("summary").Filter(new() { HasText = summary }).First);
    }

    /// <summary>The back button, so many times.</summary>
    public Task GoBackAsync(int pages = 1) => ArriveByAsync(() => Page.EvaluateAsync($"history.go(-{pages})"));

    /// <summary>Presses a button twice as fast as a nervous finger.</summary>
    public async Task PressTwiceAsync(string button)
    {
        var found = await OneAsync(AriaRole.Button, button, null);
        await ArriveByAsync(() => found.DblClickAsync());
    }

    public Task<string> ValueOfAsync(string label) => Field(label, null).InputValueAsync();

    public async Task<bool> OffersAsync(string button) => await Page.GetByRole(AriaRole.Button, new() { Name = button }).CountAsync() > 0;

    private ILocator Field(string label, ILocator? within) => (within ?? Page.Locator("main")).GetByLabel(label).First;

    /// <summary>What bears exactly these words; else what begins with them or holds them.</summary>
    private async Task<ILocator> OneAsync(AriaRole role, string name, ILocator? within)
    {
        var place = within ?? Page.Locator("body");
        var exact = place.GetByRole(role, new() { Name = name, Exact = true });
        if (await exact.CountAsync() > 0) return exact.First;
        var holding = place.GetByRole(role, new() { Name = name });
        return await holding.CountAsync() > 0 ? holding.First : throw new InvalidOperationException($"No {role} {name} on {Address}: {await TextAsync()}");
    }

    private async Task TickBoxAsync(ILocator box)
    {
        await _hands.TickAsync(box);
        Assert.True(await box.IsCheckedAsync(), $"{box} was not ticked.");
    }
}
