using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>A state, word and shape: <c>&lt;state-badge kind="Run" word="表决中" /&gt;</c> or <c>&lt;state-badge state="Model.State" /&gt;</c>.</summary>
[HtmlTargetElement("state-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateBadgeTagHelper : TagHelper
{
    public StateKind Kind { get; set; }

    public string Word { get; set; } = "";

    public StateModel? State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, word) = State ?? new StateModel(Kind, Word);
        var (css, shape) = Look(kind);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", css);
        output.Content.AppendHtml(Shape.Svg(shape)).Append(word);
    }

    private static (string Css, string Shape) Look(StateKind kind) => kind switch
    {
        StateKind.Run => ("state state-run", "s-half"),
        StateKind.Ok => ("state state-ok", "s-done"),
        StateKind.Late => ("state state-late", "s-late"),
        StateKind.Soon => ("state state-soon", "s-soon"),
        StateKind.Void => ("state state-void", "s-void"),
        _ => ("state state-none", "s-empty"),
    };
}
