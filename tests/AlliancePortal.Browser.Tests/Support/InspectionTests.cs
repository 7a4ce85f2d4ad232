namespace AlliancePortal.Browser.Tests.Support;

/// <summary>An inspection that overlooks everything would let every journey pass.</summary>
public class InspectionTests(Chromium chromium)
{
    [Theory]
    [InlineData("<html lang=zh-CN><title>页</title><main><h1>页</h1><input type=text></main>", "label")]
    [InlineData("<html lang=zh-CN><title>页</title><main><h1>页</h1><p class=pale style='color:#ccc;background:#fff'>颜色太淡</p></main>", "color-contrast")]
    [InlineData("<html lang=zh-CN><title>页</title><main><h1>页</h1><p style='width:900px'>宽</p></main>", "sideways at 390 px")]
    [InlineData("<html lang=zh-CN><title>页</title><main><h1>页</h1></main><script>throw new Error('script')</script>", "script")]
    [InlineData("<html lang=zh-CN><title>页</title><meta http-equiv=Content-Security-Policy content=\"script-src 'none'\"><main><h1>页</h1></main><script>1</script>", "script")]
    public async Task A_page_with_a_fault_does_not_pass(string html, string fault)
    {
        var page = $"data:text/html;charset=utf-8,{Uri.EscapeDataString(html)}";
        var visitor = await Visitor.ArriveAsync(chromium.Browser, "", Screen.Desktop);

        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(async () =>
        {
            await using (visitor) await visitor.OpenHereAsync(page);
        });

        Assert.Contains(fault, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_task_over_its_budget_fails_in_each_of_the_three()
    {
        var steps = new StepCounter();
        steps.Loaded();
        steps.Clicked();
        steps.Filled();

        steps.MustNotExceed(1, 1, 1);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => steps.MustNotExceed(0, 1, 1));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => steps.MustNotExceed(1, 0, 1));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => steps.MustNotExceed(1, 1, 0));
    }
}
