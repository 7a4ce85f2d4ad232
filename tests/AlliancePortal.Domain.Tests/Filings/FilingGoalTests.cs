using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Filings.Declared;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>二、技术创新目标（限 500 字）: visible characters, punctuation included, blanks not (JL-A1-FORM-16).</summary>
public class FilingGoalTests
{
    [Fact]
    public void Five_hundred_characters_stand_and_one_more_does_not()
    {
        Assert.Null(FilingGoal.Refusal(new('标', 500), 500));
        Assert.Equal("技术创新目标限 500 字，现有 501 字。", FilingGoal.Refusal(new('标', 501), 500));
    }

    [Fact]
    public void Blanks_and_line_breaks_do_not_count()
    {
        Assert.Equal(4, FilingGoal.LengthOf(" 攻 克\t难\n\r\n关\u3000\u00a0"));
        Assert.Null(FilingGoal.Refusal(new string('标', 500) + new string(' ', 100), 500));
    }

    [Fact]
    public void Punctuation_and_every_Latin_letter_count() => Assert.Equal(12, FilingGoal.LengthOf("5G LiDAR，“光”。"));

    [Fact]
    public void A_character_beyond_the_first_plane_counts_once()
    {
        Assert.Equal(2, FilingGoal.LengthOf("𠮷𩽾"));
        Assert.Null(FilingGoal.Refusal(string.Concat(Enumerable.Repeat("𠮷", 500)), 500));
        Assert.NotNull(FilingGoal.Refusal(string.Concat(Enumerable.Repeat("𠮷", 501)), 500));
    }

    [Fact]
    public void What_nobody_sees_does_not_count() => Assert.Equal(2, FilingGoal.LengthOf("\u200b光\u200d\ufeff电"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u3000")]
    [InlineData("\u200b")]
    public void A_goal_is_written(string goal) => Assert.Equal("请填写技术创新目标。", FilingGoal.Refusal(goal, 500));

    [Fact]
    public void A_form_is_not_sealed_without_a_goal_or_with_too_long_a_one()
    {
        Breach.Of(CharterRule.GoalHasItsLength, () => Drafting().Seal(Sheet with { Goal = " " }), "请填写技术创新目标。");
        Breach.Of(CharterRule.GoalHasItsLength, () => Drafting().Seal(Sheet with { Goal = new('标', 501) }), "技术创新目标限 500 字，现有 501 字。");
        Assert.Equal(500, Drafting().Seal(Sheet with { Goal = new('标', 500) }).Sheet.GoalLength);
    }
}
