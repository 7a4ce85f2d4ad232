using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Departures;

/// <summary>
/// A member unit leaves: by notice, whose last working day is the last day of membership (CQ-13), or with the council's approval (JL-A2-18).
/// Rights end at 24:00 of <see cref="ExitOn"/>; whether that moment has passed is decided by the clock when it is read.
/// </summary>
public sealed partial class Withdrawal
{
    private readonly List<ReportDelivery> _deliveries = [];

    private Withdrawal() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public string Number { get; private init; } = "";
    public Guid MembershipId { get; private init; }
    public Guid UnitId { get; private init; }
    public string UnitName { get; private init; } = "";
    public string UnitCode { get; private init; } = "";
    public Guid CharterVersionId { get; private init; }
    public ExitPath Path { get; private init; }
    public string Reason { get; private init; } = "";

    /// <summary>The last day of membership the unit asked for; null for the earliest possible one.</summary>
    public DateOnly? WantedOn { get; private init; }
    public ReceiptWay Way { get; private init; }
    public string HandedInBy { get; private init; } = "";
    public Guid HandedInById { get; private init; }
    public Guid? ScanFileId { get; private init; }
    public DateTimeOffset HandedInAt { get; private init; }

    /// <summary>The legal day of receipt, from which every period is counted; the day itself is not.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>An earlier day of receipt that waits for a second person.</summary>
    public EarlierReceipt? EarlierReceipt { get; private set; }

    /// <summary>The notice period with its derivation (CQ-13-1); null on the approval path.</summary>
    public Derivation? Notice { get; private set; }

    /// <summary>The last day of membership; null until it is fixed.</summary>
    public DateOnly? ExitOn { get; private set; }

    /// <summary>By when the secretariat must have reported to the council (CQ-13-3); null where the charter asks for none.</summary>
    public Derivation? ReportDue { get; private set; }
    public WithdrawalState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>What is to be settled when the unit goes, and what has been.</summary>
    public IReadOnlyList<SettlementItem> Settlement { get; private set; } = [];

    /// <summary>Takes an application. Nobody can refuse it: leaving is the member's right (CQ-10-7).</summary>
    public static Withdrawal HandIn(WithdrawalRequest request, DepartureTerms terms, DateTimeOffset now)
    {
        var today = ShanghaiTime.DateOf(now);
        CharterBreach.When(!request.Membership.IsMemberOn(today), CharterRule.OnlyMembersLeave, "该单位今日不是成员。");
        CharterBreach.When(string.IsNullOrWhiteSpace(request.Reason), CharterRule.WithdrawalIsWritten, "请写明退出的原因。");
        CharterBreach.When(request.ReceivedOn > today, CharterRule.PaperIsReceivedWhenStamped, "收到日期不能晚于今天。");
        CharterBreach.When(request is { Way: ReceiptWay.Paper, ScanFileId: null }, CharterRule.PaperIsReceivedWhenStamped, "纸质申请须附盖有收文章的扫描件。");
        CharterBreach.When(request.WantedOn < today, CharterRule.WithdrawalIsAnnounced, "希望退出的日期已经过去。");
        var isEarlier = request.ReceivedOn < today;
        CharterBreach.When(isEarlier && request.Way == ReceiptWay.Online, CharterRule.PaperIsReceivedWhenStamped, "网上提交以进入系统之日为收到日。");
        CharterBreach.When(isEarlier && string.IsNullOrWhiteSpace(request.EarlierReason), CharterRule.PaperIsReceivedWhenStamped, "登记较早的收到日期须说明理由。");

        var withdrawal = new Withdrawal
        {
            AllianceId = request.Membership.AllianceId, Id = Guid.CreateVersion7(), Number = request.Number, MembershipId = request.Membership.Id,
            UnitId = request.Membership.UnitId, UnitName = request.UnitName, UnitCode = request.UnitCode, CharterVersionId = terms.CharterVersionId,
            Path = terms.Parameters.ExitPath, Reason = request.Reason, WantedOn = request.WantedOn, Way = request.Way, HandedInBy = request.By,
            HandedInById = request.ByPersonId, ScanFileId = request.ScanFileId, HandedInAt = now, ReceivedOn = today, StateSince = now,
            Settlement = SettlementItem.Open,
        };
        if (isEarlier) withdrawal.EarlierReceipt = new(request.ReceivedOn, request.EarlierReason, request.By, request.ByPersonId);
        else withdrawal.Register(today, terms, now);
        return withdrawal;
    }

