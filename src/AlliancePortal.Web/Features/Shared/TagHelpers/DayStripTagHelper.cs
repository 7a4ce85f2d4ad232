using AlliancePortal.Domain.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>How a date came about, day by day, with its key and its sentence:
/// <c>&lt;day-strip derivation="Model.Derivation" start-word="收" /&gt;</c>; <c>small="true"</c> in side columns.</summary>
[HtmlTargetElement("day-strip", Attributes = "derivation", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayStripTagHelper : TagHelper
{
    public Derivation? Derivation { get; set; }

    public string StartWord { get; set; } = "收";

    public bool Small { get; set; }

    /// <summary>What else happens on a day.</summary>
    public IReadOnlyDictionary<DateOnly, string>? Marks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Derivation is not { } derivation)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "derivation");
        output.Content.AppendHtml(DayStripHtml.Strip(new DayStripModel(derivation, StartWord, Marks), Small));
        if (!Small) output.Content.AppendHtml(Html.Element("p", Key(derivation), "daystrip-key"));
        output.Content.AppendHtml(Html.Element("p", derivation.Sentence, "hint"));
    }

    private string Key(Derivation derivation) =>
        $"{StartWord}：当日不计。数字：第几{(derivation.Kind == CountKind.WorkingDays ? "个工作日" : "日")}。班：调休上班，计入。休、节日：跳过。深底：到期日，至当日 24 时。";
}
