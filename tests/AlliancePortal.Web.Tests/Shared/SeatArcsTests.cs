using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Shared.TagHelpers;
using AngleSharp.Html.Parser;

namespace AlliancePortal.Web.Tests.Shared;

public sealed class SeatArcsTests
{
    public static TheoryData<int, int> Councils
    {
        get
        {
            var sizes = new TheoryData<int, int>();
            foreach (int inner in (int[])[0, 1, 2, 3, 5, 15, 16, 22, 23, 40, 75])
                foreach (int outer in (int[])[0, 1, 2, 8, 21, 22, 23, 24, 60, 151])
                    sizes.Add(inner, outer);
            return sizes;
        }
    }

    [Theory, MemberData(nameof(Councils))]
    public void No_two_seats_touch_and_each_stands_inside_the_picture(int inner, int outer)
    {
        var arcs = new SeatArcs(inner, outer);
        var places = arcs.Inner.Concat(arcs.Outer).ToList();

        Assert.Equal(inner + outer, places.Count);
        for (int a = 0; a < places.Count; a++)
            for (int b = a + 1; b < places.Count; b++)
                Assert.True(Distance(places[a], places[b]) > 2 * SeatArcs.Dot + 1, $"{a} and {b} of {inner}+{outer}: {Distance(places[a], places[b]):0.0}");
        Assert.All(places, place => Assert.True(
            place.X >= SeatArcs.Dot && place.X <= arcs.Width - SeatArcs.Dot && place.Y >= SeatArcs.Dot - 7 && place.Y <= arcs.Height - SeatArcs.Dot,
            $"{place} outside {arcs.Width} × {arcs.Height}"));
    }

    [Theory, MemberData(nameof(Councils))]
    public void Seats_leave_the_middle_to_the_number(int inner, int outer)
    {
        var arcs = new SeatArcs(inner, outer);

        Assert.All(arcs.Inner.Concat(arcs.Outer), place => Assert.True(Distance(place, (arcs.CentreX, arcs.CentreY)) >= 79));
    }

    [Theory]
    [InlineData(15), InlineData(5), InlineData(1), InlineData(2), InlineData(8)]
    public void Each_seat_of_the_presidium_has_a_place_of_its_own_and_the_chair_the_middle_one(int seats)
    {
        var places = Enumerable.Range(0, seats).Select(n => SeatArcs.FromTheMiddle(n, seats)).ToList();

        Assert.Equal(Enumerable.Range(0, seats), places.Order());
        Assert.Equal(seats / 2, places[0]);
    }

    [Fact]
    public void Thirty_six_seats_are_drawn_with_office_unit_and_ballot()
    {
        var seats = Enumerable.Range(0, 36)
            .Select(n => new SeatDot(n == 0 ? "理事长" : "理事", $"单位{n}", n % 2 == 0 ? SeatFill.Yes : SeatFill.No, n < 15, n == 0))
            .ToList();

        var page = new HtmlParser().ParseDocument(Rendering.Html(new SeatMapTagHelper { Model = new(seats, "18", "赞成，需 24") }, "seat-map"));

        Assert.Equal(36, page.QuerySelectorAll("svg[role=img] > g").Length);
        Assert.Equal(18, page.QuerySelectorAll("svg[role=img] > g.yes").Length);
        Assert.Single(page.QuerySelectorAll("g.chair .halo"));
        Assert.Contains("理事长 单位0：赞成", page.QuerySelector("g.chair title")!.TextContent);
        Assert.Equal("共 36 席：赞成 18，反对 18。内圈 15 席为主席团，外圈 21 席为理事。逐席见表。", page.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void The_key_names_only_what_occurs_with_its_number()
    {
        var map = new SeatMapModel([new("理事", "甲", SeatFill.Held, false), new("理事", "", SeatFill.Vacant, false), new("理事", "乙", SeatFill.Held, false)], "2", "在任");

        Assert.Equal([(SeatFill.Held, 2), (SeatFill.Vacant, 1)], map.Key);
    }

    [Fact]
    public void A_council_without_seats_draws_nothing() =>
        Assert.Equal("", Rendering.Html(new SeatMapTagHelper { Model = new([], "0", "在任") }, "seat-map"));

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
}
