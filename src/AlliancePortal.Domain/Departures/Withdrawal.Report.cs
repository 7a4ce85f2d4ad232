using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Departures;

/// <summary>The report to the council: a message to every seat, not a vote (CQ-13-3).</summary>
public sealed partial class Withdrawal
{
    public IReadOnlyList<ReportDelivery> Deliveries => _deliveries;

    /// <summary>When the last seat had the report; only then the council is informed.</summary>
    public DateTimeOffset? CouncilInformedAt => _deliveries.Count > 0 && _deliveries.All(delivery => delivery.DeliveredAt is not null)
        ? _deliveries.Max(delivery => delivery.DeliveredAt)
        : null;

    /// <summary>True when the council had the report late, or has it not although its time is over. It does not move the exit.</summary>
    public bool IsReportLateAt(DateTimeOffset now) => ReportDue is { } due && !due.IsInTime(CouncilInformedAt ?? OwedUntil(now));

    private DateTimeOffset OwedUntil(DateTimeOffset now) => State == WithdrawalState.Cancelled ? StateSince : now;

    /// <summary>Sends the report: portal mailboxes have it at once, the other seats get it on paper. It is owed still when the unit has left.</summary>
    public void Report(IEnumerable<SeatToInform> seats, DateTimeOffset now)
    {
        MustBe(WithdrawalState.NoticeRunning, WithdrawalState.Exited);
        CharterBreach.When(ReportDue is null, CharterRule.CouncilIsInformed, "本联盟章程不要求通报。");
        CharterBreach.When(_deliveries.Count > 0, CharterRule.CouncilIsInformed, "已经向理事会通报。");
        _deliveries.AddRange(seats.Select(seat => new ReportDelivery(this, seat, now)));
        CharterBreach.When(_deliveries.Count == 0, CharterRule.CouncilIsInformed, "理事会没有在任席位。");
    }

    /// <summary>Notes that a seat has its report on paper.</summary>
    public void Deliver(Guid seatId, string by, DateTimeOffset now)
    {
        var delivery = _deliveries.FirstOrDefault(candidate => candidate.SeatId == seatId);
        CharterBreach.When(delivery is null, CharterRule.CouncilIsInformed, "该席位不在通报名单中。");
        CharterBreach.When(delivery!.DeliveredAt is not null, CharterRule.CouncilIsInformed, "该席位的通报已经送达。");
        delivery.Deliver(by, now);
    }
}

/// <summary>A seat in office when the report goes out.</summary>
/// <param name="HasMailbox">Whether its representative has an account: the portal's mailbox counts as delivery (Civil Code 137).</param>
public sealed record SeatToInform(Guid SeatId, string Office, string UnitName, string Representative, bool HasMailbox);

/// <summary>One seat's copy of the report, with the time it was delivered.</summary>
public sealed class ReportDelivery
{
    private ReportDelivery() { } // EF

    internal ReportDelivery(Withdrawal withdrawal, SeatToInform seat, DateTimeOffset now)
    {
        (AllianceId, WithdrawalId, SeatId) = (withdrawal.AllianceId, withdrawal.Id, seat.SeatId);
        (Office, UnitName, Representative, ByMailbox) = (seat.Office, seat.UnitName, seat.Representative, seat.HasMailbox);
        if (seat.HasMailbox) DeliveredAt = now;
    }

    public Guid AllianceId { get; private init; }
    public Guid WithdrawalId { get; private init; }
    public Guid SeatId { get; private init; }
    public string Office { get; private init; } = "";
    public string UnitName { get; private init; } = "";
    public string Representative { get; private init; } = "";
    public bool ByMailbox { get; private init; }
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>Who noted the delivery on paper; empty for the mailbox.</summary>
    public string DeliveredBy { get; private set; } = "";

    internal void Deliver(string by, DateTimeOffset at) => (DeliveredBy, DeliveredAt) = (by, at);
}
