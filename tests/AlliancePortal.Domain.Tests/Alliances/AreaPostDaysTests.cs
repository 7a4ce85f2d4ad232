using AlliancePortal.Domain.Alliances;

namespace AlliancePortal.Domain.Tests.Alliances;

/// <summary>A post above the alliances is held from a day until a day (10-PPL).</summary>
public class AreaPostDaysTests
{
    private static AreaPost Post() => new("22", Guid.NewGuid(), "周予安", AreaBody.Authority, "equipment", "处长", new(2026, 3, 2), "吉科任〔2026〕3号");

    [Fact]
    public void A_post_is_held_on_its_first_and_on_its_last_day_and_on_no_other_side_of_them()
    {
        var post = Post();
        post.EndOn(new(2026, 11, 30));

        Assert.Equal([false, true, true, false], new DateOnly[] { new(2026, 3, 1), new(2026, 3, 2), new(2026, 11, 30), new(2026, 12, 1) }.Select(post.ActsOn));
    }

    [Fact]
    public void Without_a_last_day_it_goes_on() => Assert.True(Post().ActsOn(new(2036, 1, 1)));

    [Fact]
    public void A_post_that_ended_before_it_began_was_never_held()
    {
        var post = Post();
        post.EndOn(new(2026, 3, 1));

        Assert.False(post.ActsOn(new(2026, 3, 1)) || post.ActsOn(new(2026, 3, 2)));
    }
}
