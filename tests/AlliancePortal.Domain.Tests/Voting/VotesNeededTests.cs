using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Voting.VotingBase;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>三分之二以上, 过半数, 一致: whole numbers only (G-VOTE-2, G-VOTE-7).</summary>
public class VotesNeededTests
{
    private static readonly VotingRule TwoThirds = new(2, 3, AllInOffice);
    private static readonly VotingRule FourFifths = new(4, 5, AllInOffice);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(1, 0)]
    public void A_share_lies_above_zero_and_is_at_most_the_whole(int numerator, int denominator)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new VotingRule(numerator, denominator, AllInOffice));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(numerator, denominator));
    }

    [Fact]
    public void Seats_are_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => TwoThirds.VotesNeeded(-1));

    [Theory]
    [InlineData(36, 24)]
    [InlineData(35, 24)]
    [InlineData(34, 23)]
    [InlineData(33, 22)]
    [InlineData(31, 21)]
    [InlineData(24, 16)]
    [InlineData(3, 2)]
    [InlineData(1, 1)]
    public void Two_thirds_or_more_includes_the_number_itself(int seats, int needed) => Assert.Equal(needed, TwoThirds.VotesNeeded(seats));

    [Theory]
    [InlineData(36, 29)]
    [InlineData(34, 28)]
    [InlineData(5, 4)]
    [InlineData(4, 4)]
    public void Four_fifths_or_more_includes_the_number_itself(int seats, int needed) => Assert.Equal(needed, FourFifths.VotesNeeded(seats));

    [Theory]
    [InlineData(36, 25)]
    [InlineData(35, 24)]
    public void A_share_that_must_be_exceeded_does_not_include_it(int seats, int needed) =>
        Assert.Equal(needed, (TwoThirds with { MustBeExceeded = true }).VotesNeeded(seats));

    [Theory]
    [InlineData(36, 19)]
    [InlineData(35, 18)]
    [InlineData(12, 7)]
    [InlineData(11, 6)]
    public void A_majority_is_more_than_half(int seats, int needed) => Assert.Equal(needed, VotingRule.MajorityOf(AllInOffice).VotesNeeded(seats));

    [Theory]
    [InlineData(36)]
    [InlineData(1)]
    public void Unanimity_is_everybody(int seats) => Assert.Equal(seats, VotingRule.Unanimous(AllInOffice).VotesNeeded(seats));

    [Fact]
    public void Nothing_is_carried_with_nobody_in_favour() => Assert.Equal(1, TwoThirds.VotesNeeded(0));

    [Fact]
    public void No_number_of_seats_is_rounded_away()
    {
        foreach (int seats in Enumerable.Range(1, 2000))
        {
            int needed = TwoThirds.VotesNeeded(seats);
            Assert.True(needed * 3 >= seats * 2 && (needed - 1) * 3 < seats * 2, $"{seats}");
        }
        Assert.Equal(1_431_655_765, TwoThirds.VotesNeeded(int.MaxValue));
    }

    [Fact]
    public void The_rule_is_read_in_the_charters_words()
    {
        Assert.Equal("全体理事 2/3 以上", TwoThirds.Words());
        Assert.Equal("全体成员过半数", VotingRule.MajorityOf(AllInOffice).Words("成员"));
        Assert.Equal("全体理事一致", VotingRule.Unanimous(AllInOffice).Words());
        Assert.Equal("到会理事 2/3 以上", new VotingRule(2, 3, Present).Words());
        Assert.Equal("全部理事席位超过 3/4", new VotingRule(3, 4, StatutorySeats, MustBeExceeded: true).Words());
    }

    [Theory]
    [InlineData(36, 24)]
    [InlineData(35, 24)]
    [InlineData(34, 23)]
    public void A_quorum_of_two_thirds_is_the_smallest_number_that_reaches_it(int seats, int needed) => Assert.Equal(needed, new Share(2, 3).Needed(seats));
}
