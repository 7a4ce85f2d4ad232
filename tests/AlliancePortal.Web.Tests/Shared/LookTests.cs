using System.Text.RegularExpressions;

namespace AlliancePortal.Web.Tests.Shared;

/// <summary>What the Content-Security-Policy and old office browsers ask of every view and stylesheet.</summary>
public sealed partial class LookTests
{
    private static readonly IReadOnlyList<(string Name, string Text)> Views = Read("Features", "*.cshtml");

    private static readonly IReadOnlyList<(string Name, string Text)> Sheets = Read(Path.Combine("wwwroot", "css"), "*.css");

    [Fact]
    public void No_view_carries_a_style_or_a_script_of_its_own()
    {
        Assert.True(Views.Count > 15, "views are found");
        Assert.All(Views, view =>
        {
            Assert.DoesNotMatch(Inline(), view.Text);
            Assert.DoesNotMatch(ScriptWithWords(), view.Text);
        });
    }

    [Fact]
    public void No_stylesheet_uses_what_office_browsers_do_not_know()
    {
        Assert.Equal(4, Sheets.Count);
        Assert.All(Sheets, sheet => Assert.DoesNotMatch(TooNew(), sheet.Text));
    }

    [Fact]
    public void Seal_red_stays_with_seal_and_irreversible_acts()
    {
        var lines = Sheets.SelectMany(sheet => sheet.Text.Split('\n')).Where(line => line.Contains("var(--seal", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("btn-color|doc-head|verdict-revoked", line));
    }

    [Fact]
    public void Every_icon_named_in_a_view_is_in_the_sprite()
    {
        string sprite = File.ReadAllText(Path.Combine(SourceFolder.Web, "wwwroot", "icons.svg"));
        var named = Views.SelectMany(view => IconName().Matches(view.Text).Select(found => found.Groups[1].Value)).Distinct().ToList();

        Assert.Contains("search", named);
        Assert.All(named, name => Assert.Contains($"id=\"{name}\"", sprite));
    }

    private static IReadOnlyList<(string, string)> Read(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(SourceFolder.Web, folder), pattern, SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];

    [GeneratedRegex("""\sstyle\s*=\s*["']|<style[\s>]|\son(click|change|submit|load|input|keyup)\s*=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptWithWords();

    [GeneratedRegex("""light-dark\(|oklch\(|color-mix\(|:has\(|@layer|@container|:is\(|:where\(""")]
    private static partial Regex TooNew();

    [GeneratedRegex("<icon name=\"([a-z0-9-]+)\"")]
    private static partial Regex IconName();
}
