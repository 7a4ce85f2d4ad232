using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>The plain form of a year's arrangement: one day a line, 日期, 休 or 班, 节日.</summary>
public class HolidayLinesTests
{
    [Theory]
    [InlineData("", "没有写任何日期。")]
    [InlineData(" \n\n", "没有写任何日期。")]
    [InlineData("日期,类别,节日", "没有写任何日期。")]
    [InlineData("2027-01-01,休,元旦\n2027-02-30,休,春节", "第 2 行无法识别")]
    [InlineData("2027-01-01,假,元旦", "第 1 行无法识别")]
    [InlineData("2027-01-01,休", "第 1 行无法识别")]
    [InlineData("\n2027-01-01,休,元旦,3天", "第 2 行无法识别")]
    public void What_cannot_be_read_is_named_by_its_line(string text, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<HolidayDataRefused>(() => HolidayLines.Read(text)).Reasons[0], StringComparison.Ordinal);

    [Fact]
    public void Every_line_that_cannot_be_read_is_named_at_once() =>
        Assert.Equal(2, Assert.Throws<HolidayDataRefused>(() => HolidayLines.Read("x\n2027-01-01,休,元旦\ny")).Reasons.Count);

    [Fact]
    public void More_lines_than_a_year_can_have_are_refused() =>
        Assert.Throws<HolidayDataRefused>(() => HolidayLines.Read(string.Join('\n', Enumerable.Repeat("2027-01-01,休,元旦", HolidayLines.Most + 1))));

    [Theory]
    [InlineData("2027-01-01,休,元旦")]
    [InlineData("2027/1/1\t放假\t元旦")]
    [InlineData("2027年1月1日　休　元旦")]
    [InlineData("\uFEFF日期,类别,节日\r\n\"2027-1-1\",\"休\",\"元旦\"\r\n")]
    [InlineData("2027.01.01；休；元旦")]
    public void Commas_blanks_tabs_and_the_usual_ways_to_write_a_date_are_read(string text) =>
        Assert.Equal([new(new(2027, 1, 1), DayKind.Off, "元旦")], HolidayLines.Read(text));

    [Fact]
    public void What_was_read_is_written_in_the_order_of_the_year_and_read_again()
    {
        var days = HolidayLines.Read("2027-01-23 班 元旦\n2027-01-01 休 元旦");

        Assert.Equal("2027-01-01，休，元旦\n2027-01-23，班，元旦", HolidayLines.Write(days));
        Assert.Equal(days.OrderBy(day => day.Date), HolidayLines.Read(HolidayLines.Write(days)));
    }
}
