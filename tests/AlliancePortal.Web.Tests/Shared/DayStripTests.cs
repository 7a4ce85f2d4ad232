using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Shared.TagHelpers;

namespace AlliancePortal.Web.Tests.Shared;

public sealed class DayStripTests
{
    private static readonly WorkingCalendar Calendar = new(HolidayArrangement.ParseAll("""
        [{"year":2026,"name":"2026年","status":"published","notices":["国办发明电〔2025〕7号"],"offDays":2,"makeUpDays":1,"days":[
          {"date":"2026-02-14","kind":"work","holiday":"春节"},{"date":"2026-02-16","kind":"off","holiday":"春节"},{"date":"2026-02-17","kind":"off","holiday":"春节"}]}]
        """));

    private static readonly DayStripModel Strip = new(Calendar.AddWorkingDays(new(2026, 2, 11), 5));

    [Fact]
    public void It_begins_on_a_Monday_and_holds_whole_rows()
    {
        var cells = Strip.Cells(7);

        Assert.Equal(DayOfWeek.Monday, cells[0].Date.DayOfWeek);
        Assert.Equal(14, cells.Count);
        Assert.Equal(14, Strip.Cells(14).Count);
    }

    [Theory]
    [InlineData(10, "day day-outside", "", "")]
    [InlineData(11, "day day-start", "收", "")]
    [InlineData(12, "day", "1", "")]
    [InlineData(14, "day day-makeup", "3", "班")]
    [InlineData(15, "day day-rest", "休", "")]
    [InlineData(16, "day day-rest", "春节", "")]
    [InlineData(19, "day day-end", "5", "")]
    [InlineData(20, "day day-outside", "", "")]
    public void Each_day_says_what_it_counts_for(int day, string cssClass, string words, string corner)
    {
        var cell = Strip.Cells(7).Single(cell => cell.Date == new DateOnly(2026, 2, day));

        Assert.Equal((cssClass, words, corner), (cell.CssClass, cell.Words, cell.Corner));
    }

    [Fact]
    public void The_first_day_of_a_month_and_the_due_day_name_their_month()
    {
        var strip = new DayStripModel(Calendar.AddWorkingDays(new(2026, 2, 25), 5)).Cells(7);

        Assert.Equal("3月1", strip.Single(cell => cell.Date == new DateOnly(2026, 3, 1)).Number);
        Assert.Equal("3月4", strip.Single(cell => cell.CssClass.Contains("day-end")).Number);
        Assert.Equal("2", strip.Single(cell => cell.Date == new DateOnly(2026, 3, 2)).Number);
    }

    [Fact]
    public void A_mark_after_the_due_day_is_still_on_the_strip()
    {
        var announced = new DateOnly(2026, 2, 24);
        var cells = (Strip with { Marks = new Dictionary<DateOnly, string> { [announced] = "公布" } }).Cells(7);

        Assert.Equal(("day day-mark", "公布"), cells.Where(cell => cell.Date == announced).Select(cell => (cell.CssClass, cell.Words)).Single());
    }

    [Fact]
    public void A_period_of_a_year_is_told_by_its_sentence_alone()
    {
        string html = Rendering.Html(new DayStripTagHelper { Derivation = Calendar.AddCalendarDays(new(2026, 1, 1), 365, mustAct: false) }, "day-strip");

        Assert.DoesNotContain("<ol", html);
        Assert.Contains("第 365 日为2027年1月1日", html);
    }

    [Fact]
    public void The_picture_is_hidden_from_screen_readers_because_the_sentence_says_it()
    {
        string html = Rendering.Html(new DayStripTagHelper { Derivation = Strip.Derivation, Small = true }, "day-strip");

        Assert.Contains("aria-hidden=\"true\"", html);
        Assert.Contains("跳过休息日 3 天，调休上班 1 天计入；依据：国办发明电〔2025〕7号", html);
    }
}
