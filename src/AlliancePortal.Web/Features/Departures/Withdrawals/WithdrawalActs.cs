using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>现在可以做: what this capacity may do with the withdrawal as it stands, each with its consequence, and why not.</summary>
internal sealed class WithdrawalActs(AllianceScope here, Withdrawal withdrawal, Resolution? vote, string href)
{
    private readonly List<OfferedAct> _offered = [];
    private readonly List<RefusedAct> _refused = [];

    public ActBoxModel Of()
    {
        var capacity = here.Caller.Capacity;
        if (capacity.IsOfUnit) ForUnit();
        else if (capacity.IsSecretariat && capacity.HomeUnitId is { } home && home == withdrawal.UnitId)
            Refuse("办理本案", CharterRule.NoInfluenceOnTheOwnUnit, "您来自该单位，由秘书处其他人员办理。");
        else if (capacity.IsSecretariat) ForStaff();
        if (vote is not null && !(capacity.IsOfficer && vote.Result is null) && Permissions.Allows(Permission.SeeResolutions, capacity.Kind)) Offer("查看表决", vote.State == ResolutionState.Prepared ? "等待开始。" : "看票数和决议。", $"/{here.Slug}/resolutions/{vote.Number}");
        return new(_offered, _refused);
    }

    private void ForUnit()
    {
        if (withdrawal.State.IsOpen()) Offer("撤回退出申请…", "成员资格和席位不变，理事会收到通知。", $"{href}/cancellation");
        if (withdrawal.State == WithdrawalState.Exited)
            Refuse("撤回退出申请", CharterRule.WithdrawalIsTakenBackInTime, $"退出已于{ChineseText.PlainDate(withdrawal.ExitOn!.Value)} 24 时生效，可以重新申请加入。");
    }

    private void ForStaff()
    {
        if (withdrawal.State == WithdrawalState.NoticeRunning && withdrawal.ReportDue is not null && withdrawal.Deliveries.Count == 0)
            Offer("向理事会通报", "通报发到每个在任席位，送达即为通报；逾期通报不影响退出日。", $"{href}/report");
        if (withdrawal.Path == ExitPath.CouncilApproval && withdrawal is { State: WithdrawalState.Submitted or WithdrawalState.Deferred, ResolutionId: null, EarlierReceipt: null })
            Offer("出具意见并提请表决", "理事会只审查未了义务。", $"{href}/referral");
        if (withdrawal.Path != ExitPath.CouncilApproval && withdrawal.State.IsOpen())
            Refuse("阻止退出", CharterRule.OnlyMembersLeave, "退出是成员的权利，通报不是表决。");
    }

    private void Offer(string text, string consequence, string to) => _offered.Add(new(text, consequence, to));

    private void Refuse(string text, CharterRule rule, string reason) => _refused.Add(new(text, reason, here.Article(rule)));
}
