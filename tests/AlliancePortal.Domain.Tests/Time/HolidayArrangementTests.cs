using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>The notice of the State Council as data (G-TIME-2). What cannot be relied on is refused with every reason.</summary>
public class HolidayArrangementTests
{
    private const string Day = """{"date":"2028-01-01","kind":"off","holiday":"元旦"}""";

    [Theory]
    [InlineData("not json", "第 1 行无法识别")]
    [InlineData("{}", "第 1 行无法识别")]
    [InlineData("null", "文件中没有任何年度。")]
    [InlineData("[]", "文件中没有任何年度。")]
    [InlineData("""[{"year":2028}]""", "第 1 行无法识别")]
    [InlineData("[null]", "年度、日期或通知文号中有空项。")]
    public void What_is_not_a_list_of_years_is_refused(string json, string reason) =>
        Assert.Contains(Refused(json), said => said.StartsWith(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"date":"2028-02-30","kind":"off","holiday":"元旦"}""", "“2028-02-30”不是存在的日期（年-月-日）。")]
    [InlineData("""{"date":"28-1-1","kind":"off","holiday":"元旦"}""", "“28-1-1”不是存在的日期（年-月-日）。")]
    [InlineData("""{"date":"2027-12-31","kind":"off","holiday":"元旦"}""", "2027-12-31 不在2028年内。")]
    [InlineData("""{"date":"2028-01-02","kind":"Off","holiday":"元旦"}""", "2028-01-02 的类别“Off”无法识别。")]
    [InlineData("""{"date":"2028-01-02","kind":"off","holiday":" "}""", "2028-01-02 没有写明节日。")]
    [InlineData("""{"date":"2028-01-03","kind":"work","holiday":"元旦"}""", "2028-01-03 不是周末，本来就上班，不能标为调休上班。")]
    [InlineData("""{"date":"2028-01-01","kind":"off","holiday":"元旦"}""", "2028-01-01 重复。")]
    [InlineData("""{"date":"2028-01-01","kind":"work","holiday":"元旦"}""", "2028-01-01 既标为放假，又标为上班。")]
    [InlineData("""{"date":"2028-01-02","kind":"off","holiday":"元旦","note":"x"}""", "第 1 行无法识别")]
    [InlineData("""{"date":"2028-01-02","kind":"off"}""", "第 1 行无法识别")]
    [InlineData("""{"date":"2028-01-02","kind":"off","kind":"work","holiday":"元旦"}""", "第 1 行无法识别")]
    [InlineData("""{"date":null,"kind":"off","holiday":"元旦"}""", "第 1 行无法识别")]
    public void A_day_that_is_unknown_double_or_contradictory_is_refused(string day, string reason) =>
        Assert.Contains(Refused(Year($"{Day},{day}", off: 2)), said => said.StartsWith(reason, StringComparison.Ordinal));

    [Fact]
    public void A_year_must_not_come_twice() => Assert.Contains("2028年出现了 2 次。", Refused($"[{Bare()},{Bare()}]"));

    [Fact]
    public void A_status_that_nobody_knows_is_refused() => Assert.Contains("2028年的状态“final”无法识别。", Refused(Year(Day, status: "final")));

    [Fact]
    public void A_published_year_names_its_notice() => Assert.Contains("2028年标为已公布，却没有通知文号。", Refused(Year(Day, notices: "")));

    [Fact]
    public void Nothing_in_the_lists_is_empty()
    {
        Assert.Equal(["年度、日期或通知文号中有空项。"], Refused(Year("null")));
        Assert.Equal(["年度、日期或通知文号中有空项。"], Refused(Year(Day, notices: "null")));
    }

    [Fact]
    public void The_totals_agree_with_the_days()
    {
        Assert.Contains("2028年写明放假 9 天，逐日列出的却是 1 天。", Refused(Year(Day, off: 9)));
        Assert.Contains("2028年写明调休上班 2 天，逐日列出的却是 0 天。", Refused(Year(Day, work: 2)));
    }

    [Fact]
    public void Every_reason_is_named_at_once() => Assert.Equal(3, Refused(Year(Day, off: 9, work: 2, notices: "")).Count);

    [Fact]
    public void A_sound_year_is_read_with_its_days_and_notices()
    {
        var year = Assert.Single(HolidayArrangement.ParseAll(Year(Day)));

        Assert.Equal((2028, "2028年部分节假日安排", true), (year.Year, year.Name, year.IsPublished));
        Assert.Equal(["国办发明电〔2027〕1号"], year.Notices);
        Assert.Equal([new(new(2028, 1, 1), DayKind.Off, "元旦")], year.Days);
    }

    [Fact]
    public void The_shipped_years_run_from_2020_to_2026_published_and_2027_with_statutory_days_only()
    {
        Assert.Equal(Enumerable.Range(2020, 8), Calendars.Arrangements.Select(year => year.Year));
        Assert.Equal([2027], Calendars.Arrangements.Where(year => !year.IsPublished).Select(year => year.Year));
    }

    private static IReadOnlyList<string> Refused(string json) => Assert.Throws<HolidayDataRefused>(() => HolidayArrangement.ParseAll(json)).Reasons;

    private static string Year(string days, int off = 1, int work = 0, string status = "published", string notices = "\"国办发明电〔2027〕1号\"") =>
        $$"""[{"year":2028,"name":"2028年部分节假日安排","status":"{{status}}","notices":[{{notices}}],"offDays":{{off}},"makeUpDays":{{work}},"days":[{{days}}]}]""";

    private static string Bare() => Year(Day)[1..^1];
}
