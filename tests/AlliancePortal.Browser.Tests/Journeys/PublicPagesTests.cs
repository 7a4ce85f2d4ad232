using AlliancePortal.Browser.Tests.Support;

namespace AlliancePortal.Browser.Tests.Journeys;

public class PublicPagesTests(LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public async Task A_person_of_the_demo_signs_in_with_one_click_and_stands_at_their_desk()
    {
        await using var staff = await portal.VisitAsAsync("周予安");

        Assert.Equal("工作台", await staff.HeadingAsync());
    }

    [Fact]
    public async Task Whoever_scans_a_code_that_belongs_to_no_certificate_reads_so()
    {
        await using var stranger = await portal.VisitAsync(Screen.Phone);

        await stranger.OpenAsync("/verify/00000000000000000000000000");

        Assert.Equal("查无此证", await stranger.HeadingAsync());
    }

    [Theory]
    [InlineData("周予安")]
    [InlineData("林致和")]
    [InlineData("苏晏清")]
    public async Task The_desk_of_each_capacity_is_clean_on_a_phone(string name)
    {
        await using var person = await portal.VisitAsAsync(name, Screen.Phone);

        Assert.StartsWith($"/{DemoPortal.Chongqing}", person.Address, StringComparison.Ordinal);
    }
}
