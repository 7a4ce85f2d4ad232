using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Features.Reminding;

/// <summary>What a reminder says.</summary>
internal static class ReminderWords
{
    public static (string Title, string What, string Body) Of(Deadline deadline, ReminderStage stage, DateOnly today, WorkingCalendar calendar)
    {
        var day = ShanghaiTime.Written(deadline.Due);
        if (stage.IsEscalation)
            return ($"已逾期：{deadline.Matter}", $"逾期上报：{deadline.Matter}，{OwnerOf(deadline.Owner)}应于{day}前办理",
                $"{OwnerOf(deadline.Owner)}应于{day} 24 时前办理，至今尚未办结，请督促。依据：{deadline.Article}。");
        if (deadline.Due <= today)
            return ($"今天到期：{deadline.Matter}", $"期限提醒：{deadline.Matter}，今天到期", $"请于今天（{day}）24 时前办理。依据：{deadline.Article}。");
        return ($"即将到期：{deadline.Matter}", $"期限提醒：{deadline.Matter}，{day}到期",
            $"请于{day} 24 时前办理，还有 {calendar.WorkingDaysBetween(today, deadline.Due)} 个工作日。依据：{deadline.Article}。"
            + (deadline.Derivation.IsProvisional ? "该日期为暂定，放假安排公布后可能调整。" : ""));
    }

    private static string OwnerOf(DeadlineOwner owner) => owner switch
    {
        DeadlineOwner.Secretariat => "秘书处",
        DeadlineOwner.Applicant => "申请单位",
        DeadlineOwner.Unit => "成员单位",
        DeadlineOwner.Council => "理事会",
        _ => "理事长",
    };
}
