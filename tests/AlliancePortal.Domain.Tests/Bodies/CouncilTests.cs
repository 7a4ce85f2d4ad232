using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Bodies;

/// <summary>Size, term and electorate of the council (JL-A2-13-3, CQ-15-2, CQ-16-3, G-VOTE-1).</summary>
public class CouncilTests
{
    private static readonly Share Third = new(1, 3), Fifteenth = new(1, 15);

    [Theory]
    [InlineData(10, 3, 3, 4)]
    [InlineData(11, 4, 3, 4)]
    [InlineData(12, 4, 3, 5)]
    [InlineData(30, 10, 8, 12)]
    [InlineData(36, 12, 10, 14)]
    [InlineData(60, 20, 16, 24)]
    public void About_a_third_of_the_members_is_a_fifth_of_that_more_or_less_but_at_least_one_seat(int members, int recommended, int min, int max)
    {
        var size = CouncilSize.Of(members, recommended, Third, Fifteenth);

        Assert.Equal((recommended, min, max, true), (size.Recommended, size.Min, size.Max, size.Fits));
        Assert.False(CouncilSize.Of(members, min - 1, Third, Fifteenth).Fits);
        Assert.False(CouncilSize.Of(members, max + 1, Third, Fifteenth).Fits);
    }

    [Theory]
    [InlineData("2021-11-20", 5, "2026-11-20", "2026-11-21")]
    [InlineData("2023-02-28", 5, "2028-02-28", "2028-02-29")]
    [InlineData("2024-02-29", 3, "2027-02-28", "2027-03-01")]
    [InlineData("2021-10-01", 5, "2026-10-01", "2026-10-02")] // a holiday does not prolong a term
    public void A_term_ends_on_the_same_day_years_later(string elected, int years, string lastDay, string expiredFrom)
    {
        TermPeriod term = new(Day(elected), years);

        Assert.Equal((Day(lastDay), Day(expiredFrom)), (term.LastDay, term.ExpiredFrom));
    }

    [Theory]
    [InlineData("2024-06-03", 36)] // the last day of 甲 still has the seat
    [InlineData("2024-06-04", 35)]
    [InlineData("2024-06-10", 35)]
    [InlineData("2024-06-11", 34)]
    public void A_vote_that_opens_on_the_last_day_of_a_seat_still_has_the_seat(string opened, int inOffice) =>
        Assert.Equal(inOffice, Electorate.InOffice(36, [new(2024, 6, 3), new(2024, 6, 10)], Day(opened)));

    [Fact]
    public void A_seat_without_an_end_is_in_office() => Assert.True(Electorate.IsInOffice(lastDay: null, new(2026, 11, 20)));
}
