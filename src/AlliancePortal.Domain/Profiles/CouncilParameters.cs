using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Profiles;

/// <summary>Seats and terms. Seat counts are null where the charter gives a share of the members instead.</summary>
public sealed record CouncilParameters
{
    [Parameter("council.seats.chair", "理事长席位", "席", "章程第十六条", "章程第十三条")] public required int ChairSeats { get; init; }
    [Parameter("council.seats.evc", "常务副理事长席位", "席", "章程第十六条")] public required int? ExecutiveViceChairSeats { get; init; }
    [Parameter("council.seats.vc", "副理事长席位", "席", "章程第十六条")] public required int? ViceChairSeats { get; init; }
    [Parameter("council.seats.member", "理事席位", "席", "章程第十六条")] public required int? MemberSeats { get; init; }
    [Parameter("council.shareOfMembers", "理事会占成员总数", "", "", "章程第十三条")] public required Share? ShareOfMembers { get; init; }
    [Parameter("council.sizeTolerance", "理事会规模容差（占成员总数）", "", "", "")] public required Share? SizeTolerance { get; init; }
    [Parameter("council.termYears", "理事会任期", "年", "章程第十六条", "章程第十三条")] public required int TermYears { get; init; }
    [Parameter("council.reelection", "可以连选连任", "", "章程第十五条")] public required bool Reelection { get; init; }
    [Parameter("council.caretaker", "届满未换届时继续履职", "")] public required bool Caretaker { get; init; }
    [Parameter("sg.termYears", "秘书长任期", "年", "章程第十五条")] public required int SecretaryGeneralTermYears { get; init; }
    [Parameter("expert.seats.head", "专家委员会主任委员", "席", "章程第十八条")] public required int? ExpertHeads { get; init; }
    [Parameter("expert.seats.executive", "专家委员会常务副主任委员", "席", "章程第十八条")] public required int? ExpertExecutives { get; init; }
    [Parameter("expert.seats.vice", "专家委员会副主任委员", "席", "章程第十八条")] public required int? ExpertViceHeads { get; init; }
    [Parameter("expert.seats.member", "专家委员会委员", "席", "章程第十八条")] public required int? ExpertMembers { get; init; }
    [Parameter("expert.termYears", "专家委员会任期", "年", "章程第十八条")] public required int? ExpertTermYears { get; init; }
    [Parameter("term.reminderDays", "任期届满提醒", "天前")] public required IReadOnlyList<int> TermReminderDays { get; init; }
    [Parameter("term.expiredReportDays", "届满未换届报告主管部门", "天后")] public required int TermExpiredReportDays { get; init; }
    [Parameter("chair.byElectionDays", "理事长空缺补选", "天")] public required int ChairByElectionDays { get; init; }
    [Parameter("composition.minMembers", "成员最少家数", "家", "", "实施方案第六部分")] public required int? MinMembers { get; init; }
    [Parameter("composition.minEnterpriseShare", "企业最低占比", "", "", "实施方案第六部分")] public required Share? MinEnterpriseShare { get; init; }
    [Parameter("member.changeReportWorkingDays", "单位信息变更报告", "工作日")] public required int ChangeReportWorkingDays { get; init; }
    [Parameter("member.suggestionReplyWorkingDays", "建议答复", "工作日")] public required int? SuggestionReplyWorkingDays { get; init; }
    [Parameter("member.liaisons", "每个成员单位联络员", "人", "", "章程第十五条")] public required int Liaisons { get; init; }
}
