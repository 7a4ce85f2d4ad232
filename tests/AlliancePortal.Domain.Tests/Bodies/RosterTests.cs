using AlliancePortal.Domain.Bodies;

namespace AlliancePortal.Domain.Tests.Bodies;

/// <summary>The council on a day: dated holders and dated representatives (CQ-16-2, CQ-X-5, G-VOTE-1).</summary>
public class RosterTests
{
    private static readonly Seat Chair = new(Given.AllianceId, Office.Chair, 1), Second = new(Given.AllianceId, Office.Member, 2), First = new(Given.AllianceId, Office.Member, 1);
    private static readonly SeatHolding Held = Holding(First, new(2024, 1, 1), until: new(2024, 6, 3)), Successor = Holding(First, new(2024, 6, 4));
    private static readonly Representation Person = Acting(Held, "甲", new(2024, 1, 1), until: new(2024, 3, 31)), Replaced = Acting(Held, "乙", new(2024, 4, 1));

    [Fact]
    public void A_seat_that_nobody_holds_is_vacant() =>
        Assert.Equal([true, true, true], On(new(2023, 12, 31)).Select(line => line.IsVacant));

    [Fact]
    public void Seats_come_in_the_order_of_the_roll_call() => Assert.Equal([Chair, First, Second], On(new(2024, 5, 1)).Select(line => line.Seat));

    [Theory]
    [InlineData("2024-06-03", true)]
    [InlineData("2024-06-04", false)]
    public void A_holder_is_in_office_to_the_end_of_its_last_day_and_its_successor_from_the_next(string day, bool first) =>
        Assert.Equal(first ? Held : Successor, On(Calendars.Day(day)).Single(line => line.Seat == First).Holding);

    [Theory]
    [InlineData("2024-03-31", "甲")]
    [InlineData("2024-04-01", "乙")]
    [InlineData("2024-06-04", null)] // the successor has named nobody yet
    public void A_unit_changes_its_representative_and_keeps_the_seat(string day, string? name) =>
        Assert.Equal(name, On(Calendars.Day(day)).Single(line => line.Seat == First).Representation?.Name);

    private static IReadOnlyList<RosterLine> On(DateOnly day) => Roster.On(day, [Second, Chair, First], [Successor, Held], [Replaced, Person]);

    private static SeatHolding Holding(Seat seat, DateOnly from, DateOnly? until = null)
    {
        SeatHolding holding = new(Given.AllianceId, seat.Id, Guid.NewGuid(), from, "选举");
        if (until is { } lastDay) holding.EndOn(lastDay, "退出");
        return holding;
    }

    private static Representation Acting(SeatHolding holding, string name, DateOnly from, DateOnly? until = null)
    {
        Representation person = new(Given.AllianceId, holding.Id, null, name, "总工程师", from, "推荐函");
        if (until is { } lastDay) person.EndOn(lastDay);
        return person;
    }
}
