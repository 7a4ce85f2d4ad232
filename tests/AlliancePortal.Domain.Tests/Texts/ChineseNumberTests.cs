using AlliancePortal.Domain.Texts;

namespace AlliancePortal.Domain.Tests.Texts;

public class ChineseNumberTests
{
    [Theory]
    [InlineData(0, "零")]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(21, "二十一")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(112, "一百一十二")]
    [InlineData(1000, "一千")]
    [InlineData(1001, "一千零一")]
    [InlineData(2010, "二千零一十")]
    [InlineData(9999, "九千九百九十九")]
    public void A_number_is_written_as_it_is_said(int number, string words) => Assert.Equal(words, ChineseNumber.Of(number));

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void A_number_outside_is_refused(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumber.Of(number));

    [Fact]
    public void Before_a_unit_two_is_another_word() => Assert.Equal(("两", "十二"), (ChineseNumber.Count(2), ChineseNumber.Count(12)));

    [Fact]
    public void Articles_chapters_and_fractions_have_their_forms() =>
        Assert.Equal(("第二十一条", "第三章", "五分之四"), (ChineseNumber.Article(21), ChineseNumber.Chapter(3), ChineseNumber.Fraction(4, 5)));
}
