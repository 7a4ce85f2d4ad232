using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Profiles;

/// <summary>How strongly a written consent must be signed: L1 click, L2 renewed sign-in and hash, L3 certificate, L4 paper.</summary>
public enum SignatureLevel { L1, L2, L3, L4 }

/// <summary>Shares, notice and window of the votes. A rule is null where the profile has no such vote.</summary>
public sealed record VoteParameters
{
    [Parameter("vote.admission", "批准加入", "", "章程第九条", "章程第十七条")] public required VotingRule Admission { get; init; }
    [Parameter("vote.expulsion", "除名", "", "章程第十四条", "章程第十五条")] public required VotingRule Expulsion { get; init; }
    [Parameter("vote.expulsion.written", "除名须书面同意", "", "章程第十四条")] public required bool ExpulsionWritten { get; init; }
    [Parameter("vote.charter", "修改章程", "", "章程第二十四条", "章程第十九条")] public required VotingRule Charter { get; init; }
    [Parameter("vote.termination", "终止联盟（理事会）", "", "章程第二十二条", "合作协议第十一条")] public required VotingRule Termination { get; init; }
    [Parameter("vote.exit", "批准退出", "", "", "章程第十八条")] public required VotingRule? Exit { get; init; }
    [Parameter("vote.assembly", "成员大会", "", "", "章程第十四条")] public required VotingRule? Assembly { get; init; }
    [Parameter("vote.ordinary", "一般事项", "", "理事会规则", "章程第十三条")] public required VotingRule Ordinary { get; init; }
    [Parameter("vote.inclusive", "“以上”含本数", "", "章程第十四条", "")] public required bool Inclusive { get; init; }
    [Parameter("vote.vacancy", "空缺席位")] public required VacancyPolicy Vacancy { get; init; }
    [Parameter("vote.recusal", "回避席位")] public required RecusalPolicy Recusal { get; init; }
    [Parameter("vote.signatureLevel.expulsion", "除名书面同意的签名等级")] public required SignatureLevel ExpulsionSignature { get; init; }
    [Parameter("vote.writtenConsentWorkingDays", "收集书面同意", "工作日")] public required int WrittenConsentWorkingDays { get; init; }
    [Parameter("vote.noticeWorkingDays", "表决通知提前", "工作日")] public required int NoticeWorkingDays { get; init; }
    [Parameter("vote.windowMinWorkingDays", "表决期最短", "工作日")] public required int WindowMinWorkingDays { get; init; }
    [Parameter("vote.windowMaxWorkingDays", "表决期最长", "工作日")] public required int WindowMaxWorkingDays { get; init; }
    [Parameter("vote.windowWorkingDays", "表决期（预设）", "工作日")] public required int WindowWorkingDays { get; init; }
    [Parameter("vote.earlyClosing", "已成定局时可提前截止")] public required bool EarlyClosing { get; init; }
    [Parameter("vote.reminderHours", "截止前提醒未投席位", "小时")] public required int ReminderHours { get; init; }
    [Parameter("vote.signatureWorkingDays", "决议签发", "工作日")] public required int SignatureWorkingDays { get; init; }
    [Parameter("vote.secretElections", "选举采用无记名投票")] public required bool SecretElections { get; init; }
    [Parameter("meeting.petitionShare", "提议召开临时会议", "", "理事会规则")] public required Share? PetitionShare { get; init; }
}
