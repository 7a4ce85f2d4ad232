using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>The article an act follows from, as a link to the charter's page; laws and standards are plain text:
/// <c>&lt;article-link article="章程第十二条" /&gt;</c>.</summary>
[HtmlTargetElement("article-link", Attributes = "article", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ArticleLinkTagHelper(FrameAccessor frames) : TagHelper
{
    public string? Article { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Article))
        {
            output.SuppressOutput();
            return;
        }
        bool leads = Articles.AnchorOf(Article) is { } && frames.Current.AllianceSlug is { };
        output.TagName = leads ? "a" : "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", leads ? "cite" : "cite cite-plain");
        if (leads) output.Attributes.SetAttribute("href", $"{frames.Current.Home}/charter#{Articles.AnchorOf(Article)}");
        output.Content.SetContent(Article);
    }
}
