using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Tests.Bodies;

/// <summary>理事长空缺、请假或者回避时，由常务副理事长代行理事长职责；此外由理事长本人签署 (CQ-17-3, CQ-17-5).</summary>
public class PresidencyTests
{
    private static readonly Seat Chair = new(Given.AllianceId, Office.Chair, 1);
    private static readonly Seat Deputy = new(Given.AllianceId, Office.ExecutiveViceChair, 1);
    private static readonly Seat Vice = new(Given.AllianceId, Office.ViceChair, 1);

    [Fact]
    public void The_executive_vice_chair_does_not_act_while_the_chair_is_there() =>
        Assert.Equal(new(Chair.Id, null), Presidency.Of([Deputy, Chair, Vice], isAbsent: false, []));

    [Fact]
    public void A_recused_vice_chair_changes_nothing() =>
        Assert.Equal(new(Chair.Id, null), Presidency.Of([Chair, Deputy, Vice], isAbsent: false, [Vice.Id, Deputy.Id]));

    [Fact]
    public void The_executive_vice_chair_acts_while_the_chair_is_vacant_absent_or_recused()
    {
        Assert.Equal(new(Deputy.Id, Hindrance.Vacant), Presidency.Of([Deputy, Vice], isAbsent: false, []));
        Assert.Equal(new(Deputy.Id, Hindrance.Absent), Presidency.Of([Chair, Deputy], isAbsent: true, []));
        Assert.Equal(new(Deputy.Id, Hindrance.Recused), Presidency.Of([Chair, Deputy], isAbsent: false, [Chair.Id]));
    }

    [Fact]
    public void Where_nobody_could_act_in_place_the_chair_signs()
    {
        Assert.Equal(new(Chair.Id, null), Presidency.Of([Chair, Vice], isAbsent: true, []));
        Assert.Equal(new(Chair.Id, null), Presidency.Of([Chair, Deputy], isAbsent: false, [Chair.Id, Deputy.Id]));
        Assert.Null(Presidency.Of([Vice], isAbsent: false, []));
    }

    [Fact]
    public void An_absence_is_not_back_dated_and_has_a_reason_and_an_order_of_days()
    {
        Breach.Of(CharterRule.ChairIsRepresented, () => Absence(new(2026, 10, 19), null), "不能倒签");
        Breach.Of(CharterRule.ChairIsRepresented, () => Absence(new(2026, 10, 22), new(2026, 10, 21)), "最后一日不能早于起始日期");
        Breach.Of(CharterRule.ChairIsRepresented, () => ChairAbsence.Record(Given.AllianceId, new(2026, 10, 20), null, " ", "周予安", Given.At(10, 20)), "未说明请假事由");
    }

    [Fact]
    public void An_absence_runs_on_each_of_its_days_and_no_other()
    {
        var absence = Absence(new(2026, 10, 21), new(2026, 10, 23));

        Assert.Equal([false, true, true, true, false], Enumerable.Range(20, 5).Select(day => absence.RunsOn(new(2026, 10, day))));
    }

    [Fact]
    public void An_absence_ends_at_once_when_the_chair_is_back_and_only_once()
    {
        var absence = Absence(new(2026, 10, 21), null);
        absence.End("林致和", Given.At(10, 26));

        Assert.Equal((true, false), (absence.RunsOn(new(2026, 10, 25)), absence.RunsOn(new(2026, 10, 26))));
        Breach.Of(CharterRule.ChairIsRepresented, () => absence.End("林致和", Given.At(10, 26)), "已经结束");
        Breach.Of(CharterRule.ChairIsRepresented, () => Absence(new(2026, 10, 21), new(2026, 10, 23)).End("林致和", Given.At(10, 24)), "已经结束");
    }

    private static ChairAbsence Absence(DateOnly from, DateOnly? until) => ChairAbsence.Record(Given.AllianceId, from, until, "出国考察", "周予安", Given.At(10, 20));
}
