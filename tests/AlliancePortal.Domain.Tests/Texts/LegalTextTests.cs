using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

public class LegalTextTests
{
    private static readonly LegalArticle First = new(1, "a", "名称", ["本联盟的名称是甲。"], new("表", ["领域", "单位"], [["一", "乙"]]), false, []);
    private static readonly LegalText Text = new("章程", "序", [new(1, "general", "总则", [First])]);

    [Fact]
    public void Another_character_anywhere_is_another_digest()
    {
        LegalText With(LegalArticle article) => Text with { Chapters = [Text.Chapters[0] with { Articles = [article] }] };
        LegalText[] others =
        [
            Text with { Title = "章成" },
            Text with { Preamble = "叙" },
            Text with { Preamble = null },
            Text with { Chapters = [Text.Chapters[0] with { Title = "总责" }] },
            Text with { Chapters = [] },
            With(First with { Number = 2 }),
            With(First with { Heading = "名字" }),
            With(First with { IsAddition = true }),
            With(First with { Paragraphs = ["本联盟的名称是甲。", ""] }),
            With(First with { Paragraphs = ["本联盟的名称是甲", "。"] }),
            With(First with { Table = null }),
            With(First with { Table = First.Table! with { Caption = "图" } }),
            With(First with { Table = First.Table! with { Heads = ["领域单位"] } }),
            With(First with { Table = First.Table! with { Rows = [["一", "丙"]] } }),
        ];

        Assert.Equal(others.Length + 1, others.Append(Text).Select(text => text.Digest()).Distinct().Count());
    }

    [Fact]
    public void The_digest_is_of_what_is_printed_and_not_of_how_it_came_about()
    {
        var other = Text with { Chapters = [Text.Chapters[0] with { Key = "x", Articles = [First with { Key = "b", ParameterKeys = ["tiers"] }] }] };

        Assert.Equal(Text.Digest(), other.Digest());
        Assert.Matches("^[0-9a-f]{64}$", Text.Digest());
    }

    [Fact]
    public void Composing_twice_gives_the_same_digest() => Assert.Equal(TheCharter().Digest(), TheCharter().Digest());

    [Fact]
    public void Any_changed_character_of_a_composed_charter_changes_its_digest()
    {
        var text = TheCharter();
        foreach (var article in text.Articles)
        {
            var changed = article with { Paragraphs = [.. article.Paragraphs.SkipLast(1), article.Paragraphs[^1][..^1] + "！"] };
            var other = text with { Chapters = [.. text.Chapters.Select(chapter => chapter with { Articles = [.. chapter.Articles.Select(a => a.Key == article.Key ? changed : a)] })] };

            Assert.NotEqual(text.Digest(), other.Digest());
        }
    }
}
