using System.Diagnostics;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

public class TextComparisonTests
{
    private static LegalArticle Article(int number, string key, string heading, params string[] paragraphs) => new(number, key, heading, paragraphs, null, false, []);

    private static LegalText Text(params LegalArticle[] articles) => new("章程", null, [new(1, "general", "总则", articles)]);

    private static (Change, string)[] Runs(string older, string newer) =>
        [.. TextComparison.Of(Text(Article(1, "a", "甲", older)), Text(Article(1, "a", "甲", newer))).Articles[0].Paragraphs[0].Segments.Select(run => (run.Change, run.Text))];

    [Fact]
    public void A_text_is_the_same_as_itself_and_as_its_copy()
    {
        Assert.True(TextComparison.Of(TheCharter(), TheCharter()).IsSame);
        Assert.True(TextComparison.Of(TheCharter(), TheCharter() with { }).IsSame);
    }

    [Fact]
    public void An_added_clause_leaves_the_moved_articles_the_same()
    {
        var comparison = TextComparison.Of(TheCharter(), TheCharter(null, null, new FreeClause("general", "会徽", "会徽另定。", 1)));

        Assert.Equal([(Change.Added, "补充条款：会徽")], comparison.Changes.Select(article => (article.Change, article.Newer!.Heading)));
        Assert.Contains(comparison.Articles, article => article is { IsRenumbered: true, Change: Change.Same });
    }

    [Fact]
    public void Articles_are_matched_by_key_then_by_heading_and_what_is_gone_stands_where_it_was()
    {
        var older = Text(Article(1, "x", "旧条", "一"), Article(2, "a", "甲", "二"), Article(3, "b", "乙", "三"), Article(4, "c", "丙", "四"));
        var newer = Text(Article(1, "a", "甲的新名", "二"), Article(2, "d", "丙", "四"), Article(3, "e", "丁", "五"));

        Assert.Equal(
            [(Change.Removed, "x", null), (Change.Changed, "a", "a"), (Change.Removed, "b", null), (Change.Same, "c", "d"), (Change.Added, null, "e")],
            TextComparison.Of(older, newer).Articles.Select(article => (article.Change, article.Older?.Key, article.Newer?.Key)));
    }

    [Fact]
    public void A_changed_share_is_shown_in_runs() => Assert.Equal(
        [(Change.Same, "须经全体理事的"), (Change.Removed, "三"), (Change.Added, "五"), (Change.Same, "分之"), (Change.Removed, "二"), (Change.Added, "四"), (Change.Same, "以上同意")],
        Runs("须经全体理事的三分之二以上同意", "须经全体理事的五分之四以上同意"));

    [Fact]
    public void A_single_common_character_between_two_changes_is_no_run() =>
        Assert.Equal([(Change.Removed, "秘书处的人"), (Change.Added, "理事会的席")], Runs("秘书处的人", "理事会的席"));

    [Fact]
    public void A_rare_character_of_a_name_is_not_cut_in_two() =>
        Assert.Equal([(Change.Removed, "\U00020BB7"), (Change.Added, "\U00020BB8"), (Change.Same, "光有限公司")], Runs("\U00020BB7光有限公司", "\U00020BB8光有限公司"));

    [Theory]
    [InlineData("提前二十五个工作日", "提前十个工作日")]
    [InlineData("甲", "乙")]
    [InlineData("每届任期三年，可以连任。", "任期五年。")]
    public void The_runs_give_back_both_texts(string older, string newer)
    {
        var runs = Runs(older, newer);

        Assert.Equal(older, string.Concat(runs.Where(run => run.Item1 != Change.Added).Select(run => run.Item2)));
        Assert.Equal(newer, string.Concat(runs.Where(run => run.Item1 != Change.Removed).Select(run => run.Item2)));
    }

    [Fact]
    public void A_paragraph_put_in_between_leaves_its_neighbours_the_same() => Assert.Equal(
        [Change.Same, Change.Added, Change.Same],
        TextComparison.Of(Text(Article(1, "a", "甲", "第一段", "第二段")), Text(Article(1, "a", "甲", "第一段", "新的一段", "第二段"))).Articles[0].Paragraphs.Select(line => line.Change));

    [Fact]
    public void A_changed_host_is_seen_in_the_row_of_its_table()
    {
        var newer = AgreementOfJilin with { Division = [AgreementOfJilin.Division[0] with { Host = "松辽激光有限公司" }, .. AgreementOfJilin.Division.Skip(1)] };

        var changed = Assert.Single(TextComparison.Of(TheAgreement(), TheAgreement(facts: newer)).Changes);
        Assert.Equal("division.matrix", changed.Newer!.Key);
        Assert.Single(changed.Paragraphs, line => line.Change == Change.Changed);
    }

    [Fact]
    public void A_hundred_articles_of_five_hundred_changed_characters_are_quick()
    {
        string Words(int seed) => string.Concat(Enumerable.Range(0, 500).Select(i => (char)('一' + (i * seed % 97))));
        LegalText Of(int seed) => Text([.. Enumerable.Range(1, 100).Select(i => Article(i, $"a{i}", $"条{i}", Words(seed + i)))]);
        var watch = Stopwatch.StartNew();

        Assert.Equal(100, TextComparison.Of(Of(3), Of(5)).Changes.Count());
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5000); // about half a second; the rest is room for a slow machine
    }
}