    /// <summary>A second person finds that the paper was there on the earlier day, or that it was not: then it counts from its entry.</summary>
    public void SettleReceipt(bool confirmed, Guid personId, DepartureTerms terms, DateTimeOffset now)
    {
        CharterBreach.When(EarlierReceipt is null, CharterRule.WithdrawalTakesItsSteps, "没有待复核的收到日期。");
        CharterBreach.When(EarlierReceipt!.ProposedById == personId, CharterRule.FourEyes, "登记人不能复核自己登记的收到日期。");
        var received = confirmed ? EarlierReceipt.ReceivedOn : ShanghaiTime.DateOf(HandedInAt);
        EarlierReceipt = null;
        Register(received, terms, now);
    }

    /// <summary>True once the last day of membership has ended, by the clock alone.</summary>
    public bool HasLeftAt(DateTimeOffset now) => State == WithdrawalState.NoticeRunning && now >= ShanghaiTime.EndOf(ExitOn!.Value);

    /// <summary>Records that the last day has ended.</summary>
    public void Leave(DateTimeOffset now)
    {
        CharterBreach.When(!HasLeftAt(now), CharterRule.WithdrawalTakesItsSteps, "退出日尚未结束。");
        Become(WithdrawalState.Exited, ShanghaiTime.EndOf(ExitOn!.Value));
    }

    /// <summary>Takes the application back, until 24:00 of the last day of membership (CQ-13-4).</summary>
    public void Cancel(DateTimeOffset now)
    {
        var last = ExitOn ?? (IsDeemedApprovedAt(now) ? LastDayBySilence : null);
        CharterBreach.When(last is { } day && now >= ShanghaiTime.EndOf(day), CharterRule.WithdrawalIsTakenBackInTime,
            last is { } over ? $"退出已于{ShanghaiTime.Written(over)} 24 时生效。" : "");
        MustBe([.. WithdrawalStates.Open]);
        EarlierReceipt = null;
        Become(WithdrawalState.Cancelled, now);
    }

    /// <summary>Counts provisional periods anew once the year's arrangement is out; an exit that has taken effect and a report made stay (G-TIME-8).</summary>
    /// <returns>The former last day; null when nothing moved.</returns>
    public DateOnly? Recount(WorkingCalendar calendar, DateTimeOffset now)
    {
        if (State != WithdrawalState.NoticeRunning || HasLeftAt(now) || Notice is not { IsProvisional: true } former) return null;
        var before = ExitOn;
        Notice = calendar.AddWorkingDays(former.Start, former.Count);
        ExitOn = LastDayOf(Notice.Due, ShanghaiTime.DateOf(now));
        if (CouncilInformedAt is null && ReportDue is { IsProvisional: true } report) ReportDue = calendar.AddWorkingDays(report.Start, report.Count);
        return ExitOn == before ? null : before;
    }

    /// <summary>Notes that one matter of the check list is settled, or why there is nothing to settle.</summary>
    public void Settle(SettlementMatter matter, string note, string by, DateTimeOffset now)
    {
        MustBe([.. WithdrawalStates.Open, WithdrawalState.Exited]);
        Settlement = SettlementItem.Settled(Settlement, matter, note, by, now);
    }

    private void Register(DateOnly receivedOn, DepartureTerms terms, DateTimeOffset now)
    {
        ReceivedOn = receivedOn;
        if (Path == ExitPath.CouncilApproval) AwaitCouncil(terms, now);
        else Announce(terms, now);
    }

    /// <remarks>A paper that is confirmed late ends no membership before the day of its confirmation: nobody loses rights backwards.</remarks>
    private void Announce(DepartureTerms terms, DateTimeOffset now)
    {
        var days = Path == ExitPath.Free ? 0 : terms.Parameters.ExitNoticeWorkingDays;
        Notice = terms.Calendar.AddWorkingDays(ReceivedOn, days);
        ExitOn = LastDayOf(Notice.Due, ShanghaiTime.DateOf(now));
        if (terms.Parameters.CouncilNoticeWorkingDays is { } report) ReportDue = terms.Calendar.AddWorkingDays(ReceivedOn, report);
        Become(WithdrawalState.NoticeRunning, now);
    }

    /// <summary>The latest of the earliest possible day, the wanted one and today.</summary>
    private DateOnly LastDayOf(DateOnly earliest, DateOnly today)
    {
        var last = WantedOn > earliest ? WantedOn.Value : earliest;
        return last < today ? today : last;
    }

    private void Become(WithdrawalState state, DateTimeOffset at) => (State, StateSince) = (state, at);

    private void MustBe(params WithdrawalState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.WithdrawalTakesItsSteps, $"该退出申请现为“{State.Chinese()}”。");
}
