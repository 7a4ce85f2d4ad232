using AlliancePortal.Domain.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>A date that binds somebody, in working days left: <c>&lt;due deadline="Model.Due" /&gt;</c>;
/// with the date: <c>&lt;due deadline="Model.Due" with-date="true" /&gt;</c>;
/// unfolding to its day strip: <c>&lt;due-why deadline="Model.Due" start-word="始" /&gt;</c>.</summary>
[HtmlTargetElement("due", Attributes = "deadline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper : TagHelper
{
    public DueModel? Deadline { get; set; }

    public bool WithDate { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Deadline is not { } due)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", due.CssClass);
        output.Content.SetContent(WithDate ? $"{ChineseText.EndOf(due.Due, due.Today)}截止 · {due.Words}" : due.Words);
    }
}

[HtmlTargetElement("due-why", Attributes = "deadline", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueWhyTagHelper : TagHelper
{
    public DueModel? Deadline { get; set; }

    /// <summary>What happened on the day that is not counted: 收, 始, 发.</summary>
    public string StartWord { get; set; } = "收";

    public bool Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Deadline is not { Derivation: { } derivation } due)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "due-why");
        if (Open) output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        output.Content.AppendHtml(Html.Element("summary", $"{Named(due)}怎样算出来"));
        output.Content.AppendHtml(DayStripHtml.Strip(new DayStripModel(derivation, StartWord), isSmall: true));
        output.Content.AppendHtml(Html.Element("p", derivation.Sentence, "hint"));
    }

    private static string Named(DueModel due) =>
        due.Due.Year == due.Today.Year ? ChineseText.MonthDay(due.Due) : ShanghaiTime.Written(due.Due);
}
