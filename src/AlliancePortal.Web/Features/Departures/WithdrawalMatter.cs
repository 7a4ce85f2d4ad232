using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>What the council's vote on an exit brings about (JL-A2-18-2): an exit day, or a deferral with its reasons.</summary>
public sealed class WithdrawalMatter(PortalDb db, AllianceScope here, Leaving leaving) : Matter
{
    public const string Exit = "exit";

    public override string Kind => Exit;

    public override async Task<string?> OpeningAsync(Resolution resolution, CancellationToken ct)
    {
        var withdrawal = await WithdrawalAsync(resolution, ct);
        if (withdrawal.State is not (WithdrawalState.Submitted or WithdrawalState.Deferred)) return $"该退出申请现为“{withdrawal.State.Chinese()}”。";
        withdrawal.VoteOpened(resolution.OpensAt);
        return null;
    }

    public override async Task DecidedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var withdrawal = await WithdrawalAsync(resolution, ct);
        if (!withdrawal.State.IsOpen() || withdrawal.State == WithdrawalState.NoticeRunning) return; // deemed approved or taken back meanwhile
        if (resolution.State == ResolutionState.Void)
        {
            withdrawal.VoteWasVoid(at);
            here.RecordByClock(CharterRule.WithdrawalTakesItsSteps, withdrawal.AsSubject(), $"表决无效，退出申请待再次提请表决：{resolution.VoidReason}", at);
        }
        else if (resolution.State == ResolutionState.Rejected) await DeferAsync(withdrawal, resolution, at, ct);
        else await ApproveAsync(withdrawal, resolution, at, ct);
    }

    public override async Task<MatterWords> WordsAsync(Resolution resolution, CancellationToken ct)
    {
        var withdrawal = await WithdrawalAsync(resolution, ct);
        var owed = withdrawal.OpenObligations.Count > 0 ? $"未了义务：{string.Join("；", withdrawal.OpenObligations)}。" : "没有未了义务。";
        return new(
            [$"{withdrawal.UnitName}（统一社会信用代码 {withdrawal.UnitCode}）于{ShanghaiTime.Written(withdrawal.ReceivedOn)}提出退出联盟的申请（{withdrawal.Number}）。秘书处意见：{withdrawal.Opinion.TrimEnd('。')}。{owed}"],
            ["该单位的成员资格至退出日 24 时止，席位和职务同时空缺。", "未了义务按有关协议继续处理。"]);
    }

    public override async Task<CaseLink?> CaseAsync(Resolution resolution, CancellationToken ct) => new("退出申请", $"/{here.Slug}/withdrawals/{(await WithdrawalAsync(resolution, ct)).Number}");

    /// <summary>What is still open, and nothing of why the unit goes: the council examines obligations alone.</summary>
    public override async Task<BallotDossier?> DossierAsync(Resolution resolution, CancellationToken ct)
    {
        var withdrawal = await WithdrawalAsync(resolution, ct);
        FactsModel facts = new([new("单位全称", withdrawal.UnitName), new("信用代码", withdrawal.UnitCode, FactKind.CreditCode), new("提出日期", ShanghaiTime.Written(withdrawal.ReceivedOn)),
            new("希望的日期", withdrawal.WantedOn is { } wanted ? ShanghaiTime.Written(wanted) : "批准之日")]);
        return new(
        [
            new("退出申请", withdrawal.Number) { Facts = facts },
            new("秘书处意见") { Text = withdrawal.Opinion, By = $"秘书处 {withdrawal.OpinionBy}" },
            new("未了义务", withdrawal.OpenObligations.Count > 0 ? $"{withdrawal.OpenObligations.Count} 项" : "没有")
            {
                Text = withdrawal.OpenObligations.Count > 0 ? string.Join("；", withdrawal.OpenObligations) + "。" : "没有未了义务。", IsOpen = withdrawal.OpenObligations.Count > 0,
            },
        ]);
    }

    private async Task ApproveAsync(Withdrawal withdrawal, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        withdrawal.Approve(ShanghaiTime.DateOf(at), at);
        await db.FulfilAsync(here.Id, withdrawal.Id, DeadlineTasks.DecideExit, at, ct);
        await leaving.AnnounceAsync(withdrawal.MembershipId, withdrawal.ExitOn!.Value, withdrawal.Number, ct);
        var act = here.RecordByClock(CharterRule.ExitNeedsTheCouncil, withdrawal.AsSubject(), $"理事会批准退出，退出日为{ShanghaiTime.Written(withdrawal.ExitOn.Value)}：{resolution.Result!.Sentence}", at);
        await TellUnitAsync(act, withdrawal, "理事会已批准退出", $"退出日为{ShanghaiTime.Written(withdrawal.ExitOn.Value)}，权利至当日 24 时止。", at, ct);
    }

    private async Task DeferAsync(Withdrawal withdrawal, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var result = resolution.Result!;
        var charter = await here.CharterOfAsync(withdrawal.CharterVersionId, ct);
        var again = charter.Profile.Departure.ReconsiderWorkingDays is { } days ? here.Calendar.AddWorkingDays(ShanghaiTime.DateOf(at), days) : null;
        var owed = withdrawal.OpenObligations.Count > 0 ? $"未了义务：{string.Join("；", withdrawal.OpenObligations)}。" : "";
        withdrawal.Defer($"赞成 {result.Yes} 票，未达到所需 {result.Needed} 票。{owed}", again, at);
        if (again is not null)
            db.Owe(here, DeadlineOwner.Secretariat, withdrawal.UnitId, withdrawal.AsSubject(), DeadlineTasks.ExamineExit, $"再次提请表决退出：{withdrawal.UnitName}", CharterRule.ExitNeedsTheCouncil, again);
        var act = here.RecordByClock(CharterRule.ExitNeedsTheCouncil, withdrawal.AsSubject(), $"理事会暂缓批准退出：{result.Sentence}", at);
        await TellUnitAsync(act, withdrawal, "退出暂缓", $"{withdrawal.DeferralReason}{(withdrawal.DeemedDue is { } deemed ? $"至{ShanghaiTime.Written(deemed.Due)}仍未作出决定的，视为批准。" : "")}", at, ct);
    }

    private async Task TellUnitAsync(Domain.Acts.Act act, Withdrawal withdrawal, string title, string body, DateTimeOffset at, CancellationToken ct) =>
        here.Tell(act, await db.PeopleOfUnitAsync(here.Id, withdrawal.UnitId, ShanghaiTime.DateOf(at), ct), title, body, $"/{here.Slug}/withdrawals/{withdrawal.Number}");

    private Task<Withdrawal> WithdrawalAsync(Resolution resolution, CancellationToken ct) =>
        db.Withdrawals.Include(row => row.Deliveries).SingleAsync(row => row.AllianceId == resolution.AllianceId && row.Id == resolution.MatterId, ct);
}
