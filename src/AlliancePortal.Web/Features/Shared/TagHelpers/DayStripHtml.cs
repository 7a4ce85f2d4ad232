using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static AlliancePortal.Web.Features.Shared.TagHelpers.Html;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>Draws a derivation as squares of days; always beside the sentence that says the same.</summary>
internal static class DayStripHtml
{
    private static readonly string[] Week = ["一", "二", "三", "四", "五", "六", "日"];

    public static IHtmlContent Strip(DayStripModel model, bool isSmall)
    {
        if (!model.IsDrawn) return HtmlString.Empty;
        int columns = isSmall ? 7 : 14;
        var strip = new TagBuilder("ol");
        strip.AddCssClass(isSmall ? "daystrip daystrip-small" : "daystrip");
        strip.Attributes["aria-hidden"] = "true";
        for (int n = 0; n < columns; n++) strip.InnerHtml.AppendHtml(Element("li", Week[n % 7], "daystrip-week"));
        foreach (var cell in model.Cells(columns)) strip.InnerHtml.AppendHtml(Square(cell));
        return strip;
    }

    private static TagBuilder Square(DayCell cell)
    {
        var square = new TagBuilder("li");
        square.AddCssClass(cell.CssClass);
        square.InnerHtml.AppendHtml(Element("span", cell.Number, "num"));
        if (cell.Corner.Length > 0) square.InnerHtml.AppendHtml(Element("small", cell.Corner));
        square.InnerHtml.AppendHtml(Element("b", cell.Words));
        return square;
    }
}
