using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>The notice of a year comes in by hand: it counts only when it holds together (G-TIME-2, G-TIME-8).</summary>
public class ArrangementImportTests
{
    private static readonly DateOnly Today = new(2026, 12, 9);

    [Theory]
    [InlineData("2028-01-01，休，元旦", "2028-01-01 不在2027年内。")]
    [InlineData("2026-12-23，休，元旦", "2026-12-23 不在2027年内。")]
    [InlineData("2027-01-05，班，元旦", "2027-01-05 不是周末，本来就上班，不能标为调休上班。")]
    [InlineData("2027-01-01，休，元旦", "2027-01-01 重复。")]
    [InlineData("2027-01-01，班，元旦", "2027-01-01 既标为放假，又标为上班。")]
    public void A_day_of_another_year_a_make_up_day_in_the_week_and_a_double_day_are_refused(string line, string reason) =>
        Assert.Contains(reason, Refused($"{Calendars.Lines2027}\n{line}"));

    [Fact]
    public void Each_day_that_the_law_gives_must_be_off()
    {
        var reasons = Refused("2027-01-01，休，元旦");

        Assert.Equal(12, reasons.Count);
        Assert.Contains("缺少法定节假日 2027年2月5日（春节）。", reasons);
    }

    [Fact]
    public void A_day_that_another_years_arrangement_marks_is_not_marked_again()
    {
        HolidayArrangement[] known = [new(2026, "2026年部分节假日安排（更正）", true, ["x"], [new(new(2026, 12, 31), DayKind.Off, "元旦")])];

        Assert.Contains("2026年12月31日已写在《2026年部分节假日安排（更正）》中，请从这里删去。",
            Assert.Throws<HolidayDataRefused>(() => ArrangementImport.Make(2027, Calendars.Notice2027, HolidayLines.Read($"2026-12-31，休，元旦\n{Calendars.Lines2027}"), known, Today)).Reasons);
    }

    [Theory]
    [InlineData("", "国务院办公厅关于2027年部分节假日安排的通知", "2026-12-08", "请写明通知文号。")]
    [InlineData("国办发明电〔2026〕9号", " ", "2026-12-08", "请写明通知标题。")]
    [InlineData("国办发明电〔2026〕9号", "国务院办公厅关于2026年部分节假日安排的通知", "2026-12-08", "通知标题中没有“2027年”，请核对年度。")]
    [InlineData("国办发明电〔2026〕9号", "国务院办公厅关于2027年部分节假日安排的通知", "2026-12-10", "通知的日期晚于今天。")]
    [InlineData("国办发明电〔2026〕9号", "国务院办公厅关于2027年部分节假日安排的通知", "2024-12-31", "通知的日期早于该年度两年以上，请核对年度。")]
    public void The_notice_is_named_and_is_of_that_year(string number, string title, string date, string reason) =>
        Assert.Equal([reason], Refused(Calendars.Lines2027, new(number, title, Calendars.Day(date))));

    [Fact]
    public void A_sound_arrangement_is_published_and_rests_on_its_notice()
    {
        var made = Make($"2026-12-31，休，元旦\n{Calendars.Lines2027}");

        Assert.Equal((2027, "2027年部分节假日安排", true), (made.Year, made.Name, made.IsPublished));
        Assert.Equal(["国办发明电〔2026〕9号"], made.Notices);
        Assert.Equal(new DateOnly(2026, 12, 31), made.Days[0].Date); // New Year's rest may begin in December
    }

    [Fact]
    public void Sums_that_do_not_agree_are_said_and_refuse_nothing()
    {
        Assert.Null(ArrangementImport.Doubt(Make(Calendars.Lines2027)));
        Assert.StartsWith("工作日放假 14 天，减去调休上班 0 天，等于 14 天；法定节假日是 13 天。",
            ArrangementImport.Doubt(Make(Calendars.Lines2027.Replace("2027-01-23，班，元旦", "", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2021), InlineData(2022), InlineData(2023), InlineData(2024), InlineData(2025), InlineData(2026)]
    public void Every_published_year_gives_each_day_of_the_law_and_its_sums_agree(int year)
    {
        var published = Calendars.Arrangements.Single(arrangement => arrangement.Year == year);

        Assert.Empty(StatutoryHolidays.Of(year).Select(day => day.Date).Except(published.Days.Where(day => day.Kind == DayKind.Off).Select(day => day.Date)));
        Assert.Null(ArrangementImport.Doubt(published));
    }

    [Fact]
    public void The_days_of_the_law_are_those_that_the_portal_counts_with_until_the_notice_is_out() =>
        Assert.Equal(Calendars.Arrangements.Single(year => year.Year == 2027).Days, StatutoryHolidays.Of(2027));

    [Fact]
    public void The_latest_version_of_a_year_counts_and_no_version_is_confirmed_twice()
    {
        CalendarVersion first = Version(Make(Calendars.Lines2027)), second = Version(Make($"2026-12-31，休，元旦\n{Calendars.Lines2027}"));
        first.Confirm(1, Guid.NewGuid(), Given.At(12, 9));
        second.Confirm(2, Guid.NewGuid(), Given.At(12, 10));

        Breach.Of(CharterRule.ActsAreRecorded, () => first.Confirm(3, Guid.NewGuid(), Given.At(12, 11)));
        var overlaid = CalendarVersion.Overlay(Calendars.Arrangements, [second, first]);
        Assert.Equal(Enumerable.Range(2020, 8), overlaid.Select(arrangement => arrangement.Year));
        Assert.Same(second.Arrangement, overlaid[^1]);
    }

    private static CalendarVersion Version(HolidayArrangement arrangement) => new(arrangement, Calendars.Notice2027, "粘贴", Guid.NewGuid(), Given.At(12, 9));

    private static HolidayArrangement Make(string lines, HolidayNotice? notice = null) =>
        ArrangementImport.Make(2027, notice ?? Calendars.Notice2027, HolidayLines.Read(lines), Calendars.Arrangements, Today);

    private static IReadOnlyList<string> Refused(string lines, HolidayNotice? notice = null) => Assert.Throws<HolidayDataRefused>(() => Make(lines, notice)).Reasons;
}
