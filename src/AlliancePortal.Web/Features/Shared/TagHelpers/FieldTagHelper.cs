using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>A labelled field with hint and error; what was typed comes back after a refusal.
/// <c>&lt;field for="Form.Code" kind="Code" label="统一社会信用代码" hint="18 位，见营业执照右上角。" echo="/codes/echo" /&gt;</c>
/// or without model expression <c>&lt;field name="Code" value="@Model.Code" … /&gt;</c>. Attributes that are not its own
/// (autocomplete, inputmode, maxlength, min, max, accept, rows) go to the control.</summary>
[HtmlTargetElement("field", Attributes = "label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression? For { get; set; }

    public string? Name { get; set; }

    public object? Value { get; set; }

    public FieldKind Kind { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Adds （可以不填） to the label.</summary>
    public bool Optional { get; set; }

    /// <summary>half, date, phone or code; the whole width without it.</summary>
    public string? Width { get; set; }

    public IEnumerable<FieldOption>? Options { get; set; }

    /// <summary>Where the neutral line about a credit code is asked for, with ?code=.</summary>
    public string? Echo { get; set; }

    /// <summary>The neutral line as it stands when the page is drawn.</summary>
    public string? EchoText { get; set; }

    /// <summary>Counts the characters of a text area.</summary>
    public bool Counted { get; set; }

    /// <summary>The paper that a file field would replace.</summary>
    public PaperLine? FileNow { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string name = Fields.NameOf(Name ?? For?.Name ?? throw new InvalidOperationException("A field needs for or name."));
        var state = ViewContext.ViewData.ModelState;
        var control = new FieldControl(this, name, Fields.ValueOf(state, name, Value ?? For?.Model), Fields.ErrorOf(state, name));
        foreach (var attribute in output.Attributes) control.Pass(attribute.Name, Plain(attribute.Value));
        output.Attributes.Clear();

        output.TagName = Kind == FieldKind.Radio ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", control.Error is null ? "field" : "field field-error");
        foreach (var part in control.Parts()) output.Content.AppendHtml(part);
    }

    /// <summary>What stands in the view is encoded already; the control encodes it again.</summary>
    private static string Plain(object? value) =>
        value is HtmlString html ? WebUtility.HtmlDecode(html.Value) ?? "" : value?.ToString() ?? "";
}
