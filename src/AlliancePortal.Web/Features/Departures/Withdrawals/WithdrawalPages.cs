using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.IssuedPapers;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>Puts a withdrawal's page together from the case, its vote, its papers and its acts, after the clock has had its say.</summary>
public sealed class WithdrawalPages(PortalDb db, AllianceScope here, DepartureClock clock, VoteClerk clerk, MembershipEffects effects)
{
    /// <summary>The case as the clock has it; null when the caller may not see it.</summary>
    public async Task<Withdrawal?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.WithdrawalSeenAsync(here, number, ct) is not { } withdrawal) return null;
        var moved = withdrawal.ResolutionId is { } vote && await clerk.BringUpToDateAsync(here.Id, vote, here.Now, ct);
        if (withdrawal.HasLeftAt(here.Now) || withdrawal.IsDeemedApprovedAt(here.Now))
        {
            await clock.BringUpToDateAsync(here.Now, ct);
            moved = true;
        }
        if (moved) await db.Entry(withdrawal).ReloadAsync(ct);
        return withdrawal;
    }

    public async Task<WithdrawalPage> OfAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        var vote = await db.Resolutions.AsNoTracking().SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == withdrawal.ResolutionId, ct);
        var voteId = here.Caller.Capacity.IsOfUnit || (here.Caller.Capacity.IsOfficer && vote?.Result is null) ? null : withdrawal.ResolutionId;
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && (act.SubjectId == withdrawal.Id || act.SubjectId == voteId)).OrderBy(act => act.Sequence).ToListAsync(ct);
        var href = $"/{here.Slug}/withdrawals/{withdrawal.Number}";
        var staff = here.Caller.Capacity.IsSecretariat && here.Caller.Capacity.HomeUnitId != withdrawal.UnitId;
        var period = withdrawal.Notice ?? withdrawal.DeemedDue;
        return new(withdrawal, WithdrawalPage.StateOf(withdrawal.State), Next(withdrawal, vote),
            period is not null && withdrawal.State.IsOpen() ? DueModel.Of(period, here.Today, here.Calendar) : null,
            withdrawal is { ReportDue: { } report, State: WithdrawalState.NoticeRunning, CouncilInformedAt: null } ? DueModel.Of(report, here.Today, here.Calendar) : null,
            WithdrawalSteps.Of(withdrawal, vote, here.Profile.Code, here.Today), Facts(withdrawal), await DocumentsAsync(withdrawal, ct),
            new WithdrawalActs(here, withdrawal, vote, href).Of(), HistoryModel.Of(acts, here.Today),
            here.Caller.Capacity.IsSecretariat && withdrawal.State.IsOpen() ? await effects.OfLeavingAsync(withdrawal.UnitId, ct) : [],
            staff && withdrawal.State is WithdrawalState.NoticeRunning or WithdrawalState.Exited, staff && withdrawal.EarlierReceipt is { } earlier && earlier.ProposedById != here.Caller.PersonId,
            staff, href, acts.Where(act => act.SubjectId == withdrawal.Id).Select(act => act.Sequence).DefaultIfEmpty().Max());
    }

    private FactsModel Facts(Withdrawal withdrawal)
    {
        List<Fact> facts =
        [
            new("统一社会信用代码", withdrawal.UnitCode, FactKind.CreditCode),
            new("收到", $"{ChineseText.Date(withdrawal.ReceivedOn)}，{(withdrawal.Way == ReceiptWay.Online ? "网上提交" : "纸质")}（{withdrawal.HandedInBy}）"),
            new("希望的日期", withdrawal.WantedOn is { } wanted ? ChineseText.Date(wanted) : "未填写"),
            new("退出日", withdrawal.ExitOn is { } last ? $"{ChineseText.Date(last)} 24 时{(withdrawal is { Notice.IsProvisional: true, State: WithdrawalState.NoticeRunning } ? "（暂定）" : "")}{(withdrawal.IsDeemedApproved ? "（视为批准）" : "")}" : withdrawal.Path == ExitPath.CouncilApproval ? "待理事会批准" : "待复核收到日期后确定"),
        ];
        if (here.Caller.Capacity.IsSecretariat || here.Caller.Capacity.IsOfUnit) facts.Add(new("退出的原因", withdrawal.Reason));
        if (withdrawal.Opinion.Length > 0 && !(here.Caller.Capacity.IsOfUnit && withdrawal.State == WithdrawalState.Submitted)) facts.Add(new("秘书处意见", withdrawal.Opinion));
        if (withdrawal.OpenObligations.Count > 0) facts.Add(new("未了义务", string.Join("；", withdrawal.OpenObligations)));
        if (withdrawal.DeferralReason.Length > 0) facts.Add(new("暂缓的理由", withdrawal.DeferralReason));
        return new(facts);
    }

    private async Task<IReadOnlyList<ActionLink>> DocumentsAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        var rows = await new DocumentAccess(db, here).OfSubjectAsync(withdrawal.Id, ct);
        return [.. rows.Select(row => new ActionLink($"{row.Title}（{ChineseText.ShortDate(ShanghaiTime.DateOf(row.IssuedAt), here.Today)}）", $"/{here.Slug}/documents/{row.Id}", Icon: "file-text"))];
    }

    private string Next(Withdrawal withdrawal, Resolution? vote) => withdrawal.State switch
    {
        WithdrawalState.Submitted when withdrawal.EarlierReceipt is not null => "下一步：秘书处另一人复核收到日期",
        WithdrawalState.Submitted when vote is not null => $"下一步：{ChineseText.ShortDate(vote.Notice.Due, here.Today)}开始表决",
        WithdrawalState.Submitted => "下一步：秘书处出具意见并提请表决",
        WithdrawalState.CouncilVoting => $"下一步：理事会投票，{ChineseText.EndOf(vote!.Window.Due, here.Today)}截止",
        WithdrawalState.Deferred => "下一步：秘书处再次提请表决",
        WithdrawalState.NoticeRunning when withdrawal is { ReportDue: not null, CouncilInformedAt: null } => $"下一步：秘书处向理事会通报；{ChineseText.EndOf(withdrawal.ExitOn!.Value, here.Today)}退出",
        WithdrawalState.NoticeRunning => $"下一步：{ChineseText.EndOf(withdrawal.ExitOn!.Value, here.Today)}退出",
        _ => "",
    };
}
