using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>Every posted form says as what one acted when the page was drawn, and carries the antiforgery token even
/// where its address is written out. Nothing to write: <c>&lt;form method="post" action="…"&gt;</c> is enough.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class CapacityFieldTagHelper(FrameAccessor frames, IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>False where a stale capacity must not stand in the way: switching it, signing out.</summary>
    public bool CarriesCapacity { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var method = context.AllAttributes["method"]?.Value?.ToString();
        if (!string.Equals(method, "post", StringComparison.OrdinalIgnoreCase)) return;

        if (generator.GenerateAntiforgery(ViewContext) is { } token) output.PostContent.AppendHtml(token);
        if (!CarriesCapacity || frames.Current.CapacityKey is not { } capacity) return;

        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = "capacity";
        field.Attributes["value"] = capacity;
        output.PostContent.AppendHtml(field);
    }
}
