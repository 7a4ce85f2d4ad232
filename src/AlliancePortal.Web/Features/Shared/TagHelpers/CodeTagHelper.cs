using AlliancePortal.Domain.Units;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>A credit code in groups of 2, 6, 9 and 1, or a fingerprint in groups of 4. The groups part by margins, so that
/// what is copied has no blanks: <c>&lt;credit-code value="@Model.Code" /&gt;</c>, <c>&lt;fingerprint value="@Model.Sha256" /&gt;</c>.</summary>
[HtmlTargetElement("credit-code", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("fingerprint", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CodeTagHelper : TagHelper
{
    private static readonly int[] CreditCode = [2, 6, 9, 1];

    /// <summary>The portal's own: Z and year, serial, check digit.</summary>
    private static readonly int[] Substitute = [5, 4, 4, 4, 1];

    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string value = Value ?? "";
        bool isCredit = output.TagName == "credit-code" && value.Length == 18;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", isCredit ? "code" : "code code-long");
        foreach (string group in isCredit ? Cut(value, SubstituteCode.IsMarked(value) ? Substitute : CreditCode) : Cut(value, Enumerable.Repeat(4, value.Length / 4 + 1)))
        {
            var part = new TagBuilder("span");
            part.InnerHtml.Append(group);
            output.Content.AppendHtml(part);
        }
    }

    private static IEnumerable<string> Cut(string value, IEnumerable<int> lengths)
    {
        int from = 0;
        foreach (int length in lengths)
        {
            if (from >= value.Length) yield break;
            yield return value.Substring(from, Math.Min(length, value.Length - from));
            from += length;
        }
    }
}
