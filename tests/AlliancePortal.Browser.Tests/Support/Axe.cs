using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>One fault of accessibility, with the elements that have it.</summary>
internal sealed record AxeFault(string Id, string Impact, string Help, AxeElement[] Nodes);

/// <summary>An element as it stands in the page.</summary>
internal sealed record AxeElement(string Html);

/// <summary>
/// Asks axe-core about a page. The page reads the script once and then answers for each size; the library's own way reads it anew each
/// time, and once more in a fresh browser window that only puts the answers of frames together. The portal has no frames.
/// </summary>
internal static class Axe
{
    private static readonly string Script = $"() => {{ {new BundledAxeScriptProvider().GetScript()} }}";

    /// <summary>What is in order is not told: on a long page that is most of the work.</summary>
    private const string Run = """
        contrast => axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })
            .then(answer => JSON.stringify(answer.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, nodes: nodes.map(({ html }) => ({ html })) }))))
        """;

    /// <summary>All that is at fault in the page as it is shown now.</summary>
    /// <param name="page">A page that is loaded.</param>
    /// <param name="contrast">Whether colours are measured too, which takes most of the time.</param>
    public static async Task<AxeFault[]> FaultsAsync(this IPage page, bool contrast)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
        return JsonSerializer.Deserialize<AxeFault[]>(await page.EvaluateAsync<string>(Run, contrast), JsonSerializerOptions.Web)!;
    }
}
