using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static AlliancePortal.Web.Features.Shared.TagHelpers.Html;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>The shape of one seat. Filled means 赞成, the only thing the law counts; the others differ by shape, so that grey paper tells them apart.</summary>
internal static class SeatMark
{
    public static TagBuilder Group(SeatFill fill, double radius)
    {
        var group = new TagBuilder("g");
        group.AddCssClass(fill.ToString().ToLowerInvariant());
        group.InnerHtml.AppendHtml(Single("circle", ("r", Number(fill == SeatFill.Vacant ? radius * 0.4 : radius))));
        if (StrokeOf(fill, radius) is { } stroke) group.InnerHtml.AppendHtml(Single("path", ("d", stroke)));
        return group;
    }

    public static TagBuilder Small(SeatFill fill)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("k");
        svg.Attributes["viewBox"] = "-12 -12 24 24";
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml(Group(fill, 10));
        return svg;
    }

    private static string? StrokeOf(SeatFill fill, double radius)
    {
        string near = Number(radius * 0.4), half = Number(radius * 0.5), far = Number(radius * 0.7);
        return fill switch
        {
            SeatFill.No => $"M-{near} -{near}L{near} {near}M{near} -{near}L-{near} {near}",
            SeatFill.Abstain => $"M-{half} 0H{half}",
            SeatFill.Recused => $"M-{far} {far}L{far} -{far}",
            _ => null,
        };
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>A ballot in a table, word and shape: <c>&lt;seat-mark fill="Yes" /&gt;</c>.</summary>
[HtmlTargetElement("seat-mark", Attributes = "fill", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SeatMarkTagHelper : TagHelper
{
    public SeatFill Fill { get; set; }

    /// <summary>Another word than the fill's own, e.g. 已投.</summary>
    public string? Word { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "state state-vote");
        output.Content.AppendHtml(SeatMark.Small(Fill)).Append(Word ?? SeatDot.WordOf(Fill));
    }
}
