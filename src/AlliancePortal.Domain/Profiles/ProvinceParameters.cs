namespace AlliancePortal.Domain.Profiles;

/// <summary>Formation, assessment, projects, intellectual property and the agreement of all parties.</summary>
public sealed record ProvinceParameters
{
    [Parameter("goalText.maxChars", "建设目标最多字数", "字", "", "申报（备案）表")] public required int? GoalMaxCharacters { get; init; }
    [Parameter("filing.changeReportWorkingDays", "备案事项变更报告", "工作日")] public required int? FilingChangeWorkingDays { get; init; }
    [Parameter("assessment.consecutiveFailuresToRevoke", "连续不达标取消备案", "年", "", "实施方案第八部分")] public required int? ConsecutiveFailures { get; init; }
    [Parameter("assessment.objectionWorkingDays", "考核结果异议", "工作日")] public required int? ObjectionWorkingDays { get; init; }
    [Parameter("assessment.correctionDays", "整改", "天")] public required int? CorrectionDays { get; init; }
    [Parameter("assessment.experts", "考核专家最少", "人")] public required int? AssessmentExperts { get; init; }
    [Parameter("assessment.reminders", "催报次数", "次")] public required int? AssessmentReminders { get; init; }
    [Parameter("agreement.needs", "协议须全体当事方签署", "", "", "合作协议第十五条")] public required bool AgreementOfAllParties { get; init; }
    [Parameter("agreement.accessionDeed", "新成员以加入确认页签署", "", "", "")] public required bool AccessionDeed { get; init; }
    [Parameter("agreement.agentWithLetter", "可由持委托书的代理人签署")] public required bool AgentWithLetter { get; init; }
    [Parameter("ip.patentFreeUseInRnD", "研发阶段可无偿使用成员专利", "", "", "合作协议第十条")] public required bool? PatentFreeUse { get; init; }
    [Parameter("ip.clausesNeedAllParties", "知识产权条款修改须全体签署", "", "", "合作协议第十五条")] public required bool IpClausesNeedAll { get; init; }
    [Parameter("project.screenWorkingDays", "项目初审", "工作日")] public required int ProjectScreenWorkingDays { get; init; }
    [Parameter("project.contractDays", "签订项目合同", "天")] public required int ProjectContractDays { get; init; }
    [Parameter("project.membersFirstWorkingDays", "项目先向成员开放", "工作日", "", "")] public required int MembersFirstWorkingDays { get; init; }
    [Parameter("project.reportMonths", "项目进度报告间隔", "个月", "", "")] public required int ProjectReportMonths { get; init; }
    [Parameter("project.reportReminderDays", "项目报告提醒", "天前")] public required IReadOnlyList<int> ProjectReminderDays { get; init; }
    [Parameter("funds.auditorObjectionWorkingDays", "对审计机构提出异议", "工作日")] public required int? AuditorObjectionWorkingDays { get; init; }
    [Parameter("area.outsideEnterprises", "省外企业可以加入（提示）", "", "", "")] public required bool OutsideEnterprises { get; init; }
    [Parameter("tiers", "成员层级", "级", "", "")] public required int Tiers { get; init; }
    [Parameter("petition.assemblyPerYear", "成员大会每年召开", "次", "", "")] public required int? AssembliesPerYear { get; init; }
}
