using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Council;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>What a unit hands in, as a form or as an entered paper says it.</summary>
/// <param name="By">Who handed it in; of a paper, who signed it.</param>
public sealed record HandIn(Guid UnitId, string Reason, DateOnly? WantedOn, ReceiptWay Way, string By, DateOnly ReceivedOn, string EarlierReason = "");

/// <summary>A withdrawal from the application to its report and back (CQ-13, JL-A2-18).</summary>
public sealed class WithdrawalDesk(PortalDb db, AllianceScope here, FileStore files, Leaving leaving, DepartureLetters letters)
{
    private const string Series = "TC";

    /// <summary>Takes the application of a member unit; a paper comes with its stamped page.</summary>
    /// <exception cref="CharterBreach">The unit is no member, has an open withdrawal, or the wish lies in the past.</exception>
    public Task<Withdrawal> HandInAsync(HandIn handIn, InspectedFile? scan, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        if (handIn.Way == ReceiptWay.Paper) here.Caller.MustNotComeFrom(handIn.UnitId);
        var membership = await db.MembershipOnAsync(here.Id, handIn.UnitId, here.Today, ct) ?? throw new CharterBreach(CharterRule.OnlyMembersLeave, "该单位今日不是成员。");
        var unit = await db.Units.AsNoTracking().SingleAsync(row => row.Id == handIn.UnitId, ct);
        var isOpen = await db.Withdrawals.AnyAsync(row => row.AllianceId == here.Id && row.MembershipId == membership.Id && WithdrawalStates.Open.Contains(row.State), ct);
        CharterBreach.When(isOpen, CharterRule.WithdrawalTakesItsSteps, "该单位已有一件在办的退出申请。");

        var file = scan is null ? null : await files.KeepAsync(
            new StoredFile(here.Id, Guid.CreateVersion7(), scan.Name, scan.ContentType, scan.Length, scan.Sha256, here.Now, here.Caller.PersonId), scan.Bytes, ct);
        var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct)).ToString();
        var withdrawal = Withdrawal.HandIn(new(number, membership, unit.Name, unit.Code, handIn.Reason, handIn.WantedOn, handIn.Way, handIn.By, here.Caller.PersonId,
            handIn.ReceivedOn, file?.Id, handIn.EarlierReason), Terms(here.Charter), here.Now);
        db.Withdrawals.Add(withdrawal);
        var act = here.Record(CharterRule.WithdrawalIsWritten, withdrawal.AsSubject(), handIn.Way == ReceiptWay.Online
            ? $"{unit.Name}提交退出联盟申请" : $"登记{unit.Name}的纸质退出申请（签字人：{handIn.By}，收到日期{ShanghaiTime.Written(handIn.ReceivedOn)}）", handIn.Reason);
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), $"收到退出申请：{unit.Name}",
            withdrawal.EarlierReceipt is null ? $"退出申请 {number} 已收到。" : $"退出申请 {number} 的收到日期待另一人复核。", HrefOf(withdrawal));
        if (withdrawal.EarlierReceipt is null) await RegisteredAsync(withdrawal, ct);
        return withdrawal;
    }, ct);

    /// <summary>The second person's word on an earlier day of receipt.</summary>
    public Task<bool> SettleReceiptAsync(Withdrawal withdrawal, bool confirmed, CancellationToken ct) => ChangeAsync(withdrawal, async () =>
    {
        here.Caller.MustNotComeFrom(withdrawal.UnitId);
        withdrawal.SettleReceipt(confirmed, here.Caller.PersonId, Terms(await here.CharterOfAsync(withdrawal.CharterVersionId, ct)), here.Now);
        here.Record(CharterRule.PaperIsReceivedWhenStamped, withdrawal.AsSubject(),
            confirmed ? $"复核同意收到日期{ShanghaiTime.Written(withdrawal.ReceivedOn)}" : "复核不同意较早的收到日期，按登记当日计");
        await RegisteredAsync(withdrawal, ct);
    }, ct);

    /// <summary>Reports to the council: a paper to every seat, in the portal's mailbox at once, otherwise on paper (CQ-13-3).</summary>
    public Task<bool> ReportAsync(Withdrawal withdrawal, CancellationToken ct) => ChangeAsync(withdrawal, async () =>
    {
        here.Caller.MustNotComeFrom(withdrawal.UnitId);
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        withdrawal.Report(ToInform(council), here.Now);
        await letters.ReportAsync(withdrawal, ct);
        var onPaper = withdrawal.Deliveries.Count(delivery => delivery.DeliveredAt is null);
        var act = here.Record(CharterRule.CouncilIsInformed, withdrawal.AsSubject(),
            $"向理事会 {withdrawal.Deliveries.Count} 席通报退出{(onPaper > 0 ? $"，其中 {onPaper} 席待纸质送达" : "")}{(withdrawal.IsReportLateAt(here.Now) ? "（已逾期，不影响退出日）" : "")}");
        here.Tell(act, council.Seats.Recipients(), $"退出情况通报：{withdrawal.UnitName}", $"{withdrawal.UnitName}的成员资格至{ShanghaiTime.Written(withdrawal.ExitOn!.Value)} 24 时止。通报不是表决，无须回复。", HrefOf(withdrawal));
        await InformedAsync(withdrawal, ct);
    }, ct);

    /// <summary>Notes that a seat without an account has its report on paper.</summary>
    public Task<bool> DeliverAsync(Withdrawal withdrawal, Guid seatId, CancellationToken ct) => ChangeAsync(withdrawal, async () =>
    {
        here.Caller.MustNotComeFrom(withdrawal.UnitId);
        withdrawal.Deliver(seatId, here.Caller.Actor.Name, here.Now);
        var delivery = withdrawal.Deliveries.Single(row => row.SeatId == seatId);
        here.Record(CharterRule.CouncilIsInformed, withdrawal.AsSubject(), $"通报已纸质送达{delivery.UnitName}（{delivery.Office}）");
        await InformedAsync(withdrawal, ct);
    }, ct);

    /// <summary>One matter of the check list is settled.</summary>
    public Task<bool> SettleAsync(Withdrawal withdrawal, SettlementMatter matter, string note, CancellationToken ct) => ChangeAsync(withdrawal, () =>
    {
        here.Caller.MustNotComeFrom(withdrawal.UnitId);
        withdrawal.Settle(matter, note, here.Caller.Actor.Name, here.Now);
        here.Record(CharterRule.DepartureIsSettled, withdrawal.AsSubject(), $"未了事项“{matter.Chinese()}”：{note}");
        return Task.CompletedTask;
    }, ct);

    /// <summary>The seats in office, and whether the portal's mailbox reaches their representatives.</summary>
    internal static IReadOnlyList<SeatToInform> ToInform(CouncilOnDay council) =>
        [.. council.Seats.Where(seat => seat.IsInOffice)
            .Select(seat => new SeatToInform(seat.Seat.Id, seat.Place(council.Seats.Count(other => other.Office == seat.Office) == 1), seat.Unit!.Name, seat.Person?.Name ?? "", seat.Person?.PersonId is not null))];

    private DepartureTerms Terms(CharterVersion charter) => new(charter.Id, charter.Profile.Departure, here.Calendar);

    internal string HrefOf(Withdrawal withdrawal) => $"/{here.Slug}/withdrawals/{withdrawal.Number}";

    /// <summary>The day of receipt stands: last day, report or opinion, receipt.</summary>
    private async Task RegisteredAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        await letters.ReceiptAsync(withdrawal, ct);
        var unit = await db.PeopleOfUnitAsync(here.Id, withdrawal.UnitId, here.Today, ct);
        if (withdrawal.ExitOn is { } last)
        {
            await leaving.AnnounceAsync(withdrawal.MembershipId, last, withdrawal.Number, ct);
            if (withdrawal.ReportDue is { } report)
                db.Owe(here, DeadlineOwner.Secretariat, withdrawal.UnitId, withdrawal.AsSubject(), DeadlineTasks.ReportExit, $"向理事会通报退出：{withdrawal.UnitName}", CharterRule.CouncilIsInformed, report);
            var act = here.Record(CharterRule.WithdrawalIsAnnounced, withdrawal.AsSubject(), $"退出日为{ShanghaiTime.Written(last)}，权利至当日 24 时止", withdrawal.Notice!.Sentence);
            here.Tell(act, unit, "退出申请已收到", $"退出日为{ShanghaiTime.Written(last)}{(withdrawal.Notice.IsProvisional ? "（暂定）" : "")}，此前可以随时撤回。", HrefOf(withdrawal));
            return;
        }
        if (withdrawal.OpinionDue is { } opinion)
            db.Owe(here, DeadlineOwner.Secretariat, withdrawal.UnitId, withdrawal.AsSubject(), DeadlineTasks.ExamineExit, $"出具退出意见并提请表决：{withdrawal.UnitName}", CharterRule.ExitNeedsTheCouncil, opinion);
        if (withdrawal.DeemedDue is { } deemed)
            db.Owe(here, DeadlineOwner.Council, withdrawal.UnitId, withdrawal.AsSubject(), DeadlineTasks.DecideExit, $"就退出作出决定（逾期视为批准）：{withdrawal.UnitName}", CharterRule.ExitNeedsTheCouncil, deemed);
        var received = here.Record(CharterRule.ExitNeedsTheCouncil, withdrawal.AsSubject(), "退出申请已登记，待秘书处出具意见并提请理事会表决");
        here.Tell(received, unit, "退出申请已收到", "退出经理事会批准生效；理事会只审查未了义务。", HrefOf(withdrawal));
    }

    private async Task InformedAsync(Withdrawal withdrawal, CancellationToken ct)
    {
        if (withdrawal.CouncilInformedAt is not null) await db.FulfilAsync(here.Id, withdrawal.Id, DeadlineTasks.ReportExit, here.Now, ct);
    }

    private Task<bool> ChangeAsync(Withdrawal withdrawal, Func<Task> work, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.LockAsync(withdrawal, ct);
        await work();
        return true;
    }, ct);
}
