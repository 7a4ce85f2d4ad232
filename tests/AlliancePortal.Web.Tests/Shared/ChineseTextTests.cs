using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Tests.Shared;

public sealed class ChineseTextTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void A_date_is_written_with_its_weekday_and_without_leading_zeros()
    {
        Assert.Equal("2026年11月20日（五）", ChineseText.Date(Friday));
        Assert.Equal("2026年3月1日（日）", ChineseText.Date(new(2026, 3, 1)));
    }

    [Fact]
    public void A_short_date_names_the_year_only_when_it_is_another()
    {
        Assert.Equal("11月20日（五）", ChineseText.ShortDate(Friday, new(2026, 1, 1)));
        Assert.Equal("2026年11月20日（五）", ChineseText.ShortDate(Friday, new(2027, 1, 1)));
    }

    [Fact]
    public void An_instant_is_shown_as_the_clocks_in_China_show_it()
    {
        var instant = new DateTimeOffset(2026, 2, 8, 16, 30, 0, TimeSpan.Zero);

        Assert.Equal("2026年2月9日 00:30", ChineseText.Moment(instant));
        Assert.Equal("2026-02-09T00:30:00+08:00", ChineseText.Machine(instant));
    }

    [Fact]
    public void The_midnight_that_ends_a_day_is_24_of_that_day()
    {
        var midnight = new DateTimeOffset(2026, 12, 1, 16, 0, 0, TimeSpan.Zero);

        Assert.Equal("12月1日 24时", ChineseText.Closing(midnight, Friday));
        Assert.Equal("12月1日 23:59", ChineseText.Closing(midnight.AddMinutes(-1), Friday));
    }

    [Theory]
    [InlineData(1, "1 KB")]
    [InlineData(0, "1 KB")]
    [InlineData(1536, "2 KB")]
    [InlineData(1024 * 1024 - 1, "1024 KB")]
    [InlineData(1024 * 1024, "1.0 MB")]
    [InlineData(1_258_291, "1.2 MB")]
    [InlineData(20 * 1024 * 1024, "20.0 MB")]
    public void A_size_is_written_as_people_say_it(long bytes, string written) => Assert.Equal(written, ChineseText.Size(bytes));

    [Theory]
    [InlineData(123450, "1,234.50 元")]
    [InlineData(5, "0.05 元")]
    [InlineData(0, "0.00 元")]
    public void Money_is_written_from_whole_fen(long fen, string written) => Assert.Equal(written, ChineseText.Money(fen));

    [Fact]
    public void A_share_of_nothing_is_a_dash() => Assert.Equal(("63.3 %", "—"), (ChineseText.Percent(38, 60), ChineseText.Percent(0, 0)));

    [Theory]
    [InlineData("章程第十二条", "a12")]
    [InlineData("章程第十二条第二款", "a12")]
    [InlineData("章程第九条", "a9")]
    [InlineData("章程第二十条", "a20")]
    [InlineData("章程第一百零三条", "a103")]
    [InlineData("章程参数", "parameters")]
    public void An_article_of_the_charter_has_a_place_on_its_page(string article, string anchor) => Assert.Equal(anchor, Articles.AnchorOf(article));

    [Theory]
    [InlineData("民法典第二百零一条")]
    [InlineData("GB/T 9704")]
    [InlineData("章程第x条")]
    [InlineData("")]
    public void Another_text_has_none(string article) => Assert.Null(Articles.AnchorOf(article));
}
