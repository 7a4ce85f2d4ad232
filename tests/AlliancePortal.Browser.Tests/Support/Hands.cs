using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>How somebody works at a page: with mouse or finger, or with the keyboard alone.</summary>
internal interface IHands
{
    Task PressAsync(ILocator control);
    Task TickAsync(ILocator box);
    Task TypeAsync(ILocator field, string value);
    Task SelectAsync(ILocator list, string option);
    Task PickAsync(ILocator picker, FilePayload file);
}

/// <summary>Mouse or finger.</summary>
internal sealed class PointerHands : IHands
{
    public Task PressAsync(ILocator control) => control.ClickAsync();

    /// <summary>Large options hide the native box below their label; a finger then lands on the label.</summary>
    public async Task TickAsync(ILocator box)
    {
        var id = await box.GetAttributeAsync("id");
        var label = box.Page.Locator($"label[for='{id}']");
        if (id is not null && await label.CountAsync() > 0) await label.First.ClickAsync();
        else await box.CheckAsync();
    }

    public Task TypeAsync(ILocator field, string value) => field.FillAsync(value);

    public Task SelectAsync(ILocator list, string option) => list.SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task PickAsync(ILocator picker, FilePayload file) => picker.SetInputFilesAsync(file);
}

/// <summary>Tab, arrows, space and enter; what has the focus must be seen to have it.</summary>
internal sealed class KeyboardHands(IPage page) : IHands
{
    private const int MostStops = 120;

    public async Task PressAsync(ILocator control)
    {
        await ReachAsync(control);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task TickAsync(ILocator box)
    {
        if (await box.GetAttributeAsync("type") is "radio") await ReachRadioAsync(box);
        else await ReachAsync(box);
        if (!await box.IsCheckedAsync()) await page.Keyboard.PressAsync("Space");
    }

    public async Task TypeAsync(ILocator field, string value)
    {
        await ReachAsync(field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync(value);
    }

    /// <summary>Typing the first signs of an option chooses it; arrows do where input methods are in the way.</summary>
    public async Task SelectAsync(ILocator list, string option)
    {
        await ReachAsync(list);
        await page.Keyboard.PressAsync("Home");
        for (var n = 0; n < MostStops && await list.EvaluateAsync<string>("list => list.selectedOptions[0].text") != option; n++) await page.Keyboard.PressAsync("ArrowDown");
    }

    public async Task PickAsync(ILocator picker, FilePayload file)
    {
        await ReachAsync(picker);
        var chooser = page.WaitForFileChooserAsync();
        await page.Keyboard.PressAsync("Space");
        if (await Task.WhenAny(chooser, Task.Delay(TimeSpan.FromSeconds(5))) != chooser) await page.Keyboard.PressAsync("Space"); // a busy machine swallows a key
        await (await chooser).SetFilesAsync(file);
    }

    private async Task ReachAsync(ILocator control)
    {
        for (var stops = 0; !await HasFocusAsync(control); stops++)
        {
            Assert.True(stops < MostStops, $"{control} on {page.Url} cannot be reached with the Tab key.");
            await page.Keyboard.PressAsync("Tab");
        }
        await MustShowFocusAsync();
    }

    /// <summary>A group of radios is one stop of the Tab key; the arrows go from one to the next.</summary>
    private async Task ReachRadioAsync(ILocator radio)
    {
        var name = await radio.GetAttributeAsync("name");
        for (var stops = 0; await page.EvaluateAsync<string>("document.activeElement.name ?? ''") != name; stops++)
        {
            Assert.True(stops < MostStops, $"{radio} on {page.Url} cannot be reached with the Tab key.");
            await page.Keyboard.PressAsync("Tab");
        }
        for (var stops = 0; !await HasFocusAsync(radio); stops++)
        {
            Assert.True(stops < MostStops, $"{radio} on {page.Url} cannot be reached with the arrow keys.");
            await page.Keyboard.PressAsync("ArrowDown");
        }
        await MustShowFocusAsync();
    }

    private static Task<bool> HasFocusAsync(ILocator control) => control.EvaluateAsync<bool>("control => control === document.activeElement");

    /// <summary>The focus is drawn on the control itself or on what lies over it.</summary>
    private async Task MustShowFocusAsync() => Assert.True(
        await page.EvaluateAsync<bool>(
            """
            () => {
              const focused = document.activeElement, labels = [...(focused.labels ?? [])];
              const isDrawn = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; };
              return [focused, ...labels, focused.parentElement].some(isDrawn);
            }
            """),
        $"Nothing shows where the focus is on {page.Url}.");
}
