using AlliancePortal.Domain.Documents;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Documents;

/// <summary>Dates on papers (G-DOC-3).</summary>
public class ChineseDateTests
{
    [Theory]
    [InlineData("2024-10-10", "2024年10月10日", "二〇二四年十月十日")]
    [InlineData("2026-08-01", "2026年8月1日", "二〇二六年八月一日")]
    [InlineData("2030-09-15", "2030年9月15日", "二〇三〇年九月十五日")]
    [InlineData("2026-11-20", "2026年11月20日", "二〇二六年十一月二十日")]
    [InlineData("2026-12-31", "2026年12月31日", "二〇二六年十二月三十一日")]
    [InlineData("2000-01-30", "2000年1月30日", "二〇〇〇年一月三十日")]
    public void A_date_is_written_in_figures_without_leading_zeros_or_in_numerals(string date, string arabic, string chinese)
    {
        Assert.Equal(arabic, ChineseDate.Arabic(Day(date)));
        Assert.Equal(chinese, ChineseDate.Chinese(Day(date)));
    }

    [Fact]
    public void Every_day_of_a_year_has_its_own_numerals()
    {
        var year = Enumerable.Range(0, 366).Select(n => ChineseDate.Chinese(new DateOnly(2024, 1, 1).AddDays(n))).ToList();

        Assert.Equal(366, year.Distinct().Count());
        Assert.All(year, date => Assert.Matches("^二〇二四年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$", date));
    }
}
