using System.Text.Json;
using AlliancePortal.Domain.Time;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Time;

/// <summary>Every date is shown with its derivation (G-TIME-9).</summary>
public class DerivationTests
{
    private static readonly Derivation Notice = Shipped.AddWorkingDays(new(2026, 1, 20), 25);

    [Fact]
    public void The_sentence_names_start_count_skipped_days_make_up_days_and_the_notice() => Assert.Equal(
        "自2026年1月20日的次日起算，第 25 个工作日为2026年3月2日；跳过休息日 16 天，调休上班 2 天计入；依据：国办发明电〔2025〕7号。",
        Notice.Sentence);

    [Fact]
    public void The_strip_shows_every_day_with_what_it_means()
    {
        Assert.Equal(new(new(2026, 1, 20), DayRole.Start, null, null), Notice.Days[0]);
        Assert.Equal(new(new(2026, 1, 21), DayRole.Counted, 1, null), Notice.Days[1]);
        Assert.Contains(new(new(2026, 1, 24), DayRole.RestSkipped, null, null), Notice.Days);
        Assert.Contains(new(new(2026, 2, 14), DayRole.MakeUpCounted, 19, "春节"), Notice.Days);
        Assert.Contains(new(new(2026, 2, 23), DayRole.HolidaySkipped, null, "春节"), Notice.Days);
        Assert.Contains(new(new(2026, 2, 28), DayRole.MakeUpCounted, 24, "春节"), Notice.Days);
        Assert.Equal(new(new(2026, 3, 2), DayRole.Due, 25, null), Notice.Days[^1]);
        Assert.Equal(Enumerable.Range(0, 42).Select(n => new DateOnly(2026, 1, 20).AddDays(n)), Notice.Days.Select(day => day.Date));
    }

    [Fact]
    public void A_count_that_ends_on_a_make_up_day_says_so()
    {
        var report = Shipped.AddWorkingDays(new(2022, 1, 24), 5);

        Assert.Equal(new(new(2022, 1, 29), DayRole.MakeUpDue, 5, "春节"), report.Days[^1]);
        Assert.Equal(1, report.MakeUpDays);
    }

    [Fact]
    public void A_count_over_the_turn_of_the_year_rests_on_the_notices_of_both() =>
        Assert.Equal(["国办发明电〔2024〕12号", "国办发明电〔2025〕7号"], Shipped.AddWorkingDays(new(2025, 12, 15), 20).Notices);

    [Fact]
    public void A_plain_week_says_no_more_than_there_is_to_say() => Assert.Equal(
        "自2026年11月16日的次日起算，第 2 个工作日为2026年11月18日；依据：国办发明电〔2025〕7号。",
        Shipped.AddWorkingDays(new(2026, 11, 16), 2).Sentence);

    [Fact]
    public void A_derivation_is_stored_and_read_back_as_it_was()
    {
        string stored = JsonSerializer.Serialize(Notice);
        var back = JsonSerializer.Deserialize<Derivation>(stored)!;

        Assert.Equal(Notice with { Days = back.Days, Notices = back.Notices }, back);
        Assert.Equal(Notice.Days, back.Days);
        Assert.Equal(Notice.Notices, back.Notices);
        Assert.DoesNotContain("Sentence", stored, StringComparison.Ordinal);
    }
}
