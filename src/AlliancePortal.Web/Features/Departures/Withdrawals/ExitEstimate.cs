using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>When a unit could leave that hands in today, and by when it should have handed in for the day it wants (CQ-13-1, CQ-13-2).</summary>
/// <param name="Notice">The notice period from today; null where the council has to approve.</param>
/// <param name="Deemed">After which silence counts as approval; null where there is none.</param>
public sealed record ExitEstimate(ExitPath Path, DueModel? Notice, DateOnly? Wanted, DateOnly? LastDay, LatestSubmission? Latest, DueModel? Report, DueModel? Deemed, string Article)
{
    public static ExitEstimate Of(DepartureParameters parameters, WorkingCalendar calendar, DateOnly today, DateOnly? wanted, string article)
    {
        if (parameters.ExitPath == ExitPath.CouncilApproval)
            return new(parameters.ExitPath, null, wanted, null, null, null,
                parameters.DeemedApprovalDays is { } days ? DueModel.Of(calendar.AddCalendarDays(today, days, mustAct: true), today, calendar) : null, article);
        var notice = calendar.AddWorkingDays(today, parameters.ExitPath == ExitPath.Free ? 0 : parameters.ExitNoticeWorkingDays);
        return new(parameters.ExitPath, DueModel.Of(notice, today, calendar), wanted, wanted is { } day ? notice.NotBefore(day) : notice.Due,
            wanted is { } asked ? calendar.LatestSubmissionFor(asked, notice.Count) : null,
            parameters.CouncilNoticeWorkingDays is { } report ? DueModel.Of(calendar.AddWorkingDays(today, report), today, calendar) : null, null, article);
    }

    /// <summary>The answer in one or two sentences.</summary>
    public string Sentence
    {
        get
        {
            if (Path == ExitPath.CouncilApproval) return "退出经理事会批准生效，退出日为批准之日或您希望的较晚日期。";
            var first = $"今天提交，最早退出日为{ChineseText.Date(Notice!.Due)} 24 时{(Notice.IsProvisional ? "（暂定）" : "")}。";
            if (Latest is null) return first;
            return Wanted < Notice.Due
                ? $"{first}希望的日期早于最早退出日，将按最早退出日办理；要在{ChineseText.PlainDate(Latest.Wanted)}退出，须在{ChineseText.Date(Latest.CalendarDate)}前提交（最后一个工作日为{ChineseText.PlainDate(Latest.WorkingDay)}）。"
                : $"{first}按希望的日期，退出日为{ChineseText.Date(LastDay!.Value)} 24 时；最迟可在{ChineseText.Date(Latest.CalendarDate)}提交（最后一个工作日为{ChineseText.PlainDate(Latest.WorkingDay)}）。";
        }
    }
}
