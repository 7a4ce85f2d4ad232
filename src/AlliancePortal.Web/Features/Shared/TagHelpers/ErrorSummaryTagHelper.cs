using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>What has to be put right, each line leading to its field; nothing when nothing is wrong: <c>&lt;error-summary /&gt;</c>.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .Distinct()
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml(Html.Element("h2", $"有 {errors.Count} 处需要改正"));
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors) list.InnerHtml.AppendHtml(Line(key, message));
        output.Content.AppendHtml(list);
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }
        var link = Html.Element("a", message);
        link.Attributes["href"] = $"#{Fields.IdOf(key)}";
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
