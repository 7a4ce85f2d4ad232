using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>除名一年后方可重新申请 (CQ-14-6): the years during which an expelled unit cannot apply again. Rest days do not prolong it (G-TIME-5).</summary>
/// <param name="ExpulsionEffectiveOn">The day on which the expulsion took effect; not counted itself.</param>
public sealed record ReapplicationBar(DateOnly ExpulsionEffectiveOn, int Years)
{
    public int Years { get; init; } = Years > 0 ? Years : throw new ArgumentOutOfRangeException(nameof(Years), "A profile without a bar makes none.");

    public DateOnly LastBarredDay => ShanghaiTime.AddYears(ExpulsionEffectiveOn, Years);
    public DateOnly EarliestReapplication => LastBarredDay.AddDays(1);

    public bool Allows(DateOnly applicationOn) => applicationOn >= EarliestReapplication;
}
