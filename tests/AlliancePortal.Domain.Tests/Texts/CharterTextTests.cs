using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

public class CharterTextTests
{
    [Fact]
    public void A_clause_for_a_chapter_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => TheCharter(null, null, new FreeClause("ip", "专利", "条文", 1)));

    [Theory]
    [InlineData("CQ")]
    [InlineData("JL")]
    public void The_charter_has_the_templates_seven_chapters_and_numbers_its_articles_through(string code)
    {
        var text = TheCharter(CharterProfile.Preset(code));

        Assert.Equal(["总则", "主要任务", "组织机构及职责", "成员的权利和义务", "加盟的条件和程序", "章程的修改", "附则"], text.Chapters.Select(chapter => chapter.Title));
        Assert.Equal(CharterText.ChapterKeys, text.Chapters.Select(chapter => chapter.Key));
        Assert.Equal(Enumerable.Range(1, text.Articles.Count()), text.Articles.Select(article => article.Number));
        Assert.Equal("第三章", text.Chapters[2].Ordinal);
    }

    [Theory]
    [InlineData("CQ")]
    [InlineData("JL")]
    public void No_paragraph_is_empty_and_no_fact_is_missing(string code)
    {
        foreach (var text in (LegalText[])[TheCharter(CharterProfile.Preset(code)), TheAgreement(CharterProfile.Preset(code))])
        {
            Assert.All(text.Articles, article => Assert.NotEmpty(article.Paragraphs));
            Assert.All(text.Articles.SelectMany(article => article.Paragraphs), paragraph => Assert.False(string.IsNullOrWhiteSpace(paragraph)));
            Assert.DoesNotContain(text.Articles, article => article.Words().Contains('〔', StringComparison.Ordinal));
            Assert.DoesNotContain(text.Articles, article => article.Words().Any(char.IsAsciiLetter));
            Assert.Equal(text.Articles.Count(), text.Articles.Select(article => article.Key).Distinct().Count());
        }
    }

    [Fact]
    public void Jilins_council_is_about_a_third_of_the_members_sits_three_years_and_decides_by_the_majority_of_all()
    {
        var text = TheCharter();

        Assert.Contains("约为成员单位总数的三分之一", text.Words("council.composition"), StringComparison.Ordinal);
        Assert.Contains("每届任期三年", text.Words("council.term"), StringComparison.Ordinal);
        Assert.Contains("须经全体理事的过半数同意", text.Words("council.vote"), StringComparison.Ordinal);
        Assert.Contains("由成员大会表决，须经全体成员单位的过半数同意", text.Words("amendment.vote"), StringComparison.Ordinal);
        Assert.Contains("六十天内没有作出决定的，视为批准", text.Words("leaving.exit"), StringComparison.Ordinal);
        Assert.Contains("不设限制期", text.Words("expulsion.effect"), StringComparison.Ordinal);
    }

    [Fact]
    public void Chongqings_seats_are_counted_it_has_experts_and_no_assembly()
    {
        var text = TheCharter(Chongqing);

        Assert.Contains("理事长一名、常务副理事长一名、副理事长十三名、理事二十一名", text.Words("council.composition"), StringComparison.Ordinal);
        Assert.Contains("副主任委员九名、委员十四名，任期五年", text.Words("expert.committee"), StringComparison.Ordinal);
        Assert.Null(text.Article("assembly.vote"));
        Assert.Null(TheCharter().Article("expert.committee"));
    }

    [Fact]
    public void Chongqing_leaves_by_notice_and_expels_with_written_consents_and_a_bar()
    {
        var text = TheCharter(Chongqing);

        Assert.Contains("至少提前二十五个工作日", text.Words("leaving.exit"), StringComparison.Ordinal);
        Assert.Contains("五个工作日内通报理事会", text.Words("leaving.exit"), StringComparison.Ordinal);
        Assert.Contains("须经全体理事的三分之二以上（含本数）同意", text.Words("expulsion.procedure"), StringComparison.Ordinal);
        Assert.Contains("书面同意", text.Words("expulsion.procedure"), StringComparison.Ordinal);
        Assert.Contains("满一年的次日起", text.Words("expulsion.effect"), StringComparison.Ordinal);
    }

    [Fact]
    public void Chongqings_ordinary_votes_ask_for_a_quorum_first_and_its_end_for_everybody_and_the_authority()
    {
        var text = TheCharter(Chongqing);

        Assert.Contains("须有全体理事的三分之二以上（含本数）出席，并经出席会议的理事的三分之二以上（含本数）同意", text.Words("council.vote"), StringComparison.Ordinal);
        Assert.Contains("须经全体理事一致同意，并报重庆市科学技术局批准", text.Words("final.termination"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_of_the_alliances_own_closes_its_chapter_takes_a_number_and_moves_the_rest()
    {
        FreeClause[] clauses = [new("general", "会徽", "会徽为蓝色圆形。\n\n由秘书处管理。", 2), new("general", "英文名称", "英文名称另定。", 1)];
        var (bare, text) = (TheCharter(), TheCharter(null, null, clauses));
        LegalArticle[] last = [.. text.Chapters[0].Articles.TakeLast(2)];

        Assert.Equal(["补充条款：英文名称", "补充条款：会徽"], last.Select(article => article.Heading));
        Assert.All(last, article => Assert.True(article.IsAddition));
        Assert.Equal(["会徽为蓝色圆形。", "由秘书处管理。"], last[1].Paragraphs);
        Assert.Equal(bare.Article("tasks.exchange")!.Number + 2, text.Article("tasks.exchange")!.Number);
    }

    [Fact]
    public void A_draft_is_composed_with_what_there_is_and_says_what_is_missing()
    {
        var facts = CharterOfJilin with { Address = "", LeadUnit = " " };

        Assert.Equal(["尚未填写发起组织单位。", "尚未填写联盟的办公地点。"], CharterText.Gaps(facts));
        Assert.Contains("〔待填〕", CharterText.Compose(facts, Jilin, [], SettledReadings.None).Words("general.name"), StringComparison.Ordinal);
        Assert.Empty(CharterText.Gaps(CharterOfJilin));
    }
}
