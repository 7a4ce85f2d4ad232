using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>The reference to one symbol of the sprite.</summary>
internal static class Shape
{
    public static IHtmlContent Use(string name)
    {
        var use = new TagBuilder("use") { TagRenderMode = TagRenderMode.SelfClosing };
        use.Attributes["href"] = $"/icons.svg#{name}";
        return use;
    }

    /// <summary>A small shape such as s-done, hidden from screen readers because a word stands beside it.</summary>
    public static TagBuilder Svg(string name, string? cssClass = null)
    {
        var svg = new TagBuilder("svg");
        svg.Attributes["aria-hidden"] = "true";
        if (cssClass is not null) svg.AddCssClass(cssClass);
        svg.InnerHtml.AppendHtml(Use(name));
        return svg;
    }
}
