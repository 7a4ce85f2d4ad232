using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>Small elements whose text is always encoded.</summary>
internal static class Html
{
    public static TagBuilder Element(string tag, string text, string? cssClass = null, string? id = null)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null) element.AddCssClass(cssClass);
        if (id is not null) element.Attributes["id"] = id;
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Single(string tag, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(tag) { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (name, value) in attributes) element.Attributes[name] = value;
        return element;
    }
}
