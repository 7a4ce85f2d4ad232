using AlliancePortal.Domain.Documents;

namespace AlliancePortal.Domain.Membership;

/// <summary>A unit's membership from a day until a day. Ended ones stay (architecture: state is a dated record).</summary>
public sealed class Membership
{
    private Membership() { } // EF

    public Membership(Guid allianceId, Guid unitId, DateOnly from, string basis, Guid? applicationId = null)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, UnitId, From, Basis, ApplicationId) = (allianceId, unitId, from, basis, applicationId);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid UnitId { get; private init; }
    public Guid? ApplicationId { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The last day; rights end at 24:00.</summary>
    public DateOnly? Until { get; private set; }
    public string Basis { get; private init; } = "";
    public string EndBasis { get; private set; } = "";

    public bool IsMemberOn(DateOnly day) => From <= day && !(Until < day);

    /// <summary>Whether the end rests on an expulsion, by the number of the case.</summary>
    public bool EndsByExpulsion => DocumentNumber.TryParse(EndBasis, out var number) && number.Type == "CM";

    public void EndOn(DateOnly lastDay, string basis) => (Until, EndBasis) = (lastDay, basis);

    /// <summary>An announced end was taken back before it came.</summary>
    public void Continue() => (Until, EndBasis) = (null, "");
}

/// <summary>A unit may not apply again before the day after the last barred one (CQ-14-6).</summary>
public sealed class Bar
{
    private Bar() { } // EF

    public Bar(Guid allianceId, string unitCode, DateOnly from, DateOnly lastBarredDay, string basis)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, UnitCode, From, LastBarredDay, Basis) = (allianceId, unitCode, from, lastBarredDay, basis);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public string UnitCode { get; private init; } = "";
    public DateOnly From { get; private init; }
    public DateOnly LastBarredDay { get; private init; }
    public string Basis { get; private init; } = "";
}
