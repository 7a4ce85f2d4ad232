using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>How a unit stands to the alliance on a day: what could bar its application (G-USCC-6, CQ-14-6).</summary>
/// <param name="MemberSince">Set while it is a member.</param>
/// <param name="OpenCase">The number of another open application, or a word for it.</param>
/// <param name="LastBarredDay">The last day of a bar that still runs.</param>
public sealed record UnitStanding(DateOnly? MemberSince, string? OpenCase, DateOnly? LastBarredDay)
{
    public static readonly UnitStanding Free = new(null, null, null);

    /// <summary>What stands against an application, with the date; null when nothing does.</summary>
    public CharterBreach? Obstacle => this switch
    {
        { LastBarredDay: not null } => new(CharterRule.BarredUnitsWait, $"限制期至{Date(LastBarredDay)}止，自{Date(LastBarredDay?.AddDays(1))}起可以重新申请。"), // first: on the day of an expulsion the membership still runs
        { MemberSince: not null } => new(CharterRule.OneOpenCaseForEachUnit, $"该单位自{Date(MemberSince)}起已是本联盟成员。"),
        { OpenCase: not null } => new(CharterRule.OneOpenCaseForEachUnit, $"该单位已有一件在办申请（{OpenCase}）。"),
        _ => null,
    };

    /// <summary>Refuses with the date and the article; asked at draft, at submission and when the vote opens.</summary>
    public void MustAllowApplication()
    {
        if (Obstacle is { } obstacle) throw obstacle;
    }

    private static string Date(DateOnly? day) => day is { } given ? ShanghaiTime.Written(given) : "";
}
