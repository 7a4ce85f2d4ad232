using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.WorkingDays;

/// <summary>Counts working days in both directions and says the result as users read it.</summary>
internal sealed class WorkingDaysCounter(WorkingCalendar calendar, DateOnly today, ExitTerms? terms)
{
    private const string ProvisionalWarning = "有关年度的放假安排尚未公布，结果为暂定，公布后可能改变。";

    private string Written(DateOnly day) => ChineseText.ShortDate(day, today);

    private string LastDay(Derivation count) => terms is null ? $"第 {count.Count} 个工作日" : "最早退出日";

    public WorkingDaysAnswer From(DateOnly received, int days)
    {
        var count = calendar.AddWorkingDays(received, days);
        var report = terms?.ReportDays is { } within ? calendar.AddWorkingDays(received, within) : null;
        List<NextStep> items = [new(Written(received), terms is null ? "收到，当日不计" : "秘书处收到书面申请，当日不计")];
        if (report is not null) items.Add(new($"{Written(report.Due)} 24时", $"秘书处向理事会通报的期限，第 {report.Count} 个工作日"));
        var next = Written(count.Due.AddDays(1));
        items.Add(new($"{Written(count.Due)} 24时", terms is null ? $"第 {days} 个工作日，期间至当日 24 时届满" : $"最早退出日，第 {days} 个工作日；权利至当日 24 时，席位自{next}空缺"));
        if (terms is null) items.Add(new(next, "期间届满后的第一日"));
        return new($"{Written(received)}收到，{LastDay(count)}", $"{ChineseText.Date(count.Due)} 24时{(count.IsProvisional ? "（暂定）" : "")}", items, FactsOf(count), count,
            report is null ? null : new Dictionary<DateOnly, string> { [report.Due] = "报" }, count.IsProvisional ? ProvisionalWarning : null);
    }

    public WorkingDaysAnswer For(DateOnly wanted, int days)
    {
        var latest = calendar.LatestSubmissionFor(wanted, days);
        List<NextStep> items =
        [
            new(Written(latest.WorkingDay), "最迟提交的工作日"),
            new($"{Written(latest.CalendarDate)} 24时", latest.CalendarDate == latest.WorkingDay ? "最迟提交日，网上提交至当日 24 时" : "最迟提交的日历日（休息日，网上仍可提交）"),
            new($"{Written(latest.Derivation.Due)} 24时", $"自最迟提交日起第 {days} 个工作日{(latest.Derivation.Due == wanted ? "" : "；希望的日期是休息日")}"),
        ];
        if (latest.Derivation.Due != wanted) items.Add(new(Written(wanted), terms is null ? "希望的日期" : "希望退出的日期"));
        return new($"{(terms is null ? "须在" : "希望")}{Written(wanted)}{(terms is null ? "前届满" : "退出")}，最迟提交日",
            $"{ChineseText.Date(latest.CalendarDate)} 24时{(latest.IsProvisional ? "（暂定）" : "")}", items, FactsOf(latest.Derivation), latest.Derivation,
            latest.Derivation.Due == wanted ? null : new Dictionary<DateOnly, string> { [wanted] = "望" }, Warning(latest, days));
    }

    private string? Warning(LatestSubmission latest, int days)
    {
        if (latest.CalendarDate >= today) return latest.IsProvisional ? ProvisionalWarning : null;
        var now = calendar.AddWorkingDays(today, days);
        return $"最迟提交日已过。今天提交，最早为{ChineseText.Date(now.Due)} 24时{(now.IsProvisional ? "（暂定）" : "")}。";
    }

    private List<Fact> FactsOf(Derivation count)
    {
        var holidays = count.Days.Where(day => day.Role == DayRole.HolidaySkipped).GroupBy(day => day.Holiday).Select(group => $"{group.Key} {group.Count()} 天").ToList();
        var madeUp = count.Days.Where(day => day.Role is DayRole.MakeUpCounted or DayRole.MakeUpDue).Select(day => Written(day.Date)).ToList();
        return
        [
            new("跳过", $"休息日 {count.SkippedDays} 天{(holidays.Count > 0 ? $"，其中{string.Join("、", holidays)}" : "")}"),
            new("计入", madeUp.Count > 0 ? $"调休上班 {madeUp.Count} 天：{string.Join("、", madeUp)}" : "没有调休上班日"),
            new("日历天数", $"{count.CalendarDays} 天"),
            new("依据", string.Join("、", [.. terms is null ? (string[])[] : [terms.Article], "民法典第二百零一条", .. count.Notices])),
        ];
    }
}
