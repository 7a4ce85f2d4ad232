using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>A picture of icons.svg, always beside a word: <c>&lt;icon name="download" /&gt;</c>.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!output.Attributes.ContainsName("class")) output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Shape.Use(Name));
    }
}
