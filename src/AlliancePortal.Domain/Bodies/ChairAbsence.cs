using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Bodies;

/// <summary>理事长请假: from a day until a day, or until the chair is back. While it runs the executive vice chair acts in the chair's place (CQ-17-5).</summary>
public sealed class ChairAbsence
{
    public const int ReasonMaxCharacters = 200;

    private ChairAbsence() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The last day, to 24:00; open where nobody knows it yet.</summary>
    public DateOnly? Until { get; private init; }
    public string Reason { get; private init; } = "";
    public string RecordedBy { get; private init; } = "";
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The day on which the chair was back, from which on it runs no more.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string EndedBy { get; private set; } = "";
    public DateTimeOffset? EndedAt { get; private set; }

    /// <exception cref="CharterBreach">It begins before today, ends before it begins, or has no reason.</exception>
    public static ChairAbsence Record(Guid allianceId, DateOnly from, DateOnly? until, string reason, string by, DateTimeOffset now)
    {
        CharterBreach.When(from < ShanghaiTime.DateOf(now), CharterRule.ChairIsRepresented, "请假不能倒签，自登记当日或以后起。");
        CharterBreach.When(until < from, CharterRule.ChairIsRepresented, "最后一日不能早于起始日期。");
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.ChairIsRepresented, "未说明请假事由。");
        return new() { AllianceId = allianceId, Id = Guid.CreateVersion7(), From = from, Until = until, Reason = reason, RecordedBy = by, RecordedAt = now };
    }

    /// <summary>True on each of its days, to 24:00 of the last one; false from the moment the chair is back.</summary>
    public bool RunsOn(DateOnly day) => From <= day && !(Until < day) && !(EndedOn <= day);

    /// <summary>True while it runs or is still to come.</summary>
    public bool IsAheadOn(DateOnly day) => EndedOn is null && !(Until < day);

    /// <summary>The chair is back, or does not go: at once.</summary>
    public void End(string by, DateTimeOffset now)
    {
        CharterBreach.When(!IsAheadOn(ShanghaiTime.DateOf(now)), CharterRule.ChairIsRepresented, "这次请假已经结束。");
        (EndedOn, EndedBy, EndedAt) = (ShanghaiTime.DateOf(now), by, now);
    }
}
