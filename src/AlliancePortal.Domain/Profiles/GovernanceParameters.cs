namespace AlliancePortal.Domain.Profiles;

/// <summary>Meetings, elections and the charter's own change.</summary>
public sealed record GovernanceParameters
{
    [Parameter("meeting.perYear", "理事会每年召开", "次", "理事会规则", "章程第十三条")] public required int MeetingsPerYear { get; init; }
    [Parameter("meeting.noticeWorkingDays", "会议通知提前", "工作日")] public required int MeetingNoticeWorkingDays { get; init; }
    [Parameter("meeting.petitionWorkingDays", "提议达到人数后召集", "工作日")] public required int PetitionWorkingDays { get; init; }
    [Parameter("meeting.reconveneWorkingDays", "出席不足另行召集", "工作日")] public required int ReconveneWorkingDays { get; init; }
    [Parameter("meeting.minutesDraftWorkingDays", "起草会议纪要", "工作日")] public required int MinutesDraftWorkingDays { get; init; }
    [Parameter("meeting.minutesObjectionWorkingDays", "对纪要提出异议", "工作日")] public required int MinutesObjectionWorkingDays { get; init; }
    [Parameter("meeting.minutesSignWorkingDays", "签发会议纪要", "工作日")] public required int MinutesSignWorkingDays { get; init; }
    [Parameter("meeting.exchangeReminderMonths", "未组织交流提醒", "个月")] public required int ExchangeReminderMonths { get; init; }
    [Parameter("election.planDays", "启动换届", "天前")] public required int ElectionPlanDays { get; init; }
    [Parameter("election.nominationWorkingDays", "推荐候选单位", "工作日")] public required int NominationWorkingDays { get; init; }
    [Parameter("election.listWorkingDays", "公布候选名单", "工作日")] public required int ListWorkingDays { get; init; }
    [Parameter("election.runOffWorkingDays", "再次投票", "工作日")] public required int RunOffWorkingDays { get; init; }
    [Parameter("election.repeatDays", "重新选举", "天")] public required int ElectionRepeatDays { get; init; }
    [Parameter("election.appointmentWorkingDays", "聘任秘书长", "工作日")] public required int AppointmentWorkingDays { get; init; }
    [Parameter("election.chairElected", "理事长由选举产生", "", "章程第十七条", "章程第十三条")] public required bool ChairElected { get; init; }
    [Parameter("amendment.consultationWorkingDays", "章程修改征求意见", "工作日")] public required int ConsultationWorkingDays { get; init; }
    [Parameter("amendment.filingWorkingDays", "章程修改报备", "工作日")] public required int AmendmentFilingWorkingDays { get; init; }
    [Parameter("plan.assemblyApproves", "年度计划须成员大会批准", "", "", "章程第十四条")] public required bool AssemblyApprovesPlans { get; init; }
    [Parameter("letter.expiryReminderDays", "授权委托书到期提醒", "天前")] public required IReadOnlyList<int> LetterReminderDays { get; init; }
    [Parameter("deadline.reminderWorkingDays", "到期前提醒", "工作日")] public required int DeadlineReminderWorkingDays { get; init; }
}
