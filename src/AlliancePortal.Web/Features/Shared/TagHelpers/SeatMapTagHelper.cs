using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static AlliancePortal.Web.Features.Shared.TagHelpers.Html;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>The council as a hemicycle with its key; always beside a table that says the same:
/// <c>&lt;seat-map model="Model.Seats" /&gt;</c>.</summary>
[HtmlTargetElement("seat-map", Attributes = "model", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SeatMapTagHelper : TagHelper
{
    public SeatMapModel? Model { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Model is not { Seats.Count: > 0 } map)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "seatmap");
        output.Content.AppendHtml(Picture(map)).AppendHtml(Key(map));
    }

    private static TagBuilder Picture(SeatMapModel map)
    {
        var presidium = map.Seats.Where(seat => seat.IsPresidium).OrderByDescending(seat => seat.IsChair).ToList();
        var members = map.Seats.Where(seat => !seat.IsPresidium).ToList();
        var arcs = new SeatArcs(presidium.Count, members.Count);
        var svg = new TagBuilder("svg");
        svg.Attributes["viewBox"] = $"0 0 {Number(arcs.Width)} {Number(arcs.Height)}";
        svg.Attributes["role"] = "img";
        svg.Attributes["aria-label"] = map.Label;
        for (int n = 0; n < presidium.Count; n++)
            svg.InnerHtml.AppendHtml(Seat(presidium[n], arcs.Inner[SeatArcs.FromTheMiddle(n, presidium.Count)]));
        for (int n = 0; n < members.Count; n++) svg.InnerHtml.AppendHtml(Seat(members[n], arcs.Outer[n]));
        svg.InnerHtml.AppendHtml(Words(map.Big, "big", arcs.CentreX, arcs.CentreY - 20));
        svg.InnerHtml.AppendHtml(Words(map.Small, "small", arcs.CentreX, arcs.CentreY + 2));
        return svg;
    }

    private static TagBuilder Seat(SeatDot seat, (double X, double Y) place)
    {
        var group = SeatMark.Group(seat.Fill, SeatArcs.Dot);
        if (seat.IsChair)
        {
            group.AddCssClass("chair");
            group.InnerHtml.AppendHtml(Single("circle", ("class", "halo"), ("r", "13.6")));
        }
        group.Attributes["transform"] = $"translate({Number(place.X)} {Number(place.Y)})";
        group.InnerHtml.AppendHtml(Element("title", seat.Words));
        return group;
    }

    private static TagBuilder Words(string words, string cssClass, double x, double y)
    {
        var text = Element("text", words, cssClass);
        (text.Attributes["x"], text.Attributes["y"]) = (Number(x), Number(y));
        return text;
    }

    private static TagBuilder Key(SeatMapModel map)
    {
        var key = Element("ul", "", "seatkey");
        foreach (var (fill, count) in map.Key)
        {
            var line = new TagBuilder("li");
            line.InnerHtml.AppendHtml(SeatMark.Small(fill)).Append($"{SeatDot.WordOf(fill)} ").AppendHtml(Element("b", $"{count}"));
            key.InnerHtml.AppendHtml(line);
        }
        return key;
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
