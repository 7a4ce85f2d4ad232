namespace AlliancePortal.Domain.Profiles;

/// <summary>By notice alone, with the council's approval, or at once on receipt.</summary>
public enum ExitPath { Notice, CouncilApproval, Free }

/// <summary>Whether any breach or only a serious one opens a case.</summary>
public enum ExpulsionGround { Any, SeriousOnly }

/// <summary>Leaving and expulsion.</summary>
public sealed record DepartureParameters
{
    [Parameter("exit.path", "退出方式", "", "章程第十三条", "章程第十八条")] public required ExitPath ExitPath { get; init; }
    [Parameter("exit.noticeWorkingDays", "退出须提前", "工作日", "章程第十三条")] public required int ExitNoticeWorkingDays { get; init; }
    [Parameter("exit.councilNoticeWorkingDays", "秘书处向理事会通报", "工作日", "章程第十三条")] public required int? CouncilNoticeWorkingDays { get; init; }
    [Parameter("exit.reportReminderWorkingDays", "通报提醒", "工作日")] public required IReadOnlyList<int> ReportReminderWorkingDays { get; init; }
    [Parameter("exit.councilApproval", "退出须理事会批准", "", "", "章程第十八条")] public required bool CouncilApproval { get; init; }
    [Parameter("exit.opinionWorkingDays", "秘书处出具退出意见", "工作日")] public required int? OpinionWorkingDays { get; init; }
    [Parameter("exit.reconsiderWorkingDays", "暂缓后再议", "工作日")] public required int? ReconsiderWorkingDays { get; init; }
    [Parameter("exit.deemedApprovalDays", "逾期视为批准退出", "天")] public required int? DeemedApprovalDays { get; init; }
    [Parameter("expulsion.ground", "除名事由", "", "章程第十四条", "章程第十五条")] public required ExpulsionGround Ground { get; init; }
    [Parameter("expulsion.nonPerformanceYears", "不履行义务满", "年", "章程第十四条")] public required int? NonPerformanceYears { get; init; }
    [Parameter("expulsion.idleWarningMonths", "未履行义务提醒", "个月")] public required IReadOnlyList<int> IdleWarningMonths { get; init; }
    [Parameter("expulsion.verificationWorkingDays", "除名核实", "工作日", "", "")] public required int VerificationWorkingDays { get; init; }
    [Parameter("expulsion.hearing", "除名前听取申辩")] public required bool Hearing { get; init; }
    [Parameter("expulsion.hearingWorkingDays", "申辩期限", "工作日")] public required int HearingWorkingDays { get; init; }
    [Parameter("expulsion.reapplyBarYears", "除名后不得重新申请", "年", "章程第十四条")] public required int ReapplyBarYears { get; init; }
    [Parameter("termination.path", "终止程序", "", "章程第二十二条", "章程第二十条")] public required TerminationPath TerminationPath { get; init; }
    [Parameter("termination.creditorsCallDays", "清算公告", "天")] public required int CreditorsCallDays { get; init; }
    [Parameter("termination.archiveYears", "档案保存", "年")] public required int ArchiveYears { get; init; }
}

public enum TerminationPath { CouncilAndAuthority, Cumulative, CharterOnly, AgreementOnly }
