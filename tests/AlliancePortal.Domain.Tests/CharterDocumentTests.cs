using System.Reflection;
using System.Text.RegularExpressions;
using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Tests;

/// <summary>docs/charter.md leads from each article to its rule and to the test that holds it, and is kept true here.</summary>
public partial class CharterDocumentTests
{
    /// <summary>Rules of the catalogue that the portal only cites so far, because the act they refuse is not there yet.
    /// A rule leaves this list when something refuses by it; then it needs a row.</summary>
    private static readonly CharterRule[] OnlyCited =
    [
        CharterRule.ProjectFundsAreRecovered,
        CharterRule.ChairIsFilledAgain,
    ];

    private static readonly Row[] Rows =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "docs/charter.md"))
           let cells = line.Split('|').Select(cell => cell.Trim()).ToArray()
           where cells.Length == 6 && Test().IsMatch(cells[4])
           select new Row(cells[1], cells[2], cells[3], [.. Test().Matches(cells[4]).Select(test => test.Groups[1].Value)]),
    ];

    private static readonly CharterRule[] Catalogue =
    [
        .. typeof(CharterRule).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsInitOnly)
            .Select(field => field.GetValue(null)).OfType<CharterRule>(),
    ];

    [Fact]
    public void Every_test_that_the_document_names_exists()
    {
        var named = Rows.SelectMany(row => row.Tests).ToHashSet();
        Assert.NotEmpty(named); // a document that names nothing is broken, not true

        Assert.Empty(named.Except(Repository.SourcesUnder("tests").SelectMany(TestsIn)));
    }

    [Fact]
    public void Every_rule_that_the_portal_keeps_has_a_row()
    {
        Assert.NotEmpty(Catalogue);

        Assert.Empty(Catalogue.Except(OnlyCited).Select(rule => rule.Code).Except(Rows.Select(row => row.Code)));
    }

    [Fact]
    public void A_rule_without_a_row_refuses_nothing()
    {
        var refusals = Repository.SourcesUnder("src").SelectMany(file => Refusal().Matches(File.ReadAllText(file))).Select(found => found.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(refusals);

        Assert.Empty(OnlyCited.Select(FieldOf).Intersect(refusals));
        Assert.Empty(OnlyCited.Select(rule => rule.Code).Intersect(Rows.Select(row => row.Code)));
    }

    [Fact]
    public void A_row_says_the_article_and_the_sentence_as_the_catalogue_does()
    {
        var catalogued = Catalogue.ToDictionary(rule => rule.Code);
        var compared = Rows.Where(row => catalogued.ContainsKey(row.Code)).ToList();
        Assert.NotEmpty(compared);

        Assert.Equal(
            compared.Select(row => (row.Code, Articles(catalogued[row.Code]), catalogued[row.Code].Text)),
            compared.Select(row => (row.Code, row.Article, row.Sentence)));
    }

    [Fact]
    public void A_rule_has_one_row() => Assert.Equal(Rows.Length, Rows.Select(row => row.Code).Distinct().Count());

    private static string Articles(CharterRule rule) => rule.Chongqing == rule.Jilin ? rule.Chongqing : $"渝 {rule.Chongqing}；吉 {rule.Jilin}";

    private static string FieldOf(CharterRule rule) =>
        typeof(CharterRule).GetFields(BindingFlags.Public | BindingFlags.Static).Single(field => ReferenceEquals(field.GetValue(null), rule)).Name;

    private static IEnumerable<string> TestsIn(string file)
    {
        string text = File.ReadAllText(file);
        var classes = Class().Matches(text);
        return from Match method in Method().Matches(text)
               let owner = classes.LastOrDefault(@class => @class.Index < method.Index)
               where owner is not null
               select $"{owner.Groups[1].Value}.{method.Groups[1].Value}";
    }

    private sealed record Row(string Article, string Code, string Sentence, string[] Tests);

    [GeneratedRegex("`([A-Za-z]+Tests\\.[A-Z][A-Za-z0-9_]*)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b[\s\S]*?\bpublic (?:async )?(?:void|Task|ValueTask) (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"CharterBreach(?:\.When)?\([^;]*?CharterRule\.(\w+)")]
    private static partial Regex Refusal();
}
