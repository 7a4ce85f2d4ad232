using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Bodies;

/// <summary>A term of office in years from the election (CQ-16-3, JL-A2-13-4). A rest day at its end does not prolong it (G-TIME-5).</summary>
public sealed record TermPeriod(DateOnly ElectedOn, int Years)
{
    public DateOnly LastDay => ShanghaiTime.AddYears(ElectedOn, Years);
    public DateOnly ExpiredFrom => LastDay.AddDays(1);
}
